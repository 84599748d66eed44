package org.yiyang.referral.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How far up something has gone, and which dispatcher has it.
 *
 * @param since when it came to this level, null while it is at none
 * @param assignedTo the dispatcher's account, null while none has it
 */
@Embeddable
public record Escalation(
        @Enumerated(EnumType.STRING) @Column(name = "escalation_level", length = 10)
        EscalationLevel level,

        @Column(name = "escalated_at") Instant since,
        @Column(name = "assigned_to") String assignedTo) {
    public static final Escalation NONE = new Escalation(EscalationLevel.NONE, null, null);

    /** Something is late: the region's dispatchers are notified, unless they or those above know already. */
    public Escalation raised(Instant at) {
        return level == EscalationLevel.NONE ? new Escalation(EscalationLevel.REGION, at, assignedTo) : this;
    }

    /** Goes to the region above, where nobody has it yet; there it is notified again and again. */
    public Escalation passedUp(Instant at) {
        return new Escalation(EscalationLevel.ABOVE, at, null);
    }

    public Escalation assigned(String account) {
        return new Escalation(level, since, account);
    }

    /** Nothing is late any more; who has it keeps it. */
    public Escalation eased() {
        return new Escalation(EscalationLevel.NONE, null, assignedTo);
    }

    /** Whether dispatchers are asked, and none of them has it. */
    public boolean waits() {
        return level != EscalationLevel.NONE && assignedTo == null;
    }
}
