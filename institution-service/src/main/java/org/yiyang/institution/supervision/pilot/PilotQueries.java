package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Takeover;
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

    PilotQueries(PilotRepository repository, Deadlines deadlines, PilotRights rights, CorrectionHistory histories) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.rights = rights;
        this.histories = histories;
    }

    PilotJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<PilotJson.View> list(Call call, PilotQuery query, UUID after, int limit) {
        List<Pilot> page = repository.list(call.scope(), query, after, limit);
        Map<UUID, List<Deadline>> open =
                deadlines.openOf(page.stream().map(Pilot::id).toList());
        return page.stream()
                .map(one -> view(call, one, open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    PilotJson.View view(Call call, Pilot pilot) {
        return view(call, pilot, deadlines.openOf(pilot.id()));
    }

    private PilotJson.View view(Call call, Pilot pilot, List<Deadline> open) {
        return new PilotJson.View(
                pilot.snapshot(),
                Takeover.View.of(pilot.takeover()),
                pilot.version(),
                DueAt.of(open, call.now()),
                rights.allowed(call.caller(), pilot));
    }

    private Pilot found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
