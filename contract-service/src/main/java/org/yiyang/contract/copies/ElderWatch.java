package org.yiyang.contract.copies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Who must know when something became known of an elder. */
public interface ElderWatch {
    /** Of some elders who go on under their own record those of whom something is kept that a change may concern. */
    Set<UUID> concerned(Collection<UUID> elders);

    /** All elders of whom something became known, in the transaction in which it did and before {@link #elderChanged}. */
    default void heard(Call call, Collection<UUID> elders) {
        // most look at those who are concerned alone
    }

    void elderChanged(Call call, UUID elder);
}
