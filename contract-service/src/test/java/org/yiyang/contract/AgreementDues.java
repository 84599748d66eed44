package org.yiyang.contract;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.UnitOfWork;

/** Agreements, what waits with them for somebody, and their deadlines, which come when a test lets them. */
abstract class AgreementDues extends AgreementCalls {
    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    @Any
    Instance<DeadlineHandler> handlers;

    Deadline due(String id, String kind) {
        return deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    void comes(Deadline due) {
        Instant then = due.dueAt();
        handlers.stream()
                .filter(one -> one.kind().equals(due.kind()))
                .forEach(one -> once.run(Call.system(then), () -> one.due(Call.system(then), due)));
    }
}
