package org.yiyang.institution.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.DueDates;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.RecordReader;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of inspections. */
@ApplicationScoped
class InspectionReads {
    private final InspectionRepository repository;
    private final DueDates dueDates;
    private final RecordReader reader;
    private final Clock clock;

    InspectionReads(InspectionRepository repository, DueDates dueDates, RecordReader reader, Clock clock) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.reader = reader;
        this.clock = clock;
    }

    InspectionJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    List<InspectionJson.View> list(InspectionQuery query, UUID after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        return repository.list(reader.caller(), query, today, after, limit).stream()
                .map(this::view)
                .toList();
    }

    InspectionJson.View view(Inspection inspection) {
        return new InspectionJson.View(
                inspection.snapshot(),
                inspection.version(),
                dueDates.of(inspection.id()),
                reader.allowed(
                        InspectionResource.class, inspection.status(), verb -> inspection.isFor(reader.scope(), verb)));
    }

    private Inspection found(UUID id) {
        return repository.find(reader.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
