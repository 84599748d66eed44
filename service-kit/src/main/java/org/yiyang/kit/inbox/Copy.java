package org.yiyang.kit.inbox;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/**
 * What a service knows of another's aggregate. Only a newer state is ever taken over, and it is taken over whole: a
 * service that consumes only the last event knows the same as one that consumed them all.
 *
 * @param <S> the fields of the state that this service needs
 */
@MappedSuperclass
public abstract class Copy<S> {
    @Id
    private UUID id;

    private long sequence;

    /** For JPA. */
    protected Copy() {}

    /** A copy that knows nothing yet. */
    protected Copy(UUID id) {
        this.id = id;
        this.sequence = -1;
    }

    /**
     * When something was published and consumed.
     *
     * @param publishedAt when the service whose aggregate it is published it
     * @param consumedAt when this service consumed it
     */
    public record Receipt(Instant publishedAt, Instant consumedAt) {
        /** The day in China on which it was published. */
        public LocalDate publishedOn() {
            return LocalDate.ofInstant(publishedAt, Call.CHINA);
        }
    }

    /** Takes over a newer state; false if this one is as new or newer. */
    public boolean learn(S state, long newSequence, Receipt receipt) {
        if (newSequence <= sequence) {
            return false;
        }
        sequence = newSequence;
        take(state, receipt);
        return true;
    }

    /** Replaces all that is known by this state. */
    protected abstract void take(S state, Receipt receipt);

    public UUID id() {
        return id;
    }
}
