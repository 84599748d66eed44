package org.yiyang.referral.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** An elder's visit at a hospital on a day (预约就诊): for a referral, or on its own through a green channel. */
@Entity
@DynamicUpdate
@Table(name = "booked_visit")
class BookedVisit extends Aggregate implements Stateful<VisitStatus> {
    @Column(name = "slot_id")
    private UUID slotId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    private String department;

    @Column(name = "visit_day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "visit_session", length = 12)
    private VisitSession session;

    @Column(name = "elder_id")
    private UUID elderId;

    /** Elder and slot while it is booked, else null: by a unique key an elder has one visit of a session. */
    @OptimisticLock(excluded = true)
    @Column(name = "open_key")
    private UUID openKey;

    /** The record under which the elder goes on; null while that is the one that is named. That it changes is no move. */
    @OptimisticLock(excluded = true)
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "booker_id")
    private UUID bookerId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "agreement_id")
    private UUID agreementId;

    /** Whether its place is counted among those that are for agreement partners first. */
    private boolean partner;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason", length = 30)
    private VisitCancelReason cancelReason;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private VisitStatus status;

    /** For JPA. */
    protected BookedVisit() {}

    private BookedVisit(Booking booking, Instant at) {
        super(Ids.next());
        elderId = booking.elderId();
        bookerId = booking.bookerId();
        referralId = booking.referralId();
        agreementId = booking.agreementId();
        partner = booking.isPartner();
        bookedAt = at;
    }

    /**
     * For whom a visit is booked, by whom and why.
     *
     * @param referralId the referral to which it belongs, or null
     * @param agreementId the agreement whose green channel gives priority, or null
     */
    record Booking(UUID elderId, UUID bookerId, UUID referralId, UUID agreementId) {
        boolean isPartner() {
            return agreementId != null;
        }
    }

    static BookedVisit booked(Booking booking, VisitSlot slot, Instant at) {
        BookedVisit visit = new BookedVisit(booking, at);
        visit.sitIn(slot);
        visit.become("book", VisitStatus.BOOKED, null, at);
        return visit;
    }

    /** Another session of the same hospital. */
    VisitEvent moveTo(VisitSlot slot, Instant at) {
        sitIn(slot);
        become("move", VisitStatus.BOOKED, null, at);
        return new VisitEvent.VisitMoved();
    }

    private void sitIn(VisitSlot slot) {
        slotId = slot.id();
        institutionId = slot.institutionId();
        regionCode = slot.region();
        department = slot.time().department();
        day = slot.time().day();
        session = slot.time().session();
    }

    VisitEvent attend(LocalDate today, Instant at) {
        mustHaveCome(today);
        become("attend", VisitStatus.ATTENDED, null, at);
        return new VisitEvent.VisitAttended();
    }

    VisitEvent miss(LocalDate today, Instant at) {
        mustHaveCome(today);
        become("miss", VisitStatus.MISSED, null, at);
        return new VisitEvent.VisitMissed();
    }

    private void mustHaveCome(LocalDate today) {
        if (today.isBefore(day)) {
            throw new Refused(VisitRefusal.NOT_YET, day);
        }
    }

    VisitEvent cancel(VisitCancelReason why, Instant at) {
        if (!why.forPersons()) {
            throw new Refused(VisitRefusal.REASON_RESERVED).at("/reason");
        }
        become("cancel", VisitStatus.CANCELLED, why, at);
        return new VisitEvent.VisitCancelled();
    }

    /** Its day is long over, and nobody has said that the elder came. */
    Optional<VisitEvent> pass(Instant at) {
        if (status != VisitStatus.BOOKED) {
            return Optional.empty();
        }
        become("pass", VisitStatus.MISSED, null, at);
        return Optional.of(new VisitEvent.VisitMissed());
    }

    /** There is nobody who would come, the elder has died or goes elsewhere, or nobody who would receive them. */
    VisitEvent end(VisitCancelReason why, Instant at) {
        become("end", VisitStatus.CANCELLED, why, at);
        return new VisitEvent.VisitCancelled();
    }

    /** Another hospital has taken the place of its own; day and session stay as they are. */
    VisitEvent succeed(UUID institution, String region, Instant at) {
        institutionId = institution;
        regionCode = region;
        become("succeed", status, null, at);
        return new VisitEvent.VisitSucceeded();
    }

    private void become(String verb, VisitStatus next, VisitCancelReason why, Instant at) {
        note(VisitStatus.table().move(verb, status, next, null, why == null ? null : why.name(), at));
        status = next;
        cancelReason = why;
        openKey = next == VisitStatus.BOOKED ? keyOf(person(), slotId) : null;
    }

    /** Says under which record the elder goes on; whoever calls has seen that the person has no other visit of the session. */
    void belongTo(UUID person) {
        personId = person.equals(elderId) ? null : person;
        openKey = openKey == null ? null : keyOf(person, slotId);
    }

    private UUID person() {
        return personId == null ? elderId : personId;
    }

    static UUID keyOf(UUID elder, UUID slot) {
        return UUID.nameUUIDFromBytes((elder + "@" + slot).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return "booked-visit";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public VisitStatus status() {
        return status;
    }

    UUID slotId() {
        return slotId;
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID referralId() {
        return referralId;
    }

    UUID elderId() {
        return elderId;
    }

    UUID bookerId() {
        return bookerId;
    }

    LocalDate day() {
        return day;
    }

    boolean partner() {
        return partner;
    }

    /**
     * A booked visit.
     *
     * @param elderId null for those who may not know whom it concerns
     * @param bookerId whose staff booked it
     * @param agreementId the agreement whose green channel gave it priority, null without one
     */
    @Schema(name = "BookedVisitState")
    record State(
            UUID id,
            VisitStatus status,
            UUID elderId,
            UUID slotId,
            UUID institutionId,
            String department,
            LocalDate day,
            VisitSession session,
            UUID bookerId,
            UUID referralId,
            UUID agreementId,
            VisitCancelReason cancelReason,
            Instant bookedAt) {}

    @Override
    public State snapshot() {
        return snapshot(true);
    }

    /** The same with or without the person. */
    State snapshot(boolean withElder) {
        return new State(
                id(),
                status,
                withElder ? elderId : null,
                slotId,
                institutionId,
                department,
                day,
                session,
                bookerId,
                referralId,
                agreementId,
                cancelReason,
                bookedAt);
    }
}
