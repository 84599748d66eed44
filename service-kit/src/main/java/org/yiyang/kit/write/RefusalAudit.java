package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.RightsRefused;

/** Records who was refused for lack of rights, in a transaction of its own since the refused one has ended. */
@ApplicationScoped
class RefusalAudit {
    private static final int ACTION_LENGTH_MAX = 200;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    RefusalAudit(Once once, Audit audit, Clock clock) {
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    void record(@ObservesAsync RightsRefused refused) {
        String action = refused.method() + " " + refused.path();
        String fitting = action.substring(0, Math.min(action.length(), ACTION_LENGTH_MAX));
        Call call = new Call(refused.caller(), null, clock.instant());
        once.run(
                call,
                () -> audit.write(
                        call, new Audit.Act(fitting, "request", null, Audit.Outcome.REFUSED, refused.code())));
    }
}
