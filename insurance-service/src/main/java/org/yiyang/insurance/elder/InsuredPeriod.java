package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** The days on which an elder was insured. */
@Entity
@Table(name = "elder_insured_period")
class InsuredPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InsuranceType type;

    /** For JPA. */
    protected InsuredPeriod() {}

    InsuredPeriod(InsuranceType type, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.type = type;
    }

    static InsuredPeriod copy(InsuredPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new InsuredPeriod(one.type, from, to, recordedAt);
    }

    InsuranceType type() {
        return type;
    }
}
