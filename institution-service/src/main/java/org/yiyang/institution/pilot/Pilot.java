package org.yiyang.institution.pilot;

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
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/** The naming of an institution or of a place as a pilot (试点) of a programme, its work ledger and its assessments. */
@Entity
@Table(name = "pilot")
class Pilot extends Aggregate {
    /** Null for a place: a district, a street or a functional area. */
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    private Naming naming;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PilotStatus status;

    /** What may run only once while this pilot does, else null. */
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

    private Pilot(UUID id, Place place, Naming naming) {
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
    static Pilot named(Place place, Naming naming, Takeover mark, LocalDate today, Instant at) {
        Pilot pilot = new Pilot(Ids.next(), place, naming);
        pilot.origin = mark == null ? Origin.PROCEDURE : Origin.TAKEOVER;
        pilot.takeover = mark;
        pilot.settle(today);
        pilot.note(Move.of(mark == null ? "name" : "takeover", null, pilot.status, null, at));
        return pilot;
    }

    static String keyOf(Place place, Naming naming) {
        String who = place.institution() == null
                ? place.region()
                : place.institution().toString();
        return String.join("|", who, naming.level().name(), naming.programme());
    }

    Event end(LocalDate lastDay, String reason, Instant at) {
        status.mustAllow("end");
        if (lastDay.isBefore(naming.validFrom())) {
            throw new Refused(PilotRefusal.DAYS_REVERSED).at("/lastDay");
        }
        PilotStatus before = status;
        naming = naming.until(lastDay.plusDays(1));
        status = PilotStatus.ENDED;
        openKey = null;
        note(Move.of("end", before, status, reason, at));
        return new Event.PilotEnded();
    }

    /** The last day that it was named for is over. */
    Event lapse(LocalDate today, Instant at) {
        settle(today);
        note(Move.of("lapse", PilotStatus.NAMED, status, null, at));
        return new Event.PilotEnded();
    }

    /** Whether it still runs though its last day is over. */
    boolean lapsed(LocalDate today) {
        return status == PilotStatus.NAMED && naming.over(today);
    }

    Event assess(Assessment assessment, Instant at) {
        status.mustAllow("assess");
        assessments.add(assessment);
        note(Move.of("assess", status, status, null, at));
        return new Event.PilotAssessed();
    }

    Event withdrawAssessment(UUID assessment, String reason, Instant at) {
        status.mustAllow("withdraw-assessment");
        if (!assessments.removeIf(one -> one.id().equals(assessment))) {
            throw new Refused(PilotRefusal.ASSESSMENT_UNKNOWN).at("/assessmentId");
        }
        note(Move.of("withdraw-assessment", status, status, reason, at).asCorrection());
        return new Event.AssessmentWithdrawn();
    }

    Event enterItem(LedgerItem item, Instant at) {
        status.mustAllow("enter-item");
        ledger.add(item);
        note(Move.of("enter-item", status, status, null, at));
        return new Event.ItemEntered();
    }

    Event completeItem(UUID id, LocalDate day, Instant at) {
        status.mustAllow("complete-item");
        LedgerItem item = item(id);
        if (item.done()) {
            throw new Refused(PilotRefusal.ITEM_DONE).at("/itemId");
        }
        item.complete(day);
        note(Move.of("complete-item", status, status, null, at));
        return new Event.ItemCompleted();
    }

    Event correctItem(PilotJson.CorrectItem right, Instant at) {
        status.mustAllow("correct-item");
        item(right.itemId()).say(right.item(), right.dueOn(), right.doneOn());
        note(Move.of("correct-item", status, status, right.reason(), at).asCorrection());
        return new Event.ItemCorrected();
    }

    /** The day of an item is over. */
    Event itemOverdue(UUID id, Instant dueAt, Instant at) {
        item(id).fallOverdue(dueAt);
        note(Move.of("item-overdue", status, status, null, at));
        return new Event.ItemOverdue();
    }

    /** Puts what is right in place of a mistake; whether it runs follows from its days. */
    Event correct(Naming right, String reason, LocalDate today, Instant at) {
        status.mustAllow("correct");
        PilotStatus before = status;
        naming = right;
        settle(today);
        note(Move.of("correct", before, status, reason, at).asCorrection());
        return new Event.PilotCorrected();
    }

    Event withdraw(String reason, Instant at) {
        status.mustAllow("withdraw");
        PilotStatus before = status;
        status = PilotStatus.WITHDRAWN;
        openKey = null;
        note(Move.of("withdraw", before, status, reason, at).asCorrection());
        return new Event.PilotWithdrawn();
    }

    private void settle(LocalDate today) {
        boolean over = naming.over(today);
        status = over ? PilotStatus.ENDED : PilotStatus.NAMED;
        openKey = over ? null : keyOf(place(), naming);
    }

    LedgerItem item(UUID id) {
        return ledger.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(PilotRefusal.ITEM_UNKNOWN).at("/itemId"));
    }

    /** Everything that is told about a pilot. */
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

    Naming naming() {
        return naming;
    }

    Place place() {
        return new Place(institutionId, regionCode);
    }

    PilotStatus status() {
        return status;
    }

    String openKey() {
        return openKey;
    }
}
