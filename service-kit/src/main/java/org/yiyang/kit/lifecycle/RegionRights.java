package org.yiyang.kit.lifecycle;

import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Rights over aggregates of a region: every verb is the matter of the region's own officials, unless said otherwise. */
public abstract class RegionRights<A extends Aggregate & Stateful<?>> extends Rights<A> {
    private final Refusal regionNotYours;

    /**
     * @param regionNotYours the answer to officials of another region
     * @param resources where the verbs of the aggregate and their roles stand
     */
    protected RegionRights(Actions actions, Refusal regionNotYours, Class<?>... resources) {
        super(actions, resources);
        this.regionNotYours = regionNotYours;
    }

    /** For a proxy of the container. */
    protected RegionRights() {
        this.regionNotYours = null;
    }

    @Override
    protected boolean concerns(Caller caller, String verb, A aggregate) {
        return caller.scope().coversRegion(aggregate.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, A aggregate) {
        return new Refused(regionNotYours);
    }

    /** Those officials of the aggregate's region for whom a verb waits. */
    public Addressee[] officials(String verb, A aggregate) {
        return roles(verb).stream()
                .map(role -> Addressee.official(role, aggregate.region()))
                .toArray(Addressee[]::new);
    }
}
