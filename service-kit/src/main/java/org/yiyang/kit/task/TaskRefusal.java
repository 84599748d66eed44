package org.yiyang.kit.task;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which tasks are not shown. */
public enum TaskRefusal implements Refusal {
    STREAMS_OF_ACCOUNT_TAKEN(
            Kind.TOO_MANY, "同一账号最多同时打开 {0} 个待办流", "One account may keep at most {0} task streams open at a time"),
    STREAMS_TAKEN(Kind.UNAVAILABLE, "待办流数量已达上限，请稍后重试或改用列表", "All task streams are taken; try later, or read the list");

    private final RefusalText says;

    TaskRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
