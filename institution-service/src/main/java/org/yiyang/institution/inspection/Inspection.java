package org.yiyang.institution.inspection;

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
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** One inspection (专项督查) of an institution, from its plan to the proof that what was found is put right. */
@Entity
@Table(name = "inspection")
class Inspection extends Aggregate {
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
    private List<Finding> findings = new ArrayList<>();

    @Column(name = "rectify_asked_on")
    private LocalDate rectifyAskedOn;

    /** When the time to rectify ran out; null while it has not. */
    @Column(name = "overdue_since")
    private Instant overdueSince;

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

    Event record(LocalDate day, List<Finding> found, Instant at) {
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
        become(InspectionStatus.RECTIFIED, "answer", null, at);
        rectification = text;
        rectifiedOn = day;
        return new Event.InspectionAnswered();
    }

    Event rejectRectification(String reason, LocalDate day, Instant at) {
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

    private Event closed(InspectionResult how, LocalDate day) {
        result = how;
        closedOn = day;
        return new Event.InspectionClosed();
    }

    /** The time to rectify has run out. */
    Event fallOverdue(Instant dueAt, Instant at) {
        overdueSince = dueAt;
        note(Move.of("fall-overdue", status, status, null, at));
        return new Event.RectificationOverdue();
    }

    /** Takes it back to a state that it was in; what came later is kept in the history alone. */
    Event correct(InspectionStatus to, String reason, Instant at) {
        if (!status.verbs().contains("correct") || !status.back().contains(to)) {
            throw status.refusal("correct");
        }
        boolean was = switch (to) {
            case PLANNED, DONE, CLOSED, CANCELLED -> true;
            case RECTIFYING -> rectifyAskedOn != null;
            case RECTIFIED -> rectifiedOn != null;
        };
        if (!was) {
            throw new Refused(InspectionRefusal.NEVER_WAS, to.zh()).at("/to");
        }
        InspectionStatus before = status;
        status = to;
        forgetAfter(to);
        note(Move.of("correct", before, to, reason, at).asCorrection());
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
        note(Move.asked(verb, status, next, reason, at));
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
                rectification,
                rectifiedOn,
                closedOn,
                result);
    }

    /** Whether a verb is this caller's to do: the institution answers, all else is its authority's. */
    boolean isFor(Scope scope, String verb) {
        return verb.equals("answer") ? scope.isInstitution(institutionId) : scope.coversRegion(regionCode);
    }

    UUID institutionId() {
        return institutionId;
    }

    InspectionStatus status() {
        return status;
    }
}
