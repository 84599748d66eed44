package org.yiyang.referral.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.referral.ReferralKind;
import org.yiyang.referral.WaitingReferrals;
import org.yiyang.referral.request.RequestReads;

/** Collects what waits for a caller. */
@ApplicationScoped
class Tasks {
    private static final int LOOKED_AT_MAX = 500;
    private static final int SHOWN_MAX = 200;
    private static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparing(
                    (Task task) -> task.kind() != ReferralKind.EMERGENCY)
            .thenComparing(task -> !task.overdue())
            .thenComparing(task -> !task.urgent())
            .thenComparing(task -> task.dueAt() == null ? Instant.MAX : task.dueAt())
            .thenComparing(Task::subjectId);
    private final WaitingReferrals referrals;
    private final RequestReads requests;

    Tasks(WaitingReferrals referrals, RequestReads requests) {
        this.referrals = referrals;
        this.requests = requests;
    }

    List<Task> of(Call call) {
        List<Task> tasks = new ArrayList<>(referrals.of(call, LOOKED_AT_MAX));
        if (call.caller().is(Roles.HOSPITAL_DOCTOR)) {
            requests.waiting(call, SHOWN_MAX)
                    .forEach(one -> tasks.add(new Task(
                            "refer",
                            "/api/v1/referral-requests/" + one.id() + "/refer",
                            one.id(),
                            null,
                            one.urgent(),
                            null,
                            false,
                            false)));
        }
        return tasks.stream().sorted(MOST_URGENT_FIRST).limit(SHOWN_MAX).toList();
    }
}
