package org.yiyang.kit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A span of days on which something held. Days are valid time; {@code recordedAt} is when the suite learnt of it. A
 * period is never rewritten: it is superseded by new rows and stays readable. {@code validTo} is the first day on which
 * it no longer holds, null for an open end.
 */
@MappedSuperclass
public abstract class Period {
    @Id
    private UUID id;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    /** For JPA. */
    protected Period() {}

    protected Period(LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        this.id = Ids.next();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.recordedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it no longer holds; null while the end is open. */
    public LocalDate validTo() {
        return validTo;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether it is part of what is known now. */
    public boolean current() {
        return supersededAt == null;
    }

    public boolean holdsOn(LocalDate day) {
        return current() && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** When it ceased to be what is known; null while it is. */
    public Instant supersededAt() {
        return supersededAt;
    }

    /** Takes it out of what is known now. */
    protected void supersede(Instant at) {
        if (supersededAt == null) {
            supersededAt = at;
        }
    }
}
