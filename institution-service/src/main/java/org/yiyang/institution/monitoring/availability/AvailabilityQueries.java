package org.yiyang.institution.monitoring.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of free beds, and how old it is. */
@ApplicationScoped
class AvailabilityQueries {
    private final AvailabilityRepository repository;
    private final Register register;
    private final CorrectionHistory histories;
    private final Parameters parameters;
    private final AvailabilityRights rights;
    private final InstitutionContacts institutions;

    AvailabilityQueries(
            AvailabilityRepository repository,
            Register register,
            CorrectionHistory histories,
            Parameters parameters,
            AvailabilityRights rights,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.register = register;
        this.histories = histories;
        this.parameters = parameters;
        this.rights = rights;
        this.institutions = institutions;
    }

    AvailabilityJson.View one(Call call, UUID institution) {
        return view(call, found(institution));
    }

    /** The statements with their times; for those who may see the institution. */
    CorrectionHistory.History history(Call call, UUID institution) {
        register.place(call.scope(), institution);
        return histories.of(found(institution));
    }

    AvailabilityJson.View view(Call call, BedAvailability one) {
        BedAvailability.State stated = one.snapshot();
        return new AvailabilityJson.View(
                stated,
                institutions.names(Stream.of(stated.institutionId())).of(stated.institutionId()),
                stated.statedAt().isBefore(trusted(call, one.region())),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    List<AvailabilityJson.Listed> list(Call call, AvailabilityQuery asked, UUID after, int limit) {
        Instant trusted = trusted(call, asked.region == null ? "" : asked.region);
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

    /** The earliest time of a statement that is still trusted. */
    private Instant trusted(Call call, String region) {
        int hours = parameters.integer(RegistryParameter.BED_AVAILABILITY_FRESH_HOURS, region, call.today());
        return call.now().minus(Duration.ofHours(hours));
    }

    private BedAvailability found(UUID institution) {
        return repository
                .findByIdOptional(BedAvailability.idOf(institution))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
