package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.referral.VisitsNoted;

/** What is done with booked visits in a transaction; the place is counted before anything else is written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BookedVisits {
    private final VisitRepository repository;
    private final SlotRepository slots;
    private final BookingRules rules;
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final Parameters parameters;
    private final VisitsNoted referrals;
    private final Changes changes;
    private final Moves<BookedVisit> moves;

    BookedVisits(
            VisitRepository repository,
            SlotRepository slots,
            BookingRules rules,
            KnownInstitutions institutions,
            KnownElders elders,
            Parameters parameters,
            VisitsNoted referrals,
            VisitRights rights,
            Changes changes) {
        this.repository = repository;
        this.slots = slots;
        this.rules = rules;
        this.institutions = institutions;
        this.elders = elders;
        this.parameters = parameters;
        this.referrals = referrals;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    BookedVisit book(Call call, UUID slotId, UUID referral, UUID elder) {
        VisitSlot slot = coming(call, slotId);
        BookedVisit.Booking booking = rules.booking(call, slot, referral, elder);
        take(call, slot, booking.elderId(), booking.isPartner());
        BookedVisit visit = BookedVisit.booked(booking, slot, call.now());
        visit.belongTo(elders.survivorOf(visit.elderId()));
        repository.persist(visit);
        changes.publish(visit, new VisitEvent.VisitBooked());
        if (referral != null) {
            referrals.arranged(call, referral);
        }
        return visit;
    }

    /** To another session of the same hospital; the old place is given back. */
    BookedVisit move(Call call, UUID id, UUID slotId) {
        return moves.move(call, id, "move", visit -> {
            if (visit.slotId().equals(slotId)) {
                throw new Refused(VisitRefusal.SAME_SLOT).at("/slotId");
            }
            VisitSlot slot = coming(call, slotId);
            if (!slot.institutionId().equals(visit.institutionId())) {
                throw new Refused(VisitRefusal.ANOTHER_HOSPITAL).at("/slotId");
            }
            take(call, slot, visit.elderId(), visit.partner());
            slots.giveBack(visit.slotId(), visit.partner());
            return visit.moveTo(slot, call.now());
        });
    }

    BookedVisit cancel(Call call, UUID id, VisitCancelReason why) {
        return moves.move(call, id, "cancel", visit -> {
            VisitEvent event = visit.cancel(why, call.now());
            slots.giveBack(visit.slotId(), visit.partner());
            return event;
        });
    }

    BookedVisit attend(Call call, UUID id) {
        BookedVisit attended = moves.move(call, id, "attend", visit -> visit.attend(call.today(), call.now()));
        if (attended.referralId() != null) {
            referrals.arranged(call, attended.referralId());
        }
        return attended;
    }

    BookedVisit miss(Call call, UUID id) {
        return missed(call, moves.move(call, id, "miss", visit -> visit.miss(call.today(), call.now())));
    }

    /** Whoever sends the patient is to find out why. */
    private BookedVisit missed(Call call, BookedVisit visit) {
        if (visit.referralId() != null) {
            referrals.missed(call, visit.referralId());
        }
        return visit;
    }

    /** Called when nobody has said in time whether the elder came. */
    void pass(Call call, UUID id) {
        BookedVisit visit = repository.findById(id);
        visit.pass(call.now()).ifPresent(event -> {
            changes.publish(visit, event);
            missed(call, visit);
        });
    }

    /** Of some elders those of whom {@link #endOf} would end any. */
    Set<UUID> concerned(Collection<UUID> elders) {
        return repository.booked(elders);
    }

    /**
     * Called when a copy of an elder has changed: its record may have been merged, or be one of its own again. If there
     * are two visits of one session, each keeps its own key.
     */
    void followMerger(UUID elder) {
        List<UUID> names = elders.namesOf(elder);
        UUID person = elders.survivorOf(elder);
        repository.bookedOf(elder).stream()
                .filter(visit -> repository.bookedIn(visit.slotId(), names).size() == 1)
                .forEach(visit -> visit.belongTo(person));
    }

    /** Called when an elder has died. */
    void endOf(Call call, UUID elder) {
        repository.bookedOf(elder).forEach(visit -> end(call, visit, VisitCancelReason.DECEASED));
    }

    /** Called when the patient of a referral is expected no more. */
    void endFor(Call call, UUID referral) {
        repository.bookedFor(referral).forEach(visit -> end(call, visit, VisitCancelReason.REFERRAL_ENDED));
    }

    /**
     * Called when a hospital's copy has changed: one that is closed sees nobody, unless another took its place. One that is
     * suspended may open again before the day; what is booked there stays for its staff to cancel.
     */
    void reconsiderAt(Call call, UUID hospital) {
        KnownInstitution current =
                institutions.find(institutions.currentOf(hospital)).orElse(null);
        if (current == null) {
            return;
        }
        if (current.closed()) {
            repository.bookedAt(hospital).forEach(visit -> end(call, visit, VisitCancelReason.INSTITUTION_STOPPED));
        } else if (!current.id().equals(hospital)) {
            repository
                    .bookedAt(hospital)
                    .forEach(visit ->
                            changes.publish(visit, visit.succeed(current.id(), current.regionCode(), call.now())));
        }
    }

    private void end(Call call, BookedVisit visit, VisitCancelReason why) {
        slots.giveBack(visit.slotId(), visit.partner());
        changes.publish(visit, visit.end(why, call.now()));
    }

    private VisitSlot coming(Call call, UUID id) {
        VisitSlot slot =
                slots.findByIdOptional(id).orElseThrow(() -> new Refused(VisitRefusal.SLOT_UNKNOWN).at("/slotId"));
        if (slot.isPast(call.today())) {
            throw new Refused(VisitRefusal.DAY_PAST).at("/slotId");
        }
        mustPractise(call, slot.institutionId());
        return slot;
    }

    /** As the search for slots asks. The copy is held, so that an end consumed meanwhile finds the visit. */
    private void mustPractise(Call call, UUID hospital) {
        institutions.hold(hospital, hospital);
        if (institutions
                .find(hospital)
                .filter(known -> known.mayPractise(call.today()))
                .isEmpty()) {
            throw new Refused(VisitRefusal.RECEIVER_UNLICENSED).at("/slotId");
        }
    }

    private void take(Call call, VisitSlot slot, UUID elder, boolean partner) {
        if (!repository.bookedIn(slot.id(), elders.namesOf(elder)).isEmpty()) {
            throw new Refused(VisitRefusal.ALREADY_BOOKED);
        }
        int days = parameters.integer(VisitParameter.VISIT_RESERVE, slot.region(), call.today());
        LocalDate released = call.today().plusDays(days);
        if (!slots.book(slot.id(), partner, released)) {
            throw new Refused(VisitRefusal.FULL);
        }
    }
}
