package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of inspections. */
@ApplicationScoped
class InspectionQueries {
    private final InspectionRepository repository;
    private final Deadlines deadlines;
    private final InspectionRights rights;
    private final CorrectionHistory histories;

    InspectionQueries(
            InspectionRepository repository,
            Deadlines deadlines,
            InspectionRights rights,
            CorrectionHistory histories) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.rights = rights;
        this.histories = histories;
    }

    InspectionJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<InspectionJson.View> list(Call call, InspectionQuery query, UUID after, int limit) {
        List<Inspection> page = repository.list(call.caller(), query, call.today(), after, limit);
        Map<UUID, List<Deadline>> open =
                deadlines.openOf(page.stream().map(Inspection::id).toList());
        return page.stream()
                .map(one -> view(call, one, open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    InspectionJson.View view(Call call, Inspection inspection) {
        return view(call, inspection, deadlines.openOf(inspection.id()));
    }

    private InspectionJson.View view(Call call, Inspection inspection, List<Deadline> open) {
        return new InspectionJson.View(
                inspection.snapshot(),
                inspection.version(),
                DueAt.of(open, call.now()),
                rights.allowed(call.caller(), inspection));
    }

    private Inspection found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
