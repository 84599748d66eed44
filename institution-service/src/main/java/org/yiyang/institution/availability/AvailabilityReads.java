package org.yiyang.institution.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.institution.RegistryParameter;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of free beds, and how old it is. */
@ApplicationScoped
class AvailabilityReads {
    private final AvailabilityRepository repository;
    private final InstitutionPlaces places;
    private final Histories histories;
    private final Parameters parameters;
    private final Actions actions;
    private final CurrentCaller callers;
    private final Clock clock;

    AvailabilityReads(
            AvailabilityRepository repository,
            InstitutionPlaces places,
            Histories histories,
            Parameters parameters,
            Actions actions,
            CurrentCaller callers,
            Clock clock) {
        this.repository = repository;
        this.places = places;
        this.histories = histories;
        this.parameters = parameters;
        this.actions = actions;
        this.callers = callers;
        this.clock = clock;
    }

    AvailabilityJson.View one(UUID institution) {
        return view(found(institution));
    }

    /** What was said when; for those who may know the institution. */
    Histories.History history(UUID institution) {
        places.of(callers.get().scope(), institution);
        return histories.of(found(institution).id());
    }

    AvailabilityJson.View view(BedAvailability one) {
        Caller caller = callers.get();
        BedAvailability.State stated = one.snapshot();
        List<String> mine = caller.scope().isInstitution(one.institution())
                ? actions.allowed(
                        AvailabilityResource.class, caller, one.status().verbs())
                : List.of();
        return new AvailabilityJson.View(
                stated, stated.statedAt().isBefore(trusted(one.region())), one.version(), mine);
    }

    List<AvailabilityJson.Listed> list(AvailabilityQuery asked, UUID after, int limit) {
        Instant trusted = trusted(asked.region == null ? "" : asked.region);
        return repository.list(asked, asked.stale ? null : trusted, after, limit).stream()
                .map(row -> new AvailabilityJson.Listed(
                        row.institution(),
                        row.name(),
                        row.category(),
                        row.region(),
                        row.free(),
                        row.registered(),
                        row.appointments(),
                        row.statedAt(),
                        row.statedAt().isBefore(trusted)))
                .toList();
    }

    /** Since when a statement must be to be trusted. */
    private Instant trusted(String region) {
        Instant now = clock.instant();
        int hours = parameters.integer(
                RegistryParameter.BED_AVAILABILITY_FRESH_HOURS,
                region,
                Call.system(now).today());
        return now.minus(Duration.ofHours(hours));
    }

    private BedAvailability found(UUID institution) {
        return repository
                .findByIdOptional(BedAvailability.idOf(institution))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
