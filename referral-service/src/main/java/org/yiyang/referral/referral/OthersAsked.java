package org.yiyang.referral.referral;

import java.time.Instant;

/** What happens to a referral that asks others besides its receiver: the first of them who accepts becomes the receiver. */
final class OthersAsked {
    /** So many may be asked at once, the receiver among them. */
    static final int ASKED_MAX = 5;

    private OthersAsked() {}

    /** How many are asked besides the receiver. */
    static int of(Referral referral) {
        Integer others = referral.channel() == null ? null : referral.channel().others();
        return others == null ? 0 : others;
    }

    static ReferralEvent also(Referral referral, int more, Instant at) {
        count(referral, of(referral) + more);
        referral.noteUnmoved("ask-also", null, at);
        return new ReferralEvent.OthersAsked();
    }

    /** One of the others becomes the receiver, because it accepts. */
    static void handTo(Referral referral, Circumstances on) {
        int others = of(referral);
        referral.handOver(RedirectReason.ACCEPTED_ELSEWHERE, on);
        referral.askBy(on.channel().askingOthers(others));
    }

    /** One of the others says no; the rest and the receiver are still asked. */
    static ReferralEvent declined(Referral referral, Rejection rejection) {
        referral.rejections().note(rejection);
        count(referral, of(referral) - 1);
        referral.noteUnmoved("decline", rejection.reason().name(), rejection.rejectedAt());
        return new ReferralEvent.OtherDeclined();
    }

    /** One of the others need not be asked any more, because the institution in its place is. */
    static ReferralEvent fallsAway(Referral referral, Instant at) {
        count(referral, of(referral) - 1);
        referral.noteUnmoved("decline", null, at);
        return new ReferralEvent.OtherDeclined();
    }

    /** The receiver has said no, and the next in order takes its place; that one's time begins again. */
    static ReferralEvent next(Referral referral, Circumstances on, Instant at) {
        int others = of(referral);
        referral.become(ReferralStatus.REDIRECTED, "redirect", RedirectReason.REJECTED.name(), at);
        referral.take(on.parties());
        referral.ask("ask", on, at);
        count(referral, others - 1);
        return new ReferralEvent.Redirected();
    }

    /** Nobody else is asked any more. */
    static void none(Referral referral) {
        count(referral, 0);
    }

    private static void count(Referral referral, int others) {
        referral.askBy(referral.channel().askingOthers(Math.max(0, others)));
    }
}
