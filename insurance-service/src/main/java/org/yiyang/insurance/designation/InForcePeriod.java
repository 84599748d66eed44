package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** The days on which an institution was designated or suspended; derived from decisions and licence, never entered. */
@Entity
@Table(name = "designation_in_force")
class InForcePeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DesignationInForceState state;

    /** For JPA. */
    protected InForcePeriod() {}

    InForcePeriod(DesignationInForceState state, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.state = state;
    }

    DesignationInForceState state() {
        return state;
    }

    void end(Instant at) {
        supersede(at);
    }
}
