package org.yiyang.kit.caller;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Knows what elders have authorised their families to; where none does, a family member sees nobody. */
public interface FamilyRegister {
    /** Whether an account may see on that day what is recorded of an elder. */
    boolean maySee(UUID elder, String account, LocalDate day);

    /** Whether an account may also act for the elder on that day. */
    boolean mayAct(UUID elder, String account, LocalDate day);

    /** The elder for whom an account may look on that day, if it is one alone. */
    default Optional<UUID> elderOf(String account, LocalDate day) {
        return Optional.empty();
    }
}
