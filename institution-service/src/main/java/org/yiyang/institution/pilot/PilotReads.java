package org.yiyang.institution.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.DueDates;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.RecordReader;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of pilots. */
@ApplicationScoped
class PilotReads {
    private final PilotRepository repository;
    private final DueDates dueDates;
    private final RecordReader reader;

    PilotReads(PilotRepository repository, DueDates dueDates, RecordReader reader) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.reader = reader;
    }

    PilotJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    List<PilotJson.View> list(PilotQuery query, UUID after, int limit) {
        return repository.list(reader.scope(), query, after, limit).stream()
                .map(this::view)
                .toList();
    }

    PilotJson.View view(Pilot pilot) {
        return new PilotJson.View(
                pilot.snapshot(),
                Takeover.View.of(pilot.takeover()),
                pilot.version(),
                dueDates.of(pilot.id()),
                reader.allowed(PilotResource.class, pilot.status(), pilot.region()));
    }

    private Pilot found(UUID id) {
        return repository.find(reader.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
