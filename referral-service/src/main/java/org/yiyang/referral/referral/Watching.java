package org.yiyang.referral.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.escalation.EscalationReason;

/** So that a referral is not forgotten: reminding, notifying dispatchers, pausing its clock, taking note. */
final class Watching {
    private Watching() {}

    /** The receiver that lost the patient takes note of it. */
    static ReferralEvent acknowledge(Referral referral, Instant at) {
        referral.watch(referral.watch().releasing(null));
        referral.noteUnmoved("acknowledge", null, at);
        return new ReferralEvent.Acknowledged();
    }

    /** The receiver of an emergency takes note that it comes; the patient is on the way in any case (医师法 art. 27). */
    static ReferralEvent confirmNotice(Referral referral, Instant at) {
        referral.watch(referral.watch().noticed(at));
        referral.lower(ReferralFlag.NOTICE_OVERDUE);
        referral.lower(ReferralFlag.DUE_SOON);
        ease(referral);
        referral.noteUnmoved("confirm-notice", null, at);
        return new ReferralEvent.NoticeConfirmed();
    }

    /** Some time before something is late. */
    static Optional<ReferralEvent> remind(Referral referral, Instant at) {
        if (!referral.raise(ReferralFlag.DUE_SOON)) {
            return Optional.empty();
        }
        referral.noteUnmoved("remind", null, at);
        return Optional.of(new ReferralEvent.Reminded());
    }

    static Optional<ReferralEvent> fallOverdue(Referral referral, ReferralFlag late, Instant at) {
        if (!referral.raise(late)) {
            return Optional.empty();
        }
        referral.lower(ReferralFlag.DUE_SOON);
        referral.watch(referral.watch().escalating(referral.watch().escalation().raised(at)));
        referral.noteUnmoved("overdue", late.name(), at);
        return Optional.of(new ReferralEvent.Overdue());
    }

    /** It was late before there were dispatchers to notify. */
    static ReferralEvent notifyDispatchers(Referral referral, Instant at) {
        referral.watch(referral.watch().escalating(referral.watch().escalation().raised(at)));
        referral.noteUnmoved("overdue", null, at);
        return new ReferralEvent.Overdue();
    }

    /** Nobody has settled it in time: the region above is notified. */
    static ReferralEvent passUp(Referral referral, Instant at) {
        referral.watch(referral.watch().escalating(referral.watch().escalation().passedUp(at)));
        referral.noteUnmoved("pass-up", null, at);
        return new ReferralEvent.Escalated();
    }

    /** A dispatcher asks the region above. */
    static ReferralEvent escalate(Referral referral, EscalationReason why, Instant at) {
        referral.watch(referral.watch().escalating(referral.watch().escalation().passedUp(at)));
        referral.noteUnmoved("escalate", why.name(), at);
        return new ReferralEvent.Escalated();
    }

    /** A dispatcher is given it, or takes it. */
    static ReferralEvent assign(Referral referral, String verb, String account, Instant at) {
        referral.watch(referral.watch().escalating(referral.watch().escalation().assigned(account)));
        referral.noteUnmoved(verb, null, at);
        return new ReferralEvent.Assigned();
    }

    /**
     * Pauses the clock of the present state.
     *
     * @param until when it runs again by itself; null for the latest moment that is allowed
     * @param longest for how long the clock of one state may be paused, all pauses together
     */
    static ReferralEvent pause(Referral referral, PauseReason why, Instant until, Duration longest, Instant at) {
        Instant last = at.plus(referral.watch().pause().left(longest));
        Instant end = until == null ? last : until;
        if (!end.isAfter(at) || end.isAfter(last)) {
            throw new Refused(ReferralRefusal.PAUSE_LENGTH, longest.toHours()).at("/until");
        }
        referral.watch(referral.watch().pausing(referral.watch().pause().stopped(why, at, end)));
        referral.lower(ReferralFlag.DUE_SOON);
        referral.noteUnmoved("pause", why.name(), at);
        return new ReferralEvent.Paused();
    }

    static ReferralEvent resume(Referral referral, Instant at) {
        referral.watch(referral.watch().pausing(referral.watch().pause().running(at)));
        referral.noteUnmoved("resume", null, at);
        return new ReferralEvent.Resumed();
    }

    /** Once nothing is late any more dispatchers are not asked any more. */
    static void ease(Referral referral) {
        if (!isLate(referral)) {
            referral.watch(
                    referral.watch().escalating(referral.watch().escalation().eased()));
        }
    }

    static boolean isLate(Referral referral) {
        return referral.flags().stream().anyMatch(ReferralFlag::overdue);
    }

    /** Whether dispatchers are notified, again and again: while it is under way or an emergency owes its paperwork. */
    static boolean isFollowed(Referral referral) {
        return referral.status().watched() || owesPaperwork(referral);
    }

    /** Whether the paperwork of an emergency that has ended is late. */
    static boolean owesPaperwork(Referral referral) {
        return referral.awaitsPaperwork() && referral.flags().contains(ReferralFlag.PAPERWORK_OVERDUE);
    }

    /** Whether nobody has said of a patient who is late that the patient set out or came. */
    static boolean mayBeMissing(Referral referral) {
        return referral.variant() == ReferralKind.UP
                && referral.status() == ReferralStatus.ACCEPTED
                && referral.flags().contains(ReferralFlag.ARRIVAL_OVERDUE)
                && !referral.flags().contains(ReferralFlag.ARRIVAL_SAID);
    }

    static boolean isPaused(Referral referral) {
        return referral.watch().pause().on();
    }

    static boolean awaitsNotice(Referral referral) {
        return referral.variant() == ReferralKind.EMERGENCY
                && referral.status() == ReferralStatus.IN_TRANSIT
                && referral.watch().noticedAt() == null;
    }
}
