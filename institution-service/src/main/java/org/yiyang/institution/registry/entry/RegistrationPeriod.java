package org.yiyang.institution.registry.entry;

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
    public record Content(InstitutionEntry entry, InstitutionStatus status, String document) {
        /**
         * The same as a decision changes it.
         *
         * @param next null where the status stays
         */
        public Content with(RegistrationChange change, InstitutionStatus next, String decision) {
            return new Content(entry.with(change), next == null ? status : next, decision);
        }
    }

    Content content() {
        return new Content(entry, status, document);
    }

    void end(Instant at) {
        supersede(at);
    }

    public InstitutionEntry entry() {
        return entry;
    }

    public InstitutionStatus status() {
        return status;
    }
}
