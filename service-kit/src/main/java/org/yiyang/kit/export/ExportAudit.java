package org.yiyang.kit.export;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.csv.Exported;
import org.yiyang.kit.write.UnitOfWork;

/** Records who took a list or a report away, before the first row leaves; what is public anyway is not recorded. */
@ApplicationScoped
class ExportAudit {
    private final UnitOfWork unitOfWork;
    private final Audit audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    ExportAudit(UnitOfWork unitOfWork, Audit audit, SecurityIdentity identity, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    void record(@Observes Exported exported) {
        if (identity.isAnonymous()) {
            return;
        }
        Call call = new Call(CurrentCaller.of(identity), null, clock.instant());
        unitOfWork.run(
                call,
                () -> audit.write(call, new Audit.Act(exported.action(), "export", null, Audit.Outcome.READ, null)));
    }
}
