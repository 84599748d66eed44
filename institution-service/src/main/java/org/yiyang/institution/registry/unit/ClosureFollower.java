package org.yiyang.institution.registry.unit;

import java.util.UUID;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;

/** A feature that keeps records of institutions, none of which may wait for one that no longer exists. */
public interface ClosureFollower {
    /** Another has taken its place: open records go on there. */
    void replaced(Call call, UUID institution, Place successor, Decision decision);

    /** It no longer exists, and nobody has taken its place. */
    void closed(Call call, UUID institution, Decision decision);

    /** Its closing is taken back; what a supervisor has to decide again is left to the supervisor. */
    default void reopened(Call call, UUID institution) {
        // nothing, unless a feature knows better
    }
}
