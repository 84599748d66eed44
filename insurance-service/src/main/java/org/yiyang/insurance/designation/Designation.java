package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;

/**
 * The designation (医保定点) of a medical institution or internal unit: its application, its agreement and the days on which
 * that is in force. Who may make a move is decided by {@link DesignationRights}, before.
 */
@Entity
@Table(name = "designation")
class Designation extends Aggregate implements Stateful<DesignationStatus> {
    static final String KIND = "designation";

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
    private DesignationApplication application = new DesignationApplication();

    @Embedded
    private DesignationTerm term = new DesignationTerm();

    @ElementCollection
    @CollectionTable(name = "designation_past_term", joinColumns = @JoinColumn(name = "designation_id"))
    private List<DesignationAgreement> pastTerms = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<Evaluation> evaluations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "designation_flag", joinColumns = @JoinColumn(name = "designation_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "flag", length = 30)
    private Set<Flag> flags = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<DecidedPeriod> decided = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<InForcePeriod> inForce = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "designation_change", joinColumns = @JoinColumn(name = "designation_id"))
    private List<ReportedChange> changes = new ArrayList<>();

    @Embedded
    private DesignationPerformance performance = new DesignationPerformance();

    /** Null while no notice of an end was recorded. */
    @Embedded
    private DesignationHearing hearing;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<RegisteredChange> registeredChanges = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Designation() {}

