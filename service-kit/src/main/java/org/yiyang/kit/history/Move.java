package org.yiyang.kit.history;

import java.time.Instant;

/**
 * One step in the life of an aggregate.
 *
 * @param verb what was done, as in the address: {@code accept}
 * @param from the status before, null at its birth
 * @param to the status after, the same as before where only facts changed
 * @param reason why, where the verb asks for one; never personal or medical text
 * @param correction whether it mends an earlier move that was a mistake
 */
public record Move(String verb, String from, String to, String reason, Instant at, boolean correction) {
    public static Move of(String verb, Enum<?> from, Enum<?> to, String reason, Instant at) {
        return new Move(verb, from == null ? null : from.name(), to.name(), reason, at, false);
    }

    public Move asCorrection() {
        return new Move(verb, from, to, reason, at, true);
    }
}
