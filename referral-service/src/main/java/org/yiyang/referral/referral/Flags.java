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
        before.stream().filter(flag -> flag.stillHolds(referral)).forEach(now::add);
        return new Flags(now, !now.isEmpty());
    }

    /** Another state begins: nothing of it is late yet. */
    Flags begun() {
        Set<ReferralFlag> now = new HashSet<>(flags);
        now.removeIf(ReferralFlag::ofTheState);
        return new Flags(now, !now.isEmpty());
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
