package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;

/** A person's record that a hold may keep beyond its period, and with it what other services have of the person. */
@MappedSuperclass
abstract class HeldRecord extends Aggregate {
    @Column(name = "held_until")
    private LocalDate heldUntil;

    /** For JPA. */
    protected HeldRecord() {}

    protected HeldRecord(UUID id) {
        super(id);
    }

    /** The last day of the holds on the person; null where there are none. */
    LocalDate heldUntil() {
        return heldUntil;
    }

    /** Takes that day over; whether it is news. */
    boolean hold(LocalDate until) {
        boolean news = !Objects.equals(heldUntil, until);
        heldUntil = until;
        return news;
    }

    /** What callers are shown of it. */
    abstract ElderSnapshot shown();

    @Override
    public ElderSnapshot.Held snapshot() {
        return new ElderSnapshot.Held(shown(), heldUntil);
    }
}
