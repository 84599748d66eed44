package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** The days on which an agreement is in force or suspended by decision, whatever the licence says. */
@Entity
@Table(name = "designation_decided_period")
class DecidedPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InForceState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private SuspensionGround ground;

    /** For JPA. */
    protected DecidedPeriod() {}

    DecidedPeriod(InForceState state, SuspensionGround ground, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.state = state;
        this.ground = ground;
    }

    static DecidedPeriod copy(DecidedPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new DecidedPeriod(one.state, one.ground, from, to, recordedAt);
    }

    InForceState state() {
        return state;
    }

    SuspensionGround ground() {
        return ground;
    }
}
