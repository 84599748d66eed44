package org.yiyang.kit.operation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a process may use up, or what it has promised. */
public enum Budget implements Labelled {
    HEAP("堆内存（MiB）", "Heap (MiB)"),
    FILES("打开的文件", "Open files"),
    CONNECTIONS("数据库连接", "Connections to the database"),
    OUTBOX("待发送事件", "Events to be sent"),
    EVENT_DELAY("事件生效用时（毫秒，平均）", "Time until an event has had its effect (ms, mean)");

    private final Label label;

    Budget(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
