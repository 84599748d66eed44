package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;

/** Keeps one referral up and one referral down of each elder open: what excludes, what gives way, what comes back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenReferrals {
    private final ReferralRepository repository;
    private final CircumstancesReader circumstances;
    private final KnownElders elders;
    private final PlaceKept places;
    private final OpenInquiries inquiries;
    private final Changes changes;

    OpenReferrals(
            ReferralRepository repository,
            CircumstancesReader circumstances,
            KnownElders elders,
            PlaceKept places,
            OpenInquiries inquiries,
            Changes changes) {
        this.repository = repository;
        this.circumstances = circumstances;
        this.elders = elders;
        this.places = places;
        this.inquiries = inquiries;
        this.changes = changes;
    }

    /** What of one elder is open or waits for another receiver after a rejection. */
    record Unfinished(List<Referral> all) {
        List<Referral> allOpen(boolean down) {
            return open(down).toList();
        }

        private Stream<Referral> open(boolean down) {
            return all.stream()
                    .filter(one -> one.status().open())
                    .filter(one -> down == (one.variant() == ReferralKind.DOWN));
        }

        /** An open one up that does not give way to a referral onward by that sender. */
        Optional<Referral> inTheWayOf(Party sender) {
            return open(false).filter(one -> !leadsOnward(one, sender)).findFirst();
        }

        Optional<Referral> down() {
            return open(true).findFirst();
        }

        List<Referral> rejected(boolean down) {
            return all.stream()
                    .filter(one -> one.status() == ReferralStatus.REJECTED)
                    .filter(one -> down == (one.variant() == ReferralKind.DOWN))
                    .toList();
        }

        /** Another open one of the same direction; of several one under another of the person's names. */
        Optional<Referral> besides(Referral referral) {
            return open(referral.variant() == ReferralKind.DOWN)
                    .filter(one -> !one.id().equals(referral.id()))
                    .min(Comparator.comparing(one -> one.elderId().equals(referral.elderId())));
        }
    }

    /** Under whichever id of the person's records. */
    Unfinished of(UUID elder) {
        return new Unfinished(elder == null ? List.of() : repository.unfinishedOf(elders.namesOf(elder)));
    }

    /** Refuses because of another open one; its id is given only to those who may read it. */
    void mustBeFree(Call call, Optional<Referral> other) {
        other.ifPresent(open -> {
            boolean down = open.variant() == ReferralKind.DOWN;
            if (repository.find(call.scope(), open.id()).isPresent()) {
                throw new Refused(
                        down ? ReferralRefusal.WAY_DOWN_OPEN : ReferralRefusal.ALREADY_OPEN,
                        WorkCalendar.dayOf(open.times().submittedAt()),
                        open.status(),
                        open.id());
            }
            throw new Refused(down ? ReferralRefusal.WAY_DOWN_OPEN_ELSEWHERE : ReferralRefusal.ALREADY_OPEN_ELSEWHERE);
        });
    }

    /** Refuses to open one again beside another. */
    void mustBeFree(Call call, Referral referral) {
        mustBeFree(call, of(referral.elderId()).besides(referral));
        alone(referral);
    }

    /** It opens again as the person's only one: what it was compared with before it ended counts no more. */
    void alone(Referral referral) {
        if (referral.chain().besideId() != null) {
            referral.link(referral.chain().beside(null));
        }
        name(referral);
    }

    /** One that is open to nobody else belongs to the person's record that goes on. */
    void name(Referral referral) {
        referral.belongTo(elders.survivorOf(referral.elderId()));
    }

    /** Where the elder is now may refer onward; that moves the chain's one active leaf. */
    private static boolean leadsOnward(Referral open, Party sender) {
        boolean there = open.status() == ReferralStatus.ARRIVED || open.status() == ReferralStatus.IN_TREATMENT;
        return there && open.receiver().institutionId().equals(sender.institutionId());
    }

    /**
     * Called when the elder's record was merged into another, or that was taken back: the key follows, which is no
     * move. Of two that were open nobody knows which is true, and both are for the dispatcher to compare.
     */
    void followMerger(Call call, Referral referral) {
        UUID person = elders.survivorOf(referral.elderId());
        if (Objects.equals(person, referral.person()) || !elders.knows(referral.elderId())) {
            return;
        }
        Referral rival = referral.status().open() ? of(person).besides(referral).orElse(null) : null;
        referral.belongTo(person);
        if (referral.status().open()) {
            compare(call, referral, rival == null ? null : rival.id());
        }
        if (rival != null) {
            compare(call, rival, referral.id());
        }
        repository.flush();
        repository.besides(referral.id()).stream()
                .filter(other -> rival == null || !other.id().equals(rival.id()))
                .forEach(other -> compareAgain(call, other));
    }

    private void compare(Call call, Referral one, UUID other) {
        if (!Objects.equals(one.chain().besideId(), other)) {
            changes.publish(one, Consequences.standBeside(one, other, call.now()));
        }
    }

    boolean isFree(Referral referral) {
        return of(referral.elderId()).besides(referral).isEmpty();
    }

    /** The key of the open referral is given up before the next one takes it. */
    void giveWay(Call call, Referral open, Referral next, CloseReason why) {
        PlaceKept.Expected before = PlaceKept.Expected.by(open);
        ReferralEvent event = Consequences.giveWay(open, next, why, call.now());
        places.follow(call, before, open);
        repository.flush();
        changes.publish(open, event);
        inquiries.follow(call, open);
        ended(call, open);
    }

    /** What was rejected needs no other receiver any more, because the elder was referred by another referral. */
    void endRejected(Call call, Unfinished before, Referral next) {
        before.rejected(next.variant() == ReferralKind.DOWN)
                .forEach(one -> giveWay(call, one, next, CloseReason.REFERRED_AGAIN));
    }

    /**
     * Admits an emergency, which never waits (医师法 art. 27). What is open of the elder gives way where the emergency
     * comes from or goes to one of its parties or the elder's residence; otherwise nobody knows which of the two is true,
     * and both are for the dispatcher to compare.
     */
    void admit(Call call, Referral emergency, UUID elder) {
        UUID residence = elder == null
                ? null
                : elders.find(elder).map(KnownElder::residenceInstitutionId).orElse(null);
        for (Referral one : of(elder).all()) {
            boolean rejected = one.status() == ReferralStatus.REJECTED;
            if (one.variant() == ReferralKind.DOWN) {
                continue;
            }
            if (concern(emergency, one, residence)) {
                giveWay(call, one, emergency, rejected ? CloseReason.REFERRED_AGAIN : CloseReason.EMERGENCY);
            } else if (!rejected) {
                changes.publish(one, Consequences.standBeside(one, emergency.id(), call.now()));
                Consequences.standBeside(emergency, one.id(), call.now());
            }
        }
    }

    private static boolean concern(Referral emergency, Referral open, UUID residence) {
        return Stream.of(emergency.sender(), emergency.receiver())
                .anyMatch(
                        end -> end.overlaps(open.sender()) || end.overlaps(open.receiver()) || end.includes(residence));
    }

    /** What follows for the elder's other referrals once one is open no more. */
    void ended(Call call, Referral referral) {
        ReferralStatus status = referral.status();
        if (status == ReferralStatus.CANCELLED || status == ReferralStatus.EXPIRED) {
            repository.flush();
            repository.gaveWayTo(referral.id()).forEach(former -> comeBack(call, former));
        }
        if (!status.open() && referral.chain().besideId() != null) {
            repository.flush();
            repository.besides(referral.id()).forEach(other -> compareAgain(call, other));
        }
    }

    private void comeBack(Call call, Referral former) {
        Circumstances on =
                circumstances.followed(ReferralRoute.of(former), former.elderId(), former.reason(), call.today());
        if (on.elder() != Circumstances.Elder.DECEASED && isFree(former)) {
            alone(former);
            changes.publish(former, Consequences.comeBack(former, on, call.now()));
        }
    }

    private void compareAgain(Call call, Referral other) {
        if (other.status().open()) {
            compare(
                    call,
                    other,
                    of(other.elderId()).besides(other).map(Referral::id).orElse(null));
            repository.flush();
        }
    }
}
