package org.yiyang.institution.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.kit.history.Period;

/** The days on which an institution had a department or could do something ({@code join i.offerings o}). */
@Entity
@Table(name = "offering_period")
public class OfferingPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private OfferingKind kind;

    private String code;

    /** For JPA. */
    protected OfferingPeriod() {}

    OfferingPeriod(OfferingKind kind, String code, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.kind = kind;
        this.code = code;
    }

    void end(Instant at) {
        supersede(at);
    }

    public OfferingKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
