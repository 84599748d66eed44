package org.yiyang.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/**
 * What stood in the register of an institution during some days: its entry and its status. Every question "on that day" is
 * answered from these rows ({@code join i.registrations r}), among those that are not superseded.
 */
@Entity
@Table(name = "registration_period")
public class RegistrationPeriod extends Period {
    @Embedded
    private InstitutionEntry entry;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InstitutionStatus status;

    private String document;

    /** For JPA. */
    protected RegistrationPeriod() {}

    RegistrationPeriod(Content content, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.entry = content.entry();
        this.status = content.status();
        this.document = content.document();
    }

    /**
     * What a row says.
     *
     * @param document the number of the decision that made it so, null for an entry's first
     */
    record Content(InstitutionEntry entry, InstitutionStatus status, String document) {
        Content with(InstitutionStatus next) {
            return new Content(entry, next, document);
        }
    }

    Content content() {
        return new Content(entry, status, document);
    }

    void end(Instant at) {
        supersede(at);
    }

    InstitutionEntry entry() {
        return entry;
    }

    InstitutionStatus status() {
        return status;
    }
}
