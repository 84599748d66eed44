package org.yiyang.institution.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.outbox.Changes;

/** What every register of entered records needs besides its table. */
@ApplicationScoped
public class Registers {
    private final Regions regions;
    private final Histories histories;
    private final Changes changes;

    Registers(Regions regions, Histories histories, Changes changes) {
        this.regions = regions;
        this.histories = histories;
        this.changes = changes;
    }

    void mustExist(String regionCode) {
        regions.mustExist(regionCode, "/regionCode");
    }

    void keep(Call call, Aggregate replaced) {
        histories.keep(call, replaced);
    }

    void tell(Aggregate aggregate, Fact fact) {
        changes.tell(aggregate, fact);
    }
}
