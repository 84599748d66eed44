package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.region.Regions;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with population bases in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PopulationBases {
    private final PopulationBaseRepository repository;
    private final Regions regions;
    private final Histories histories;
    private final Changes changes;

    PopulationBases(PopulationBaseRepository repository, Regions regions, Histories histories, Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.histories = histories;
        this.changes = changes;
    }

    PopulationBase enter(Call call, PopulationBaseEntry entry) {
        check(call, entry);
        mustBeNew(entry);
        PopulationBase populationBase = PopulationBase.entered(entry, call.now());
        repository.persist(populationBase);
        changes.tell(populationBase, new EnteredRecord.Event.RecordEntered());
        return populationBase;
    }

    PopulationBase correct(Call call, UUID id, PopulationBaseEntry right, String reason) {
        PopulationBase populationBase = get(call, id);
        check(call, right);
        populationBase.mustStand("correct");
        if (!right.key().equals(populationBase.entry().key())) {
            mustBeNew(right);
        }
        histories.keep(call, populationBase);
        changes.tell(populationBase, populationBase.correct(right, reason, call.now()));
        return populationBase;
    }

    PopulationBase withdraw(Call call, UUID id, String reason) {
        PopulationBase populationBase = get(call, id);
        changes.tell(populationBase, populationBase.withdraw(reason, call.now()));
        return populationBase;
    }

    private void check(Call call, PopulationBaseEntry entry) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(PopulationRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        if (entry.asOf().isAfter(call.today())) {
            throw new Refused(PopulationRefusal.DAY_IN_FUTURE).at("/asOf");
        }
    }

    private void mustBeNew(PopulationBaseEntry entry) {
        repository.same(entry.key()).ifPresent(known -> {
            throw new Refused(PopulationRefusal.ALREADY_ENTERED, known.id());
        });
    }

    private PopulationBase get(Call call, UUID id) {
        PopulationBase populationBase =
                repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(populationBase.version());
        return populationBase;
    }
}
