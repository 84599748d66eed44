package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionNames;
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
    private final InstitutionContacts institutions;

    InspectionQueries(
            InspectionRepository repository,
            Deadlines deadlines,
            InspectionRights rights,
            CorrectionHistory histories,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.rights = rights;
        this.histories = histories;
        this.institutions = institutions;
    }

    InspectionJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<InspectionJson.View> list(Call call, InspectionQuery query, UUID after, int limit) {
        return views(call, repository.list(call.caller(), query, call.today(), after, limit));
    }

    InspectionJson.View view(Call call, Inspection inspection) {
        return views(call, List.of(inspection)).get(0);
    }

    private List<InspectionJson.View> views(Call call, List<Inspection> page) {
        Map<UUID, List<Deadline>> open =
                deadlines.openOf(page.stream().map(Inspection::id).toList());
        InstitutionNames names = institutions.names(page.stream().map(Inspection::institutionId));
        return page.stream()
                .map(one -> view(call, one, names, open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private InspectionJson.View view(Call call, Inspection inspection, InstitutionNames names, List<Deadline> open) {
        return new InspectionJson.View(
                inspection.snapshot(),
                names.of(inspection.institutionId()),
                inspection.version(),
                DueAt.of(open, call.now()),
                rights.allowed(call.caller(), inspection));
    }

    private Inspection found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
