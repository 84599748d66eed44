package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.yiyang.institution.supervision.EnteredRecords;
import org.yiyang.institution.supervision.Registers;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What is done with population bases in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PopulationBases extends EnteredRecords<PopulationBase, PopulationBaseEntry> {

    PopulationBases(PopulationBaseRepository repository, Registers registers) {
        super(
                repository,
                registers,
                new Refusals(PopulationRefusal.ALREADY_ENTERED, PopulationRefusal.REGION_NOT_YOURS));
    }

    @Override
    protected PopulationBase entered(PopulationBaseEntry entry, Instant at) {
        return new PopulationBase(entry, at);
    }

    @Override
    protected void check(Call call, PopulationBaseEntry entry) {
        if (entry.asOf().isAfter(call.today())) {
            throw new Refused(PopulationRefusal.DAY_IN_FUTURE).at("/asOf");
        }
    }
}
