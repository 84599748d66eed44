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
        return switch (what) {
            case REFERRAL_REMINDER -> Watching.remind(referral, at);
            case REFERRAL_ESCALATION -> Optional.of(Watching.passUp(referral, at));
            case REFERRAL_PAUSE -> Optional.of(Watching.resume(referral, at));
            case REFERRAL_NO_RESPONSE, REFERRAL_AFTER_REJECTION, REFERRAL_NO_SHOW ->
                Optional.of(expire(referral, what.end(), at));
            case REFERRAL_RELEASE,
                    REFERRAL_RESPONSE,
                    REFERRAL_NOTICE,
                    REFERRAL_ARRIVAL,
                    REFERRAL_ON_THE_WAY,
                    REFERRAL_RETURN,
                    REFERRAL_CONFIRMATION,
                    REFERRAL_FOLLOW_UP,
                    REFERRAL_PAPERWORK -> Watching.fallOverdue(referral, what.flag(), at);
        };
    }

    private static ReferralEvent expire(Referral referral, CloseReason why, Instant at) {
        referral.close(ReferralStatus.EXPIRED, "expire", why, at);
        return new ReferralEvent.Expired();
    }

    /** Gives way to another of the elder. The chain goes on, unless who has no part in it would learn its id. */
    static ReferralEvent giveWay(Referral referral, Referral leaf, CloseReason why, Instant at) {
        referral.close(ReferralStatus.SUPERSEDED, "supersede", why, at);
        referral.watch(referral.watch().releasing(Released.by(referral.released(), leaf.receiver())));
        referral.link(referral.chain().gaveWayTo(leaf.id()));
        if (leaf.variant() != ReferralKind.DOWN
                && (leaf.sender().overlaps(referral.sender()) || leaf.sender().overlaps(referral.receiver()))) {
            leaf.link(leaf.chain().continuing(referral.chain().chainId(), referral.id()));
        }
        return new ReferralEvent.Superseded();
    }

    /**
     * Follows the other registers: a death, while it is believed, ends what has not set out; a successor takes the place
     * of the institution that it replaced; all else is a flag, as is a change of where a party lies or of who runs it,
     * since that decides who sees the referral.
     */
    static Optional<ReferralEvent> reconsider(Referral referral, Circumstances on, Instant at) {
        boolean revived = isRevived(referral, on);
        if (!referral.status().watched() && !revived) {
            return Optional.empty();
        }
        boolean asKnown = on.parties().equals(new Parties(referral.sender(), referral.receiver()));
        boolean succeeded = referral.take(on.parties());
        if (on.elder() == Elder.DECEASED && referral.status().beforeDeparture()) {
            referral.close(ReferralStatus.CANCELLED, "cancel", CloseReason.DECEASED, at);
            return Optional.of(new ReferralEvent.Cancelled());
        }
        if (revived) {
            referral.restore(referral.closing().closedFrom(), "reopen", null, at);
            referral.mark(on);
            return Optional.of(new ReferralEvent.Reopened());
        }
        boolean marked = referral.mark(on);
        if (succeeded) {
            referral.noteUnmoved("succeed", null, at);
            return Optional.of(new ReferralEvent.Succeeded());
        }
        if (!marked && asKnown) {
            return Optional.empty();
        }
        referral.noteUnmoved("flag", null, at);
        return Optional.of(new ReferralEvent.Flagged());
    }

    /** Whether the notice of death that has ended it was a mistake. */
    static boolean isRevived(Referral referral, Circumstances on) {
        return on.elder() == Elder.ALIVE && endedByNoticeOfDeath(referral);
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

    /**
     * Where a supervisor may put it; what has not gone out, for want of consent or review, can only be cancelled, and a way
     * back of which nobody was ever asked waits for no answer.
     */
    private static boolean correctableTo(Referral referral, ReferralStatus to) {
        boolean released = referral.times().askedAt() != null
                || referral.variant() == ReferralKind.EMERGENCY
                || referral.chain().upReferralId() != null;
        if (to == ReferralStatus.PENDING && referral.channel() == null) {
            return false;
        }
        return released
                ? ReferralStatus.table()
                        .targets("correct", referral.status(), referral.variant())
                        .contains(to)
                : to == ReferralStatus.CANCELLED;
    }
}
