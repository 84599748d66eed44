package org.yiyang.institution.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.kit.history.Ids;

/** One verification of a licence by the authority that registered it (校验); never rewritten, only superseded. */
@Entity
@Table(name = "qualification_verification")
public class Verification {
    @Id
    private UUID id;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private VerificationOutcome outcome;

    @Column(name = "deferred_until")
    private LocalDate deferredUntil;

    private String document;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    /** For JPA. */
    protected Verification() {}

    Verification(Finding finding, String document, Instant recordedAt) {
        this.id = Ids.next();
        this.verifiedOn = finding.on();
        this.outcome = finding.outcome();
        this.deferredUntil = finding.deferredUntil();
        this.document = document;
        this.recordedAt = recordedAt;
    }

    /**
     * What was found.
     *
     * @param deferredUntil the last day of a deferral, null where it passed
     */
    public record Finding(UUID qualification, LocalDate on, VerificationOutcome outcome, LocalDate deferredUntil) {
        boolean fits() {
            return switch (outcome) {
                case PASSED -> deferredUntil == null;
                case DEFERRED -> deferredUntil != null && deferredUntil.isAfter(on);
            };
        }
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean current() {
        return supersededAt == null;
    }

    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    public VerificationOutcome outcome() {
        return outcome;
    }

    public LocalDate deferredUntil() {
        return deferredUntil;
    }

    public String document() {
        return document;
    }

    /** The day on which the next one is due. */
    LocalDate nextDue(VerificationRule rule, int beds) {
        return switch (outcome) {
            case PASSED -> rule.after(verifiedOn, beds);
            case DEFERRED -> deferredUntil;
        };
    }
}
