package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Period;

/** The days on which an agreement was in force or suspended. */
@Entity
@Table(name = "agreement_period")
class AgreementPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AgreementInForceState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SuspensionCause cause;

    /** For JPA. */
    protected AgreementPeriod() {}

    AgreementPeriod(AgreementInForceState state, SuspensionCause cause, Days.Span days, Instant recordedAt) {
        super(days.from(), days.to(), recordedAt);
        this.state = state;
        this.cause = cause;
    }

    AgreementInForceState state() {
        return state;
    }

    SuspensionCause cause() {
        return cause;
    }

    boolean saysTheSameAs(AgreementPeriod other) {
        return state == other.state
                && cause == other.cause
                && validFrom().equals(other.validFrom())
                && Objects.equals(validTo(), other.validTo());
    }

    void end(Instant at) {
        supersede(at);
    }
}
