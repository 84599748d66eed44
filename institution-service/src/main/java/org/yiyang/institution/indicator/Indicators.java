package org.yiyang.institution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.yiyang.institution.supervision.EnteredRecords;
import org.yiyang.institution.supervision.Registers;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What is done with declared indicators in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Indicators extends EnteredRecords<Indicator, IndicatorEntry> {

    Indicators(IndicatorRepository repository, Registers registers) {
        super(repository, registers, new Refusals(IndicatorRefusal.ALREADY_ENTERED, IndicatorRefusal.REGION_NOT_YOURS));
    }

    @Override
    protected Indicator entered(IndicatorEntry entry, Instant at) {
        return new Indicator(entry, at);
    }

    @Override
    protected void check(Call call, IndicatorEntry entry) {
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
}
