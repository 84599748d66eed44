package org.yiyang.kit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a service keeps as one whole: it has an id from the first moment, a version, and remembers the moves of the
 * running transaction until they are written down.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final List<Move> moves = new ArrayList<>();

    /** For JPA. */
    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** The name of its table of moves and of its topic, as in {@code referral}. */
    public abstract String kind();

    /** The code of the region whose officials see it; also what the filtered feed goes by. */
    public abstract String region();

    /** What everybody may know of it: the body of its events, without any personal data. */
    public abstract Object snapshot();

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Notes a move; every verb does so, which also makes every verb a change of the version. */
    protected void note(Move move) {
        moves.add(move);
        changedAt = move.at();
    }

    /** Notes that it is as the register has it, whatever its history said; nothing else changes. */
    public void republish(Move move) {
        note(move);
    }

    /** The moves since they were last asked for. */
    public List<Move> drainMoves() {
        List<Move> drained = List.copyOf(moves);
        moves.clear();
        return drained;
    }
}