    private Designation(Subject subject, Origin origin) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.parentId = subject.parent();
        this.regionCode = subject.region();
        this.origin = origin;
    }

    /** The institution that is to be designated. */
    record Subject(UUID institution, UUID parent, String region) {}

    static Designation submitted(
            Subject subject,
            DesignationApplication.Declared declared,
            LocalDate failedBefore,
            LocalDate today,
            Instant at) {
        Designation designation = new Designation(subject, Origin.PROCEDURE);
        designation.application.submit(declared, failedBefore, today);
        designation.become("submit", DesignationStatus.SUBMITTED, null, at);
        return designation;
    }

    /** Taken over from paper (存量登记) with the term that its agreement has. */
    static Designation takenOver(Subject subject, String code, DesignationAgreement agreement, Takeover mark) {
        Designation designation = new Designation(subject, Origin.TAKEOVER);
        designation.takeover = mark;
        designation.term.agree(agreement);
        designation.putInForce(code, agreement.termFrom(), mark.enteredAt());
        designation.become("takeover", DesignationStatus.ACTIVE, mark.reason(), mark.enteredAt());
        return designation;
    }

    /** Names what is missing: once, and not after {@code lastDay}. */
    DesignationEvent requireSupplement(String missing, LocalDate today, LocalDate lastDay, Instant at) {
        mustAllow("require-supplement");
        application.requireSupplement(missing, today, lastDay);
        become("require-supplement", DesignationStatus.SUPPLEMENT_REQUIRED, null, at);
        return new DesignationEvent.SupplementRequired();
    }

    DesignationEvent supplement(DesignationApplication.Declared declared, Instant at) {
        become("supplement", DesignationStatus.SUBMITTED, null, at);
        application.supplement(declared);
        return new DesignationEvent.DesignationSupplemented();
    }

    DesignationEvent accept(LocalDate today, Instant at) {
        become("accept", DesignationStatus.ACCEPTED, null, at);
        application.accept(today);
        return new DesignationEvent.DesignationAccepted();
    }

    DesignationEvent refuse(RefusalGround ground, LocalDate bar, String reason, Instant at) {
        become("refuse", DesignationStatus.REFUSED, reason, at);
        application.refuse(ground, bar);
        return new DesignationEvent.DesignationRefused();
    }

    DesignationEvent beginEvaluation(LocalDate today, Instant at) {
        become("begin-evaluation", DesignationStatus.EVALUATING, null, at);
        application.beginEvaluation(today);
        return new DesignationEvent.EvaluationBegun();
    }

    /** Records the team's result; a second failure bars until {@code bar}. */
    DesignationEvent recordEvaluation(Evaluation.Result result, String by, LocalDate bar, Instant at) {
        mustAllow("record-evaluation");
        LocalDate today = LocalDate.ofInstant(at, Call.CHINA);
        evaluations.add(Evaluation.recorded(application.round(), result, at));
        performance.mustFile(DesignationFilingSubject.EVALUATION_RESULT, today);
        DesignationStatus next = application.evaluated(result.passed(), by, today, bar);
        become("record-evaluation", next, null, at);
        return DesignationEvent.evaluated(next);
    }

    DesignationEvent rectify(Instant at) {
        become("rectify", DesignationStatus.RECTIFYING, null, at);
        return new DesignationEvent.RectificationBegun();
    }

    /** Asks for the second round; not before {@code months} of rectification have passed since the failure. */
    DesignationEvent reEvaluate(LocalDate today, int months, Instant at) {
        mustAllow("re-evaluate");
        application.mustBeRectified(today, months);
        become("re-evaluate", DesignationStatus.EVALUATING, null, at);
        application.beginEvaluation(today);
        return new DesignationEvent.EvaluationBegun();
    }

    DesignationEvent publicise(LocalDate until, Instant at) {
        become("publicise", DesignationStatus.PUBLICISED, null, at);
        application.publicise(until);
        return new DesignationEvent.DesignationPublicised();
    }

    DesignationEvent negotiate(LocalDate today, Instant at) {
        mustAllow("negotiate");
        application.mustBePublicisedLongEnough(today);
        become("negotiate", DesignationStatus.NEGOTIATING, null, at);
        return new DesignationEvent.NegotiationBegun();
    }

    /** The application is taken back, or counts as taken back by {@code deem-withdrawn}. */
    DesignationEvent withdraw(String verb, String reason, Instant at) {
        become(verb, DesignationStatus.WITHDRAWN, reason, at);
        performance.needNotFile(DesignationFilingSubject.AGREEMENT, LocalDate.ofInstant(at, Call.CHINA));
        return new DesignationEvent.DesignationWithdrawn();
    }

    /** Puts the signed agreement in force from today, with the national code. */
    DesignationEvent activate(String code, LocalDate today, Licence licence, Instant at) {
        mustAllow("activate");
        term.mustHaveBegun(today);
        term.mustBePractising(today, licence);
        become("activate", DesignationStatus.ACTIVE, null, at);
        putInForce(code, today, at);
        return new DesignationEvent.DesignationActive();
    }

    private void putInForce(String code, LocalDate from, Instant at) {
        term.putInForce(code);
        days().begin(from, agreement().termTo(), at);
    }

    /** Decides a suspension (中止) from a day on; the status follows on that day. */
    DesignationEvent suspend(SuspensionGround ground, LocalDate from, LocalDate today, String reason, Instant at) {
        return DesignationSuspensions.suspend(this, ground, from, today, reason, at);
    }

    /** Lifts a decided suspension from today, if the licence allows. */
    DesignationEvent resume(LocalDate today, Licence licence, String reason, Instant at) {
        mustAllow("resume");
        term.mustBePractising(today, licence);
        days().resume(today, at);
        term.resumed();
        stay("resume", reason, at);
        return new DesignationEvent.DesignationResumed();
    }

    /** The institution is notified that the agreement is to be ended, and may state its case. */
    DesignationEvent serveNotice(DesignationHearing notice, String reason, Instant at) {
        stay("serve-notice", reason, at);
        hearing = notice.following(hearing);
        return new DesignationEvent.DesignationUpdated();
    }

    DesignationEvent stateCase(String statement, LocalDate today, Instant at) {
        mustAllow("state-case");
        stay("state-case", null, at);
        hearing = hearing.stated(statement, today);
        return new DesignationEvent.DesignationUpdated();
    }

    /** Ends the agreement (解除); bars new applications until a day, or not if null. */
    DesignationEvent terminate(DesignationEnding how, LocalDate bar, String reason, Instant at) {
        mustAllow("terminate");
        end(how, reason, at);
        application.bar(bar);
        return new DesignationEvent.DesignationTerminated();
    }

    void end(DesignationEnding how, String reason, Instant at) {
        become("terminate", DesignationStatus.TERMINATED, reason, at);
        term.end(how, days().endOn(how.endedOn(), at));
    }

    /** Ends what was never in force, since the institution that asked for it has closed. */
    DesignationEvent discontinue(Instant at) {
        become("discontinue", DesignationStatus.DISCONTINUED, DesignationStatus.INSTITUTION_CLOSED, at);
        performance.needNotFile(DesignationFilingSubject.AGREEMENT, LocalDate.ofInstant(at, Call.CHINA));
        return new DesignationEvent.DesignationDiscontinued();
    }

    DesignationEvent reportChange(ReportedChange change, Instant at) {
        stay("report-change", null, at);
        changes.add(change);
        registered().settle(change.kind(), change.reportedOn());
        if (change.late()) {
            flags.add(Flag.CHANGE_REPORTED_LATE);
        }
        return new DesignationEvent.DesignationChangeReported();
    }

    /** Puts it back before a mistaken move; history keeps both. */
    DesignationEvent correct(DesignationStatus to, String reason, Instant at) {
        return DesignationCorrections.correct(this, to, reason, at);
    }

    /** Replaces what was decided of some days; what follows them stays, and history keeps both. */
    DesignationEvent correctPeriod(DesignationInForceState state, Days.Span days, String reason, Instant at) {
        stay("correct-period", reason, at);
        days().correct(state, days, at);
        term.corrected(days());
        term.countSuspensions(days(), flags);
        return new DesignationEvent.DesignationCorrected();
    }

    void reopen(Instant at) {
        days().takeBackEnd(term.ending().endedOn(), term.reopen(), term.boundTo(), at);
    }

    DecidedDays days() {
        return new DecidedDays(decided);
    }

    /** A move that changes facts and leaves the state as it is. */
    void stay(String verb, String reason, Instant at) {
        become(verb, status, reason, at);
    }

    void become(String verb, DesignationStatus next, String reason, Instant at) {
        note(DesignationStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        openKey = next.ended() ? null : institutionId;
    }

    /** What is signed for the time after the term is not asked for again, and nothing is suspended twice over. */
    @Override
    public List<String> verbs() {
        return machine().verbs(status).stream()
                .filter(verb -> DesignationSigning.renewalAllows(this, verb))
                .filter(verb -> !(verb.equals("suspend") && days().suspendedByAgency()))
                .filter(verb -> !verb.equals("request-resumption") || Resumption.mayBeAsked(this))
                .filter(verb -> !verb.equals("waive-renewal") || term.mayBeWaived())
                .filter(verb -> !verb.equals("state-case") || DesignationHearing.open(hearing))
                .filter(performance.counts()::allows)
                .filter(verb -> !verb.equals("correct-term") || DesignationCorrections.hasTermToCorrect(this))
                .toList();
    }

    @Override
    public void mustAllow(String verb) {
        if (!verbs().contains(verb)) {
            throw machine().refusal(verb, status, null).allowing(verbs());
        }
    }

    @Override
    public DesignationSnapshot snapshot() {
        return DesignationSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public DesignationStatus status() {
        return status;
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID parentId() {
        return parentId;
    }

    DesignationApplication application() {
        return application;
    }

    DesignationTerm term() {
        return term;
    }

    DesignationAgreement agreement() {
        return term.agreement();
    }

    /** Whether the agreement was over on a day, as known now. */
    boolean isOver(LocalDate day) {
        DesignationEnding ending = term.ending();
        return !status.inTerm() && !day.isBefore(ending == null ? term.boundTo() : ending.endedOn());
    }

    DesignationPerformance performance() {
        return performance;
    }

    DesignationHearing hearing() {
        return hearing;
    }

    /** The agreements whose terms are over and were renewed. */
    List<DesignationAgreement> pastTerms() {
        return pastTerms;
    }

    /** The day on which the first of its agreements was signed by both; that of its beginning where it was taken over from paper. */
    LocalDate agreedOn() {
        return Stream.concat(pastTerms.stream(), Stream.of(agreement()))
                .map(DesignationAgreement::agreedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    List<InForcePeriod> inForceRows() {
        return inForce;
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    Set<Flag> flags() {
        return flags;
    }

    List<InForcePeriod> inForce() {
        return inForce.stream().filter(InForcePeriod::current).toList();
    }

    /** The major changes that the register has published. */
    RegisteredChanges registered() {
        return new RegisteredChanges(registeredChanges);
    }

    List<ReportedChange> changes() {
        return changes;
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }
}
