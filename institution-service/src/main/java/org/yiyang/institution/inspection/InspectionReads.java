package org.yiyang.institution.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.DueDates;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of inspections. */
@ApplicationScoped
class InspectionReads {
    private final InspectionRepository repository;
    private final DueDates dueDates;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;
    private final Clock clock;

    InspectionReads(
            InspectionRepository repository,
            DueDates dueDates,
            Histories histories,
            Actions actions,
            CurrentCaller callers,
            Clock clock) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
        this.clock = clock;
    }

    InspectionJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<InspectionJson.View> list(InspectionQuery query, UUID after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        return repository.list(callers.get(), query, today, after, limit).stream()
                .map(this::view)
                .toList();
    }

    InspectionJson.View view(Inspection inspection) {
        return new InspectionJson.View(
                inspection.snapshot(),
                inspection.version(),
                dueDates.of(inspection.id()),
                actions.allowed(
                        InspectionResource.class,
                        callers.get(),
                        inspection.status().verbs()));
    }

    private Inspection found(UUID id) {
        return repository.find(callers.get(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
