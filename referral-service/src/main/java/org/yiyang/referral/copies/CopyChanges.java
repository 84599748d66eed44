package org.yiyang.referral.copies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/**
 * What follows in this service when one of the copies has changed; done in the transaction that changed it. Nothing does where
 * nothing else is said.
 */
public interface CopyChanges {
    /** A licence, a parent, an operator or a designation. */
    default void institutionChanged(Call call, UUID institution) {}

    /** An agreement of a pair. */
    default void agreementChanged(Call call, UUID hospital, UUID home) {}

    /** Of some elders those of whom something is recorded that {@link #elderChanged} would look at. */
    default Set<UUID> concerned(Collection<UUID> elders) {
        return Set.of();
    }

    /** An elder's death, its withdrawal, or that an elder became known. */
    default void elderChanged(Call call, UUID elder) {}
}
