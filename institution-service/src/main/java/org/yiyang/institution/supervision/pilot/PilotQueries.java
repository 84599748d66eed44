package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of pilots. */
@ApplicationScoped
class PilotQueries {
    private final PilotRepository repository;
    private final Deadlines deadlines;
    private final PilotRights rights;
    private final CorrectionHistory histories;
    private final InstitutionContacts institutions;

    PilotQueries(
            PilotRepository repository,
            Deadlines deadlines,
            PilotRights rights,
            CorrectionHistory histories,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.rights = rights;
        this.histories = histories;
        this.institutions = institutions;
    }

    PilotJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<PilotJson.View> list(Call call, PilotQuery query, UUID after, int limit) {
        return views(call, repository.list(call.scope(), query, after, limit));
    }

    PilotJson.View view(Call call, Pilot pilot) {
        return views(call, List.of(pilot)).get(0);
    }

    private List<PilotJson.View> views(Call call, List<Pilot> page) {
        Map<UUID, List<Deadline>> open =
                deadlines.openOf(page.stream().map(Pilot::id).toList());
        InstitutionNames names = institutions.names(page.stream().map(Pilot::institutionId));
        return page.stream()
                .map(one -> view(call, one, names, open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private PilotJson.View view(Call call, Pilot pilot, InstitutionNames names, List<Deadline> open) {
        return new PilotJson.View(
                pilot.snapshot(),
                names.of(pilot.institutionId()),
                Takeover.View.of(pilot.takeover()),
                pilot.version(),
                DueAt.of(open, call.now()),
                rights.allowed(call.caller(), pilot));
    }

    private Pilot found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
