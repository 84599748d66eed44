package org.yiyang.institution.supervision.pilot;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/** The naming of an institution or of a place as a pilot (试点) of a programme, its work ledger and its assessments. */
@Entity
@Table(name = "pilot")
class Pilot extends Aggregate implements Stateful<PilotStatus> {
    /** As long as the column of the key. */
    static final int KEY_LENGTH = 160;

    /** Null for a place: a district, a street or a functional area. */
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    private PilotProgramme naming;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PilotStatus status;

    /** The key that no other pilot may have while this one runs, else null. */
    @Column(name = "open_key")
    private String openKey;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "pilot_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Assessment> assessments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "pilot_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<LedgerItem> ledger = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Pilot() {}

    private Pilot(UUID id, Place place, PilotProgramme naming) {
        super(id);
        this.institutionId = place.institution();
        this.regionCode = place.region();
        this.naming = naming;
    }

    /**
     * A pilot from its naming on.
     *
     * @param mark null unless it is taken over from paper
     */
    static Pilot named(Place place, PilotProgramme naming, Takeover mark, LocalDate today, Instant at) {
        Pilot pilot = new Pilot(Ids.next(), place, naming);
        pilot.origin = mark == null ? Origin.PROCEDURE : Origin.TAKEOVER;
        pilot.takeover = mark;
        pilot.settle(mark == null ? "name" : "takeover", null, today, at);
        return pilot;
    }

    static String keyOf(Place place, PilotProgramme naming) {
        String who = place.institution() == null
                ? place.region()
                : place.institution().toString();
        return NormalForm.key(String.join("|", who, naming.level().name(), naming.programme()), KEY_LENGTH);
    }

    Event end(LocalDate lastDay, String reason, Instant at) {
        mustAllow("end");
        if (lastDay.isBefore(naming.validFrom())) {
            throw new Refused(PilotRefusal.DAYS_REVERSED).at("/lastDay");
        }
        become("end", PilotStatus.ENDED, reason, at);
        naming = naming.until(lastDay.plusDays(1));
        openKey = null;
        return new Event.PilotEnded();
    }

    UUID institutionId() {
        return institutionId;
    }

    /** Another institution has taken its place and is the pilot from now on. */
    Event passOn(Place successor, String reason, Instant at) {
        become("pass-on", status, reason, at);
        institutionId = successor.institution();
        regionCode = successor.region();
        openKey = keyOf(place(), naming);
        return new Event.PilotPassedOn();
    }

    /** The institution no longer exists from a day on, and neither does the pilot. */
    Event endWith(LocalDate gone, String reason, Instant at) {
        LocalDate lastDay = gone.isAfter(naming.validFrom()) ? gone.minusDays(1) : naming.validFrom();
        return end(lastDay, reason, at);
    }

    /** The last day that it was named for is over. */
    Event lapse(LocalDate today, Instant at) {
        settle("lapse", null, today, at);
        return new Event.PilotEnded();
    }

    /** Whether it still runs though its last day is over. */
    boolean lapsed(LocalDate today) {
        return status == PilotStatus.NAMED && naming.over(today);
    }

    Event assess(Assessment assessment, Instant at) {
        become("assess", status, null, at);
        assessments.add(assessment);
        return new Event.PilotAssessed();
    }

    Event withdrawAssessment(UUID assessment, String reason, Instant at) {
        mustAllow("withdraw-assessment");
        if (!assessments.removeIf(one -> one.id().equals(assessment))) {
            throw new Refused(PilotRefusal.ASSESSMENT_UNKNOWN).at("/assessmentId");
        }
        become("withdraw-assessment", status, reason, at);
        return new Event.AssessmentWithdrawn();
    }

    Event enterItem(LedgerItem item, Instant at) {
        become("enter-item", status, null, at);
        ledger.add(item);
        return new Event.ItemEntered();
    }

    Event completeItem(UUID id, LocalDate day, Instant at) {
        mustAllow("complete-item");
        LedgerItem item = item(id);
        if (item.done()) {
            throw new Refused(PilotRefusal.ITEM_DONE).at("/itemId");
        }
        item.complete(day);
        become("complete-item", status, null, at);
        return new Event.ItemCompleted();
    }

    Event correctItem(PilotJson.CorrectItem right, Instant at) {
        mustAllow("correct-item");
        item(right.itemId()).say(right.item(), right.dueOn(), right.doneOn());
        become("correct-item", status, right.reason(), at);
        return new Event.ItemCorrected();
    }

    /** The day of an item is over. */
    Event itemOverdue(UUID id, Instant dueAt, Instant at) {
        item(id).fallOverdue(dueAt);
        become("item-overdue", status, null, at);
        return new Event.ItemOverdue();
    }

    /** Puts what is right in place of a mistake; whether it runs follows from its days. */
    Event correct(PilotProgramme right, String reason, LocalDate today, Instant at) {
        mustAllow("correct");
        naming = right;
        settle("correct", reason, today, at);
        return new Event.PilotCorrected();
    }

    Event withdraw(String reason, Instant at) {
        become("withdraw", PilotStatus.WITHDRAWN, reason, at);
        openKey = null;
        return new Event.PilotWithdrawn();
    }

    /** Whether it runs follows from its days. */
    private void settle(String verb, String reason, LocalDate today, Instant at) {
        boolean over = naming.over(today);
        become(verb, over ? PilotStatus.ENDED : PilotStatus.NAMED, reason, at);
        openKey = over ? null : keyOf(place(), naming);
    }

    private void become(String verb, PilotStatus next, String reason, Instant at) {
        note(PilotStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    LedgerItem item(UUID id) {
        return ledger.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(PilotRefusal.ITEM_UNKNOWN).at("/itemId"));
    }

    /** Everything that happens to a pilot. */
    sealed interface Event extends Fact {
        record PilotNamed() implements Event {}

        record PilotEnded() implements Event {}

        record PilotAssessed() implements Event {}

        record AssessmentWithdrawn() implements Event {}

        record ItemEntered() implements Event {}

        record ItemCompleted() implements Event {}

        record ItemCorrected() implements Event {}

        record ItemOverdue() implements Event {}

        record PilotCorrected() implements Event {}

        record PilotPassedOn() implements Event {}

        record PilotWithdrawn() implements Event {}
    }

    @Override
    public String kind() {
        return "pilot";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public PilotJson.State snapshot() {
        return new PilotJson.State(
                id(),
                institutionId,
                regionCode,
                naming,
                status,
                assessments.stream().map(Assessment::view).toList(),
                ledger.stream().map(LedgerItem::view).toList(),
                origin);
    }

    List<LedgerItem> ledger() {
        return List.copyOf(ledger);
    }

    Takeover takeover() {
        return takeover;
    }

    PilotProgramme naming() {
        return naming;
    }

    Place place() {
        return new Place(institutionId, regionCode);
    }

    @Override
    public PilotStatus status() {
        return status;
    }

    String openKey() {
        return openKey;
    }
}
