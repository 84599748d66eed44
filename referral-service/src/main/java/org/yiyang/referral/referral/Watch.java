package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.yiyang.referral.escalation.Escalation;

/**
 * What is watched over in a referral besides its state: its clock, who was notified, who was given it.
 *
 * @param since when it came to its state; its deadlines count from there
 * @param noticedAt when the receiver of an emergency took note that it comes, null before
 * @param released who expected the patient and does no more, until that is acknowledged; else null
 */
@Embeddable
public record Watch(
        @Column(name = "status_since") Instant since,
        @Column(name = "noticed_at") Instant noticedAt,
        @Embedded Pause pause,
        @Embedded Escalation escalation,
        @Embedded Released released) {
    static final Watch NONE = new Watch(null, null, Pause.NONE, Escalation.NONE, null);

    /** A state was come to: its clock begins, and nothing of it is late but what is owed beside the states. */
    Watch entered(ReferralStatus status, boolean stillLate, Instant at) {
        Instant noticed = status == ReferralStatus.REDIRECTED ? null : noticedAt;
        return new Watch(at, noticed, Pause.NONE, stillLate ? escalation : escalation.eased(), released);
    }

    Watch noticed(Instant at) {
        return new Watch(since, at, pause, escalation, released);
    }

    Watch pausing(Pause next) {
        return new Watch(since, noticedAt, next, escalation, released);
    }

    Watch escalating(Escalation next) {
        return new Watch(since, noticedAt, pause, next, released);
    }

    Watch releasing(Released next) {
        return new Watch(since, noticedAt, pause, escalation, next);
    }
}
