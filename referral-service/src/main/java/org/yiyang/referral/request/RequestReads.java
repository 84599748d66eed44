package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.kit.write.Once;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;

/** What is shown of requests. */
@ApplicationScoped
public class RequestReads {
    private final RequestRepository repository;
    private final MedicalRecords records;
    private final Actions actions;
    private final CurrentCaller callers;
    private final Once once;
    private final TaskGuard families;

    RequestReads(
            RequestRepository repository,
            MedicalRecords records,
            Actions actions,
            CurrentCaller callers,
            Once once,
            TaskGuard families) {
        this.repository = repository;
        this.records = records;
        this.actions = actions;
        this.callers = callers;
        this.once = once;
        this.families = families;
    }

    RequestJson.View one(Call call, UUID id) {
        return view(found(call, id));
    }

    List<RequestJson.View> list(Call call, RequestStatus status, UUID after, int limit) {
        families.mayRead(call);
        return repository.list(call.scope(), status, after, limit).stream()
                .map(this::view)
                .toList();
    }

    /** The condition that the home described; the reading is recorded. */
    MedicalForm condition(Call call, UUID id) {
        return once.run(
                call,
                () -> records.readForm(call, found(call, id).id())
                        .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    RequestJson.View view(ReferralRequest request) {
        UUID own = callers.get().institution();
        List<String> verbs = actions.allowed(RequestResource.class, callers.get(), request.verbs()).stream()
                .filter(verb -> verb.equals("withdraw")
                        ? request.homeId().equals(own)
                        : request.partnerId().equals(own))
                .toList();
        return new RequestJson.View(request.snapshot(), request.version(), verbs);
    }

    private ReferralRequest found(Call call, UUID id) {
        families.mayRead(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
