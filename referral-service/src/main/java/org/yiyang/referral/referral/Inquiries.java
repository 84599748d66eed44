package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.InquiryEvent;
import org.yiyang.referral.inquiry.InquiryRefusal;
import org.yiyang.referral.inquiry.RejectReason;

/**
 * Asking several institutions at once, in a transaction. Whoever answers writes the referral, too: of any number who
 * accept at the same moment its version admits one, and the others, tried again, find that they come too late.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Inquiries {
    private final InquiryRepository repository;
    private final ReferralRepository referrals;
    private final CircumstancesReader circumstances;
    private final PlaceKept places;
    private final OpenReferrals open;
    private final OpenInquiries following;
    private final Changes changes;
    private final Moves<Inquiry> moves;
    private final Moves<Referral> asking;

    Inquiries(
            InquiryRepository repository,
            ReferralRepository referrals,
            CircumstancesReader circumstances,
            PlaceKept places,
            OpenReferrals open,
            OpenInquiries following,
            InquiryRights rights,
            ReferralRights askingRights,
            Changes changes) {
        this.repository = repository;
        this.referrals = referrals;
        this.circumstances = circumstances;
        this.places = places;
        this.open = open;
        this.following = following;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
        this.asking = new Moves<>(referrals::find, askingRights, changes);
    }

    /** Asks more institutions, in this order of preference, while nobody has accepted. */
    Referral ask(Call call, UUID id, List<UUID> receivers) {
        return ask(call, id, new Others("/receiverIds", receivers));
    }

    /** The same with the submission: it must have been sent, so that there is somebody to be asked besides. */
    Referral askAtOnce(Call call, Referral submitted, List<UUID> receivers) {
        if (receivers == null || receivers.isEmpty()) {
            return submitted;
        }
        if (submitted.status() != ReferralStatus.PENDING) {
            throw new Refused(InquiryRefusal.NOT_SENT_YET).at("/alsoAsk");
        }
        return ask(call, submitted.id(), new Others("/alsoAsk", receivers));
    }

    /** Who is asked besides, and where the request names them. */
    private record Others(String field, List<UUID> receivers) {
        String pointer(int place) {
            return field + "/" + place;
        }
    }

    private Referral ask(Call call, UUID id, Others others) {
        List<UUID> receivers = others.receivers();
        return asking.move(call, id, "ask-also", referral -> {
            List<Inquiry> before = repository.openOf(id);
            mustBeAskable(referral, before, others);
            int position = before.isEmpty() ? 1 : before.get(before.size() - 1).position();
            for (int i = 0; i < receivers.size(); i++) {
                Circumstances on = towards(call, referral, receivers.get(i));
                ReferralRule.mustHoldFor(others.pointer(i), referral, on);
                Inquiry inquiry = Inquiry.asked(referral, position + 1 + i, on, call.now());
                repository.persist(inquiry);
                changes.publish(inquiry, new InquiryEvent.InquiryAsked());
            }
            return OthersAsked.also(referral, receivers.size(), call.now());
        });
    }

    private static void mustBeAskable(Referral referral, List<Inquiry> before, Others others) {
        List<UUID> receivers = others.receivers();
        if (1 + before.size() + receivers.size() > OthersAsked.ASKED_MAX) {
            throw new Refused(InquiryRefusal.TOO_MANY, OthersAsked.ASKED_MAX).at(others.field());
        }
        Set<UUID> named = new HashSet<>();
        before.forEach(one -> named.add(one.receiver().institutionId()));
        for (int i = 0; i < receivers.size(); i++) {
            UUID one = receivers.get(i);
            if (!named.add(one)) {
                throw new Refused(InquiryRefusal.NAMED_TWICE).at(others.pointer(i));
            }
            if (one.equals(referral.receiver().institutionId())
                    || referral.rejections().includes(one)) {
                throw new Refused(ReferralRefusal.ALREADY_ASKED).at(others.pointer(i));
            }
        }
    }

    /** Takes the patient: the institution becomes the referral's receiver, and nobody else is asked any more. */
    Inquiry accept(Call call, UUID id, Appointment where, PlaceKept.Wanted wanted) {
        Inquiry inquiry = moves.begin(call, id, "accept");
        changes.publish(inquiry, inquiry.accept(call.now()));
        Referral referral = referrals.findById(inquiry.referralId());
        Circumstances on = towards(call, referral, inquiry.receiver().institutionId());
        referral.mustAllow("accept");
        ReferralRule.mustAllow("accept", referral, on);
        OthersAsked.handTo(referral, on);
        changes.publish(referral, referral.accept(places.take(call, referral, where, wanted), call.now()));
        referral.mark(on);
        following.follow(call, referral);
        open.ended(call, referral);
        return inquiry;
    }

    /** Says no; the receiver and the rest are still asked. */
    Inquiry reject(Call call, UUID id, RejectReason why) {
        return moves.move(call, id, "reject", inquiry -> {
            InquiryEvent rejected = inquiry.reject(why, call.now());
            Referral referral = referrals.findById(inquiry.referralId());
            Rejection rejection = new Rejection(inquiry.receiver().institutionId(), why, call.now());
            changes.publish(referral, OthersAsked.declined(referral, rejection));
            return rejected;
        });
    }

    /** Called when the register of institutions has changed: who took the place of the one that is asked is asked now. */
    void reconsider(Call call, Inquiry inquiry) {
        Referral referral = referrals.findById(inquiry.referralId());
        UUID asked = inquiry.receiver().institutionId();
        Parties now = circumstances
                .followed(ReferralRoute.of(referral).to(asked), referral.elderId(), referral.reason(), call.today())
                .parties();
        UUID successor = now.receiver().institutionId();
        boolean senderStays =
                now.sender().institutionId().equals(inquiry.sender().institutionId());
        if (successor.equals(asked) && senderStays) {
            return;
        }
        if (!successor.equals(asked) && isAskedAlready(referral, successor)) {
            changes.publish(inquiry, inquiry.end(InquiryEnd.SUCCESSOR_ASKED, call.now()));
            changes.publish(referral, OthersAsked.fallsAway(referral, call.now()));
        } else {
            changes.publish(inquiry, inquiry.succeed(now, call.now()));
        }
    }

    private boolean isAskedAlready(Referral referral, UUID institution) {
        return referral.receiver().includes(institution)
                || referral.sender().includes(institution)
                || referral.rejections().includes(institution)
                || repository.openOf(referral.id()).stream()
                        .anyMatch(one -> one.receiver().institutionId().equals(institution));
    }

    private Circumstances towards(Call call, Referral referral, UUID receiver) {
        return circumstances.of(
                ReferralRoute.of(referral).to(receiver), referral.elderId(), referral.reason(), call.today());
    }
}
