package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Accepts a case about which nothing was said in time (行政许可法 art. 32(4)), and marks what should have been filed, decided or handed out. */
@ApplicationScoped
class WindowDueHandlers implements DeadlineHandlers {
    private final CaseReviews reviews;

    WindowDueHandlers(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(WindowDue.values(), this::handler);
    }

    private DeadlineHandler handler(WindowDue due) {
        return switch (due) {
            case ONE_WINDOW_ACCEPTANCE -> (call, deadline) -> reviews.deemAccepted(call, deadline.subject());
            case ONE_WINDOW_CHANGE_FILING, ONE_WINDOW_DECISION, ONE_WINDOW_DELIVERY ->
                (call, deadline) -> reviews.overdue(call, deadline.subject(), due.name());
        };
    }
}
