package org.yiyang.institution.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** What is done with pilots in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Pilots {
    private final PilotRepository repository;
    private final TakeoverWindow window;
    private final Changes changes;

    Pilots(PilotRepository repository, TakeoverWindow window, Changes changes) {
        this.repository = repository;
        this.window = window;
        this.changes = changes;
    }

    /**
     * Names a pilot, today or by takeover.
     *
     * @param mark null unless it is taken over from paper
     */
    Pilot name(Call call, Place place, Pilot.Naming naming, Takeover mark) {
        if (!call.scope().coversRegion(place.region())) {
            throw new Refused(PilotRefusal.REGION_NOT_YOURS);
        }
        if (mark != null) {
            window.mustBeOpen(place.region(), call.today());
        }
        repository.same(place.institution(), naming).ifPresent(known -> {
            throw new Refused(PilotRefusal.ALREADY_NAMED, known.id());
        });
        Pilot pilot = Pilot.named(place, naming, mark, call.now());
        repository.persist(pilot);
        changes.tell(pilot, new Pilot.Event.PilotNamed());
        return pilot;
    }
}
