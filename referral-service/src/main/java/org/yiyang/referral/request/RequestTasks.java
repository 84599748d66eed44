package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;
import org.yiyang.referral.Urgency;

/** An open request waits for the doctors of the partner that was asked. */
@ApplicationScoped
class RequestTasks implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(RequestTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof ReferralRequest request ? Optional.of(waiting(request)) : Optional.empty();
    }

    private static List<Task> waiting(ReferralRequest request) {
        if (request.status() != RequestStatus.OPEN) {
            return List.of();
        }
        boolean urgent = request.urgency() == Urgency.URGENT;
        return List.of(Task.of(RequestTask.REFER, Addressee.staff(Roles.HOSPITAL_DOCTOR, request.partnerId()))
                .priority(urgent ? Priority.URGENT : Priority.NORMAL));
    }
}
