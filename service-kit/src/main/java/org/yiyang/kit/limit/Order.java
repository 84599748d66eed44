package org.yiyang.kit.limit;

import jakarta.ws.rs.Priorities;

/** When the filters of this package run: after every other one of ours, which refuse without a body and without a worker. */
final class Order {
    static final int BODY = Priorities.ENTITY_CODER;
    static final int WORKER = BODY + 1;

    private Order() {}
}
