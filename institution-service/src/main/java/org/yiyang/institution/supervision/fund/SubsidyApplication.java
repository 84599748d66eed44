package org.yiyang.institution.supervision.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** An institution's application for a subsidy (补助资金申请). */
@Entity
@Table(name = "subsidy_application")
class SubsidyApplication extends Aggregate implements Stateful<ApplicationStatus> {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private FundSource source;

    @Column(precision = 14, scale = 2)
    private BigDecimal amount;

    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ApplicationStatus status;

    @Column(precision = 14, scale = 2)
    private BigDecimal approved;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    /** For JPA. */
    protected SubsidyApplication() {}

    private SubsidyApplication(Place applicant, FundSource source, BigDecimal amount, String purpose) {
        super(Ids.next());
        this.institutionId = applicant.institution();
        this.regionCode = applicant.region();
        this.source = source;
        this.amount = amount;
        this.purpose = purpose;
    }

    static SubsidyApplication submitted(
            Place applicant, FundSource source, BigDecimal amount, String purpose, Instant at) {
        SubsidyApplication application = new SubsidyApplication(applicant, source, amount, purpose);
        application.become(ApplicationStatus.SUBMITTED, "submit", null, at);
        return application;
    }

    Event approve(BigDecimal sum, Instant at) {
        mustAllow("approve");
        if (sum.compareTo(amount) > 0) {
            throw new Refused(SubsidyRefusal.MORE_THAN_ASKED, amount.toPlainString()).at("/approved");
        }
        become(ApplicationStatus.APPROVED, "approve", null, at);
        approved = sum;
        return new Event.SubsidyApproved();
    }

    Event reject(String reason, Instant at) {
        become(ApplicationStatus.REJECTED, "reject", reason, at);
        return new Event.SubsidyRejected();
    }

    Event withdraw(String reason, Instant at) {
        become(ApplicationStatus.WITHDRAWN, "withdraw", reason, at);
        return new Event.SubsidyWithdrawn();
    }

    Event pay(LocalDate day, Instant at) {
        become(ApplicationStatus.PAID, "pay", null, at);
        paidOn = day;
        return new Event.SubsidyPaid();
    }

    /** Another institution has taken the applicant's place. */
    Event passOn(Place successor, String reason, Instant at) {
        become(status, "pass-on", reason, at);
        institutionId = successor.institution();
        regionCode = successor.region();
        return new Event.SubsidyPassedOn();
    }

    /** The applicant no longer exists, and nobody has taken its place. */
    Event lapse(String reason, Instant at) {
        become(ApplicationStatus.LAPSED, "lapse", reason, at);
        return new Event.SubsidyLapsed();
    }

    /** Takes it back to a state that it was in; what came later is kept in the history alone. */
    Event correct(ApplicationStatus to, String reason, Instant at) {
        become(to, "correct", reason, at);
        paidOn = null;
        approved = to == ApplicationStatus.APPROVED ? approved : null;
        return new Event.SubsidyCorrected();
    }

    private void become(ApplicationStatus next, String verb, String reason, Instant at) {
        note(ApplicationStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** Everything that happens to an application. */
    sealed interface Event extends Fact {
        record SubsidySubmitted() implements Event {}

        record SubsidyApproved() implements Event {}

        record SubsidyRejected() implements Event {}

        record SubsidyWithdrawn() implements Event {}

        record SubsidyPaid() implements Event {}

        record SubsidyPassedOn() implements Event {}

        record SubsidyLapsed() implements Event {}

        record SubsidyCorrected() implements Event {}
    }

    @Override
    public String kind() {
        return "subsidy-application";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(id(), institutionId, regionCode, source, amount, purpose, status, approved, paidOn);
    }

    /**
     * The state of an application in answers.
     *
     * @param approved yuan; absent until it is approved
     */
    @Schema(name = "SubsidyApplicationState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            FundSource source,
            BigDecimal amount,
            String purpose,
            ApplicationStatus status,
            BigDecimal approved,
            LocalDate paidOn) {}

    UUID institutionId() {
        return institutionId;
    }

    @Override
    public ApplicationStatus status() {
        return status;
    }
}
