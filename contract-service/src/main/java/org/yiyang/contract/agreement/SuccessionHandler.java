package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.task.Tasks;

/** Ends what was carried over and not confirmed in time; what was not carried over is no task any more. */
@ApplicationScoped
class SuccessionHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final Successions successions;
    private final Tasks tasks;

    SuccessionHandler(AgreementRepository repository, Successions successions, Tasks tasks) {
        this.repository = repository;
        this.successions = successions;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return Successions.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        Agreement agreement = repository.findById(deadline.subject());
        successions.lapse(call, agreement);
        tasks.changed(call, agreement);
    }
}
