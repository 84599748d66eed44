package org.yiyang.contract;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.UnitOfWork;

/** Agreements, the tasks that they raise, and their deadlines, which a test makes come. */
abstract class AgreementDues extends AgreementCalls {
    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Scheduler scheduler;

    Deadline due(String id, String kind) {
        return deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    void comes(Deadline due) {
        Instant then = due.dueAt();
        once.run(Call.system(then), () -> scheduler.handlerOf(due.kind()).due(Call.system(then), due));
    }
}
