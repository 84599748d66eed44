package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.task.Task;

/** What waits for whom when another institution has replaced a party. */
@ApplicationScoped
class SuccessionTasks {
    private final AgreementRights rights;
    private final Parameters parameters;

    SuccessionTasks(AgreementRights rights, Parameters parameters) {
        this.rights = rights;
        this.parameters = parameters;
    }

    List<Task> waiting(Call call, Agreement agreement) {
        Succession succession = agreement.succession();
        if (succession == null) {
            return List.of();
        }
        Side other = succession.side().other();
        if (succession.isPending() && agreement.status().binding()) {
            return List.of(
                    Task.of(AgreementTask.CONFIRM_SUCCESSION, rights.staffOf(other, "confirm-succession", agreement)),
                    Task.of(
                                    AgreementTask.AWAIT_SUCCESSION,
                                    rights.staffOf(succession.side(), "confirm-succession", agreement))
                            .dueBy(AgreementDue.CONFIRM_SUCCESSION.name()));
        }
        return succession.isRefused() && isRecent(call, agreement, succession.on())
                ? List.of(Task.of(AgreementTask.AGREE_ANEW, rights.staffOf(other, "confirm-succession", agreement))
                        .dueBy(AgreementDue.CONFIRM_SUCCESSION.name()))
                : List.of();
    }

    /** The task is shown as long as a succession could have been confirmed. */
    private boolean isRecent(Call call, Agreement agreement, LocalDate refused) {
        int days = parameters.integer(AgreementParameter.SUCCESSION_DAYS, agreement.region(), call.today());
        return call.today().isBefore(refused.plusDays(days));
    }
}
