package org.yiyang.referral.referral;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The flags of a referral.
 *
 * @param flagged whether it has any, so that this can be asked for
 */
@Embeddable
public record Flags(@Convert(converter = FlagSet.class) Set<ReferralFlag> flags, boolean flagged) {
    static final Flags NONE = new Flags(Set.of(), false);

    /** What follows from the circumstances, and what a deadline has raised while it still holds. */
    static Flags marked(Circumstances on, Referral referral) {
        EnumSet<ReferralFlag> now = on.flagsOf(referral);
        Set<ReferralFlag> before = referral.flags();
        keep(ReferralFlag.RESPONSE_OVERDUE, referral.status() == ReferralStatus.PENDING, before, now);
        keep(ReferralFlag.CONFIRMATION_OVERDUE, referral.status() == ReferralStatus.RETURNED, before, now);
        keep(ReferralFlag.ANOTHER_OPEN, referral.chain().besideId() != null, before, now);
        keep(ReferralFlag.PAPERWORK_OVERDUE, referral.awaitsPaperwork(), before, now);
        return new Flags(now, !now.isEmpty());
    }

    private static void keep(ReferralFlag flag, boolean stillHolds, Set<ReferralFlag> before, Set<ReferralFlag> now) {
        if (stillHolds && before.contains(flag)) {
            now.add(flag);
        }
    }

    Flags without(ReferralFlag flag) {
        Set<ReferralFlag> now = new HashSet<>(flags);
        now.remove(flag);
        return new Flags(now, !now.isEmpty());
    }

    Flags with(ReferralFlag flag) {
        EnumSet<ReferralFlag> now = EnumSet.of(flag);
        now.addAll(flags);
        return new Flags(now, true);
    }
}
