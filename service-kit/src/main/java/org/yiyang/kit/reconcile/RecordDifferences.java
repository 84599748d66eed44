package org.yiyang.kit.reconcile;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * One record of which register, history and events do not agree.
 *
 * @param register the table of the record's kind; where no register has it, the table that has something of it
 * @param version of the record in the register; null where it has none
 * @param status of the record in the register; null where its kind has none
 * @param historyVersion the last version of which there is a move
 * @param historyStatus the status after the last move
 * @param eventSequence the last version of which there is an event; null where none is kept
 */
record RecordDifferences(
        Difference difference,
        UUID id,
        String register,
        @Nullable Long version,
        @Nullable String status,
        @Nullable Long historyVersion,
        @Nullable String historyStatus,
        @Nullable Long eventSequence) {}
