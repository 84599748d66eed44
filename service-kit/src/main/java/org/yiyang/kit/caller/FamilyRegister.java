package org.yiyang.kit.caller;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Knows what elders have authorised their families to do, and under which ids an elder is named; without such a
 * register a family member sees nobody.
 */
public interface FamilyRegister {
    /** No account of the family sees to more elders at once. */
    int ELDERS_MAX = 50;

    /**
     * The ids under which an elder may be named here: that of the
     * surviving record, and those of records merged into it.
     */
    default Collection<UUID> namesOf(UUID elder) {
        return List.of(elder);
    }

    /** Whether an account may see on that day what is recorded of an elder. */
    boolean maySee(UUID elder, String account, LocalDate day);

    /** Whether an account may also act for the elder on that day. */
    boolean mayAct(UUID elder, String account, LocalDate day);

    /** The elders of whom an account may see on that day what is recorded, {@link #ELDERS_MAX} at most. */
    default Set<UUID> seenBy(String account, LocalDate day) {
        return Set.of();
    }

    /** Those of them for whom the account may also act on that day. */
    default Set<UUID> actedForBy(String account, LocalDate day) {
        return Set.of();
    }
}
