package org.yiyang.institution.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.history.Period;

/** The days on which a qualification was in one state. */
@Entity
@Table(name = "qualification_period")
public class QualificationPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private QualificationState state;

    private String document;

    /** For JPA. */
    protected QualificationPeriod() {}

    QualificationPeriod(
            QualificationState state, String document, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.state = state;
        this.document = document;
    }

    static QualificationPeriod copy(QualificationPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new QualificationPeriod(one.state, one.document, from, to, recordedAt);
    }

    public QualificationState state() {
        return state;
    }

    String document() {
        return document;
    }
}
