package org.yiyang.institution.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.kit.history.Period;

/** The days on which an institution had both certificates; derived, never entered. */
@Entity
@Table(name = "certification_period")
public class CertificationPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private IntegrationType type;

    /** For JPA. */
    protected CertificationPeriod() {}

    CertificationPeriod(IntegrationType type, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.type = type;
    }

    public IntegrationType type() {
        return type;
    }

    void end(Instant at) {
        supersede(at);
    }
}
