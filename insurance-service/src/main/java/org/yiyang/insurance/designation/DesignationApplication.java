package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** How a designation comes about: from the application to the negotiation (国家医疗保障局令第2号 art. 6 to 10). */
@MappedSuperclass
abstract class DesignationApplication extends Aggregate {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private DesignationStatus status;

    /** The institution until this one has ended, else null: at most one is open. */
    @Column(name = "open_key")
    private UUID openKey;

    @Embedded
    private ApplicantFacts facts;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "supplement_asked_on")
    private LocalDate supplementAskedOn;

    @Column(name = "supplement_missing")
    private String supplementMissing;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_ground", length = 30)
    private RefusalGround refusalGround;

    private int round;

    @Column(name = "failed_on")
    private LocalDate failedOn;

    @Column(name = "evaluated_by")
    private String evaluatedBy;

    @Column(name = "publicised_until")
    private LocalDate publicisedUntil;

    @Column(name = "barred_until")
    private LocalDate barredUntil;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<Evaluation> evaluations = new ArrayList<>();

    /** For JPA. */
    protected DesignationApplication() {}

    DesignationApplication(Subject subject) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.parentId = subject.parent();
        this.regionCode = subject.region();
        this.openKey = subject.institution();
    }

    /** The institution that is to be designated. */
    record Subject(UUID institution, UUID parent, String region) {}

    final void apply(ApplicantFacts declared, LocalDate today, Instant at) {
        facts = declared;
        submittedOn = today;
        become(DesignationStatus.SUBMITTED, "submit", null, at);
    }

    /** Names what is missing: once, and not after {@code lastDay}. */
    DesignationEvent requireSupplement(String missing, LocalDate today, LocalDate lastDay, Instant at) {
        status.mustAllow("require-supplement");
        if (supplementAskedOn != null) {
            throw new Refused(DesignationRefusal.SUPPLEMENT_ONCE).allowing(List.of("accept", "refuse"));
        }
        if (today.isAfter(lastDay)) {
            throw new Refused(DesignationRefusal.SUPPLEMENT_NOTICE_LATE, lastDay).allowing(List.of("accept", "refuse"));
        }
        supplementAskedOn = today;
        supplementMissing = missing;
        become(DesignationStatus.SUPPLEMENT_REQUIRED, "require-supplement", null, at);
        return new DesignationEvent.SupplementRequired();
    }

    DesignationEvent supplement(ApplicantFacts declared, Instant at) {
        status.mustAllow("supplement");
        become(DesignationStatus.SUBMITTED, "supplement", null, at);
        facts = declared;
        return new DesignationEvent.DesignationSupplemented();
    }

    DesignationEvent accept(LocalDate today, Instant at) {
        status.mustAllow("accept");
        become(DesignationStatus.ACCEPTED, "accept", null, at);
        acceptedOn = today;
        return new DesignationEvent.DesignationAccepted();
    }

    DesignationEvent refuse(RefusalGround ground, String reason, Instant at) {
        status.mustAllow("refuse");
        become(DesignationStatus.REFUSED, "refuse", reason, at);
        refusalGround = ground;
        return new DesignationEvent.DesignationRefused();
    }

    DesignationEvent beginEvaluation(Instant at) {
        status.mustAllow("begin-evaluation");
        become(DesignationStatus.EVALUATING, "begin-evaluation", null, at);
        round = 1;
        return new DesignationEvent.EvaluationBegun();
    }

    /** Records the team's result; a second failure bars until {@code barEnd}. */
    DesignationEvent recordEvaluation(Evaluation.Result result, String by, LocalDate barEnd, Instant at) {
        status.mustAllow("record-evaluation");
        evaluations.add(Evaluation.recorded(round, result, at));
        evaluatedBy = by;
        if (result.passed()) {
            become(DesignationStatus.EVALUATED_PASS, "record-evaluation", null, at);
            return new DesignationEvent.EvaluationPassed();
        }
        failedOn = LocalDate.ofInstant(at, Call.CHINA);
        if (round == 1) {
            become(DesignationStatus.EVALUATED_FAIL, "record-evaluation", null, at);
            return new DesignationEvent.EvaluationFailed();
        }
        barredUntil = barEnd;
        become(DesignationStatus.BARRED, "record-evaluation", null, at);
        return new DesignationEvent.DesignationBarred();
    }

    DesignationEvent rectify(Instant at) {
        status.mustAllow("rectify");
        become(DesignationStatus.RECTIFYING, "rectify", null, at);
        return new DesignationEvent.RectificationBegun();
    }

    /** Asks for the second round; not before {@code months} of rectification have passed since the failure. */
    DesignationEvent reEvaluate(LocalDate today, int months, Instant at) {
        status.mustAllow("re-evaluate");
        LocalDate earliest = failedOn.plusMonths(months);
        if (today.isBefore(earliest)) {
            throw new Refused(DesignationRefusal.REEVALUATION_EARLY, earliest);
        }
        become(DesignationStatus.EVALUATING, "re-evaluate", null, at);
        round = 2;
        return new DesignationEvent.EvaluationBegun();
    }

    DesignationEvent publicise(LocalDate until, Instant at) {
        status.mustAllow("publicise");
        become(DesignationStatus.PUBLICISED, "publicise", null, at);
        publicisedUntil = until;
        return new DesignationEvent.DesignationPublicised();
    }

    DesignationEvent negotiate(LocalDate today, Instant at) {
        status.mustAllow("negotiate");
        if (!today.isAfter(publicisedUntil)) {
            throw new Refused(DesignationRefusal.PUBLICITY_RUNNING, publicisedUntil);
        }
        become(DesignationStatus.NEGOTIATING, "negotiate", null, at);
        return new DesignationEvent.NegotiationBegun();
    }

    final void become(DesignationStatus next, String verb, String reason, Instant at) {
        change(next, Move.along(verb, status, next, reason, at));
    }

    final void change(DesignationStatus next, Move move) {
        status = next;
        openKey = next.ended() ? null : institutionId;
        note(move);
    }

    final void bar(LocalDate until) {
        barredUntil = until;
    }

    @Override
    public String region() {
        return regionCode;
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID parentId() {
        return parentId;
    }

    DesignationStatus status() {
        return status;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    ApplicantFacts facts() {
        return facts;
    }

    String supplementMissing() {
        return supplementMissing;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    RefusalGround refusalGround() {
        return refusalGround;
    }

    int round() {
        return round;
    }

    String evaluatedBy() {
        return evaluatedBy;
    }

    LocalDate publicisedUntil() {
        return publicisedUntil;
    }

    LocalDate barredUntil() {
        return barredUntil;
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }
}
