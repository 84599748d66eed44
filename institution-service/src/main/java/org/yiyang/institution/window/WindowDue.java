package org.yiyang.institution.window;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due in the one window, and what an outage of the service means for it. */
enum WindowDue implements DeadlineKind {
    ONE_WINDOW_CHANGE_FILING,
    ONE_WINDOW_ACCEPTANCE,
    ONE_WINDOW_DECISION,
    ONE_WINDOW_DELIVERY;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            // 行政许可法 art. 32, 42, 44; 养老机构管理办法: the law's days stand, whatever became of our computers.
            case ONE_WINDOW_CHANGE_FILING, ONE_WINDOW_ACCEPTANCE, ONE_WINDOW_DECISION, ONE_WINDOW_DELIVERY ->
                OutageEffect.ENTERED_FIRST;
        };
    }
}
