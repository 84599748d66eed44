package org.yiyang.referral.copies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** What follows in this service when one of the copies has changed; done in the transaction that changed it. */
public interface CopyChanges {
    /** A licence, a parent, an operator or a designation. */
    void institutionChanged(Call call, UUID institution);

    /** An agreement of a pair. */
    void agreementChanged(Call call, UUID hospital, UUID home);

    /** Of some elders those of whom something is recorded that {@link #elderChanged} would look at. */
    Set<UUID> concerned(Collection<UUID> elders);

    /** An elder's death, its withdrawal, or that an elder became known. */
    void elderChanged(Call call, UUID elder);
}
