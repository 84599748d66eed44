package org.yiyang.institution.supervision.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.supervision.subject.SubjectRefusal;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** One inspection (专项督查) of an institution, from its plan to the proof that what was found is put right. */
@Entity
@Table(name = "inspection")
class Inspection extends Aggregate implements Stateful<InspectionStatus> {
    private static final Set<String> OF_OTHERS =
            Set.of("record", "require-rectification", "answer", "reject-rectification");
    private static final Set<String> OF_CLOSED = Set.of("close-unrectified");

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    private InspectionPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InspectionStatus status;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @ElementCollection
    @CollectionTable(name = "inspection_finding", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "ordinal")
    private List<InspectionFinding> findings = new ArrayList<>();

    @Column(name = "rectify_asked_on")
    private LocalDate rectifyAskedOn;

    /** When the time to rectify ran out; null while it has not. */
    @Column(name = "overdue_since")
    private Instant overdueSince;

    /** The first day on which the institution no longer existed; null while it does. */
    @Column(name = "institution_closed_on")
    private LocalDate institutionClosedOn;

    private String rectification;

    @Column(name = "rectified_on")
    private LocalDate rectifiedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private InspectionResult result;

    /** For JPA. */
    protected Inspection() {}

    private Inspection(Place subject, InspectionPlan plan) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.regionCode = subject.region();
        this.plan = plan;
    }

    static Inspection planned(Place subject, InspectionPlan plan, Instant at) {
        Inspection inspection = new Inspection(subject, plan);
        inspection.become(InspectionStatus.PLANNED, "plan", null, at);
        return inspection;
    }

    Event record(LocalDate day, List<InspectionFinding> found, Instant at) {
        become(InspectionStatus.DONE, "record", null, at);
        doneOn = day;
        findings.clear();
        findings.addAll(found);
        return new Event.InspectionDone();
    }

    Event cancel(String reason, Instant at) {
        become(InspectionStatus.CANCELLED, "cancel", reason, at);
        return new Event.InspectionCancelled();
    }

    Event requireRectification(LocalDate day, Instant at) {
        mustAllow("require-rectification");
        if (status == InspectionStatus.DONE && findings.isEmpty()) {
            throw new Refused(InspectionRefusal.NOTHING_FOUND);
        }
        become(InspectionStatus.RECTIFYING, "require-rectification", null, at);
        rectifyAskedOn = day;
        overdueSince = null;
        return new Event.RectificationRequired();
    }

    /** The institution says what it has put right. */
    Event answer(String text, LocalDate day, Instant at) {
        mustAllow("answer");
        become(InspectionStatus.RECTIFIED, "answer", null, at);
        rectification = text;
        rectifiedOn = day;
        return new Event.InspectionAnswered();
    }

    Event rejectRectification(String reason, LocalDate day, Instant at) {
        mustAllow("reject-rectification");
        become(InspectionStatus.RECTIFYING, "reject-rectification", reason, at);
        rectifyAskedOn = day;
        rectifiedOn = null;
        overdueSince = null;
        return new Event.RectificationRejected();
    }

    Event verify(LocalDate day, Instant at) {
        become(InspectionStatus.CLOSED, "verify", null, at);
        return closed(InspectionResult.PASSED_AFTER_RECTIFICATION, day);
    }

    Event close(InspectionResult how, LocalDate day, Instant at) {
        become(InspectionStatus.CLOSED, "close", null, at);
        return closed(how, day);
    }

    /** Ends it where nobody is left who could put right what was found. */
    Event closeUnrectified(String reason, LocalDate day, Instant at) {
        mustAllow("close-unrectified");
        become(InspectionStatus.CLOSED, "close-unrectified", reason, at);
        return closed(InspectionResult.NOT_PASSED, day);
    }

    /** Another institution has taken the place of the inspected one, with its duties. */
    Event passOn(Place successor, String reason, Instant at) {
        become(status, "pass-on", reason, at);
        institutionId = successor.institution();
        regionCode = successor.region();
        return new Event.InspectionPassedOn();
    }

    /** The institution no longer exists: what is only planned is cancelled, the rest is for its authority to close. */
    Event followClosing(LocalDate day, String reason, Instant at) {
        institutionClosedOn = day;
        if (status == InspectionStatus.PLANNED) {
            become(InspectionStatus.CANCELLED, "lapse", reason, at);
            return new Event.InspectionCancelled();
        }
        become(status, "institution-closed", reason, at);
        return new Event.InstitutionClosed();
    }

    /** The closing of the institution is taken back: it has to put right again what was found. */
    Event followReopening(Instant at) {
        become(status, "institution-reopened", null, at);
        institutionClosedOn = null;
        return new Event.InstitutionReopened();
    }

    private Event closed(InspectionResult how, LocalDate day) {
        result = how;
        closedOn = day;
        return new Event.InspectionClosed();
    }

    /** The time to rectify has run out. */
    Event fallOverdue(Instant dueAt, Instant at) {
        overdueSince = dueAt;
        become(status, "fall-overdue", null, at);
        return new Event.RectificationOverdue();
    }

    /** Takes it back to a state that it was in; what came later is kept in the history alone. */
    Event correct(InspectionStatus to, String reason, Instant at) {
        Move back = InspectionStatus.table().move("correct", status, to, null, reason, at);
        boolean was = switch (to) {
            case PLANNED, DONE, CLOSED, CANCELLED -> true;
            case RECTIFYING -> rectifyAskedOn != null;
            case RECTIFIED -> rectifiedOn != null;
        };
        if (!was) {
            throw new Refused(InspectionRefusal.NEVER_WAS, to.zh()).at("/to");
        }
        note(back);
        status = to;
        forgetAfter(to);
        return new Event.InspectionCorrected();
    }

    private void forgetAfter(InspectionStatus to) {
        closedOn = null;
        result = null;
        boolean asked = to != InspectionStatus.PLANNED && to != InspectionStatus.DONE;
        if (!asked || to == InspectionStatus.RECTIFYING) {
            rectification = null;
            rectifiedOn = null;
        }
        if (!asked) {
            rectifyAskedOn = null;
            overdueSince = null;
        }
        if (to == InspectionStatus.PLANNED) {
            doneOn = null;
            findings.clear();
        }
    }

    private void become(InspectionStatus next, String verb, String reason, Instant at) {
        note(InspectionStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** Everything that happens to an inspection. */
    sealed interface Event extends Fact {
        record InspectionPlanned() implements Event {}

        record InspectionDone() implements Event {}

        record InspectionCancelled() implements Event {}

        record RectificationRequired() implements Event {}

        record InspectionAnswered() implements Event {}

        record RectificationRejected() implements Event {}

        record RectificationOverdue() implements Event {}

        record InspectionClosed() implements Event {}

        record InspectionPassedOn() implements Event {}

        record InstitutionClosed() implements Event {}

        record InstitutionReopened() implements Event {}

        record InspectionCorrected() implements Event {}
    }

    @Override
    public String kind() {
        return "inspection";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public InspectionJson.State snapshot() {
        return new InspectionJson.State(
                id(),
                institutionId,
                regionCode,
                plan,
                status,
                doneOn,
                List.copyOf(findings),
                rectifyAskedOn,
                overdueSince,
                institutionClosedOn,
                rectification,
                rectifiedOn,
                closedOn,
                result);
    }

    boolean institutionClosed() {
        return institutionClosedOn != null;
    }

    /** Verbs that need an existing institution are not offered where it is closed, and the other way round. */
    @Override
    public List<String> verbs() {
        return Stateful.super.verbs().stream()
                .filter(verb -> !(institutionClosed() ? OF_OTHERS : OF_CLOSED).contains(verb))
                .toList();
    }

    @Override
    public void mustAllow(String verb) {
        Stateful.super.mustAllow(verb);
        if (!verbs().contains(verb)) {
            throw new Refused(institutionClosed() ? SubjectRefusal.CLOSED : SubjectRefusal.GOES_ON).allowing(verbs());
        }
    }

    UUID institutionId() {
        return institutionId;
    }

    @Override
    public InspectionStatus status() {
        return status;
    }
}
