package org.yiyang.referral.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.Circumstances.Elder;

/** What happens to a referral beside the verbs of its parties: by a deadline, by another register, by a correction. */
final class Consequences {
    private Consequences() {}

    /** A deadline has come: mostly a flag for those who watch; only silence and absence end a referral. */
    static Optional<ReferralEvent> due(Referral referral, ReferralDue what, Instant at) {
        if (!what.concerns(referral)) {
            return Optional.empty();
        }
        if (what.end() != null) {
            referral.close(ReferralStatus.EXPIRED, "expire", what.end(), at);
            return Optional.of(new ReferralEvent.Expired());
        }
        if (!referral.raise(what.flag())) {
            return Optional.empty();
        }
        referral.noteUnmoved("overdue", what.flag().name(), at);
        return Optional.of(new ReferralEvent.Overdue());
    }

    /**
     * Follows the other registers: a death, while it is believed, ends what has not set out; a successor takes the place
     * of the institution that it replaced; all else is a flag.
     */
    static Optional<ReferralEvent> reconsider(Referral referral, Circumstances on, Instant at) {
        boolean succeeded = referral.take(on.parties());
        if (on.elder() == Elder.DECEASED && referral.status().beforeDeparture()) {
            referral.close(ReferralStatus.CANCELLED, "cancel", CloseReason.DECEASED, at);
            return Optional.of(new ReferralEvent.Cancelled());
        }
        if (on.elder() == Elder.ALIVE && endedByNoticeOfDeath(referral)) {
            referral.restore(referral.closing().closedFrom(), "reopen", null, at);
            referral.mark(on);
            return Optional.of(new ReferralEvent.Reopened());
        }
        if (!referral.status().watched()) {
            return Optional.empty();
        }
        boolean marked = referral.mark(on);
        if (succeeded) {
            referral.noteUnmoved("succeed", null, at);
            return Optional.of(new ReferralEvent.Succeeded());
        }
        if (!marked) {
            return Optional.empty();
        }
        referral.noteUnmoved("flag", null, at);
        return Optional.of(new ReferralEvent.Flagged());
    }

    static boolean endedByNoticeOfDeath(Referral referral) {
        return referral.closing() != null && referral.closing().reason() == CloseReason.DECEASED;
    }

    /** Takes its place again, because what it gave way to was taken back before the elder arrived. */
    static ReferralEvent comeBack(Referral referral, Circumstances on, Instant at) {
        referral.link(referral.chain().gaveWayTo(null));
        referral.take(on.parties());
        referral.restore(referral.closing().closedFrom(), "reopen", null, at);
        referral.mark(on);
        return new ReferralEvent.Reopened();
    }

    /** Stands beside another open one of the elder, which is for the dispatcher to compare; null ends that. */
    static ReferralEvent standBeside(Referral referral, UUID other, Instant at) {
        referral.link(referral.chain().beside(other));
        if (other != null) {
            referral.raise(ReferralFlag.ANOTHER_OPEN);
        }
        referral.noteUnmoved("flag", other == null ? null : ReferralFlag.ANOTHER_OPEN.name(), at);
        return new ReferralEvent.Flagged();
    }

    /** Undoes a way back that was begun by mistake; once the origin has received the elder it stands. */
    static ReferralEvent takeBack(Referral back, Instant at) {
        if (back.status() != ReferralStatus.IN_TRANSIT) {
            throw new Refused(ReferralRefusal.DOWN_UNDER_WAY);
        }
        back.close(ReferralStatus.CANCELLED, "cancel", CloseReason.CORRECTED, at);
        return new ReferralEvent.Cancelled();
    }

    /** A supervisor corrects a move that was a mistake, which is no way past consent and review; history keeps both. */
    static ReferralEvent correct(Referral referral, ReferralStatus to, String reason, Circumstances on, Instant at) {
        if (to == referral.status() || !correctableTo(referral, to)) {
            throw new Refused(ReferralRefusal.CORRECTION_TARGET, to.zh()).at("/status");
        }
        referral.restore(to, "correct", reason, at);
        referral.mark(on);
        return new ReferralEvent.Corrected();
    }

    /** Where a supervisor may put it; what has not gone out, for want of consent or review, can only be cancelled. */
    private static boolean correctableTo(Referral referral, ReferralStatus to) {
        boolean released = referral.times().askedAt() != null
                || referral.variant() == ReferralKind.EMERGENCY
                || referral.chain().upReferralId() != null;
        return released
                ? ReferralStatus.table()
                        .targets("correct", referral.status(), referral.variant())
                        .contains(to)
                : to == ReferralStatus.CANCELLED;
    }
}
