package org.yiyang.institution.indicator;

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

/** What is done with declared indicators in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Indicators {
    private final IndicatorRepository repository;
    private final Regions regions;
    private final Histories histories;
    private final Changes changes;

    Indicators(IndicatorRepository repository, Regions regions, Histories histories, Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.histories = histories;
        this.changes = changes;
    }

    Indicator enter(Call call, IndicatorEntry entry) {
        check(call, entry);
        mustBeNew(entry);
        Indicator indicator = Indicator.entered(entry, call.now());
        repository.persist(indicator);
        changes.tell(indicator, new EnteredRecord.Event.RecordEntered());
        return indicator;
    }

    Indicator correct(Call call, UUID id, IndicatorEntry right, String reason) {
        Indicator indicator = get(call, id);
        check(call, right);
        indicator.mustStand("correct");
        if (!right.key().equals(indicator.entry().key())) {
            mustBeNew(right);
        }
        histories.keep(call, indicator);
        changes.tell(indicator, indicator.correct(right, reason, call.now()));
        return indicator;
    }

    Indicator withdraw(Call call, UUID id, String reason) {
        Indicator indicator = get(call, id);
        changes.tell(indicator, indicator.withdraw(reason, call.now()));
        return indicator;
    }

    private void check(Call call, IndicatorEntry entry) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(IndicatorRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        if (entry.asOf().isAfter(call.today())) {
            throw new Refused(IndicatorRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        if (entry.metric().registered()) {
            throw new Refused(IndicatorRefusal.COMPUTED).at("/metric");
        }
        if (!entry.wellFormed()) {
            throw new Refused(IndicatorRefusal.FORM).at("/percent");
        }
        if (entry.numerator() != null && entry.numerator() > entry.denominator()) {
            throw new Refused(IndicatorRefusal.NUMERATOR_LARGER).at("/numerator");
        }
    }

    private void mustBeNew(IndicatorEntry entry) {
        repository.same(entry.key()).ifPresent(known -> {
            throw new Refused(IndicatorRefusal.ALREADY_ENTERED, known.id());
        });
    }

    private Indicator get(Call call, UUID id) {
        Indicator indicator = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(indicator.version());
        return indicator;
    }
}
