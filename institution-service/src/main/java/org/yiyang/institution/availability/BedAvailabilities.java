package org.yiyang.institution.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What institutions say of their free beds, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BedAvailabilities {
    private final AvailabilityRepository repository;
    private final InstitutionPlaces places;
    private final Histories histories;
    private final Changes changes;

    BedAvailabilities(
            AvailabilityRepository repository, InstitutionPlaces places, Histories histories, Changes changes) {
        this.repository = repository;
        this.places = places;
        this.histories = histories;
        this.changes = changes;
    }

    BedAvailability state(Call call, UUID institution, AvailabilityJson.State body) {
        Place place = own(call, institution);
        if (!places.operating(institution)) {
            throw new Refused(AvailabilityRefusal.NOT_OPERATING);
        }
        body.free().mustFit(places.beds(institution));
        BedAvailability known = repository.findById(BedAvailability.idOf(institution));
        BedAvailability one = known == null ? BedAvailability.of(place) : known;
        if (known != null) {
            call.expects(known.version());
            histories.keep(call, known);
        }
        changes.tell(one, one.state(place, body.free(), body.appointments(), call.now()));
        if (known == null) {
            repository.persist(one);
        }
        return one;
    }

    BedAvailability withdraw(Call call, UUID institution) {
        own(call, institution);
        BedAvailability one = repository
                .findByIdOptional(BedAvailability.idOf(institution))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(one.version());
        histories.keep(call, one);
        changes.tell(one, one.withdraw(call.now()));
        return one;
    }

    private Place own(Call call, UUID institution) {
        Place place = places.of(call.scope(), institution);
        if (!call.scope().isInstitution(institution)) {
            throw new Refused(AvailabilityRefusal.NOT_YOUR_INSTITUTION);
        }
        return place;
    }
}
