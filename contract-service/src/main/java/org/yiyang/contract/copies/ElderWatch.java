package org.yiyang.contract.copies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Is notified when our copy of an elder has changed. */
public interface ElderWatch {
    /** Of some elders whose record was not merged, those of whom something is kept that a change may concern. */
    Set<UUID> concerned(Collection<UUID> elders);

    /** All elders whose copy has changed, in the transaction of the change and before {@link #elderChanged}. */
    default void eldersChanged(Call call, Collection<UUID> elders) {
        // most need only the elders that are concerned
    }

    void elderChanged(Call call, UUID elder);
}
