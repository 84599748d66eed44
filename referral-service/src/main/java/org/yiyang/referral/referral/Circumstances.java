package org.yiyang.referral.referral;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the other registers say, on one day, of those whom a referral concerns.
 *
 * @param agreement the agreement with the receiver in force on the day, null if there is none
 * @param responseMinutes what the region allows for an answer where no clause says otherwise
 */
record Circumstances(
        Place sender, Place receiver, Elder elder, Agreement agreement, Designation designation, int responseMinutes) {

    /** Whether an institution may treat on the day. */
    enum Licence {
        /** It is a home, and does not treat. */
        NOT_NEEDED,
        VALID,
        LOST,
        /** It has closed, and none took its place. */
        CLOSED,
        /** This service does not know the institution. */
        UNKNOWN;

        boolean lost() {
            return this == LOST || this == CLOSED;
        }
    }

    /** What is known of an elder. */
    enum Elder {
        UNIDENTIFIED,
        UNKNOWN,
        ALIVE,
        DECEASED
    }

    /** Whether the receiver is designated by the insurance on the day. */
    enum Designation {
        ACTIVE,
        SUSPENDED,
        NONE
    }

    /**
     * One end, whether it may treat, and whether it can give the care of the stage.
     *
     * @param capability of the sender never asked
     */
    record Place(Party party, Licence licence, Capability capability) {
        Place(Party party, Licence licence) {
            this(party, licence, Capability.NOT_ASKED);
        }
    }

    /**
     * An agreement in force.
     *
     * @param greenChannel whether its clause on a green channel covers referrals
     * @param responseMinutes the clause's own, null if it names none
     */
    record Agreement(UUID id, boolean greenChannel, Integer responseMinutes) {}

    Parties parties() {
        return new Parties(sender.party(), receiver.party());
    }

    /** Priority, and the time for an answer: the agreement's clause, else what the region allows. */
    Channel channel() {
        if (agreement == null || !agreement.greenChannel()) {
            return new Channel(null, responseMinutes);
        }
        Integer clause = agreement.responseMinutes();
        return new Channel(agreement.id(), clause == null ? responseMinutes : clause);
    }

    /** The same of an elder who is so known. */
    Circumstances of(Elder other) {
        return new Circumstances(sender, receiver, other, agreement, designation, responseMinutes);
    }

    /** All that somebody should know of a referral in these circumstances. */
    EnumSet<ReferralFlag> flagsOf(Referral referral) {
        EnumSet<ReferralFlag> flags = EnumSet.noneOf(ReferralFlag.class);
        addIf(sender.licence().lost(), flags, ReferralFlag.SENDER_UNLICENSED);
        addIf(sender.licence() == Licence.CLOSED, flags, ReferralFlag.SENDER_CLOSED);
        addIf(receiver.licence() == Licence.CLOSED, flags, ReferralFlag.RECEIVER_CLOSED);
        addIf(sender.licence() == Licence.UNKNOWN, flags, ReferralFlag.SENDER_UNKNOWN);
        if (referral.status().beforeArrival()) {
            addIf(receiver.licence().lost(), flags, ReferralFlag.RECEIVER_UNLICENSED);
            addIf(receiver.licence() == Licence.UNKNOWN, flags, ReferralFlag.RECEIVER_UNKNOWN);
            addCapability(flags);
        }
        if (referral.variant() != ReferralKind.DOWN) {
            addIf(designation == Designation.NONE, flags, ReferralFlag.RECEIVER_NOT_DESIGNATED);
            addIf(designation == Designation.SUSPENDED, flags, ReferralFlag.RECEIVER_DESIGNATION_SUSPENDED);
            addIf(agreement == null, flags, ReferralFlag.NO_AGREEMENT);
        }
        addIf(elder == Elder.UNIDENTIFIED, flags, ReferralFlag.UNIDENTIFIED);
        addIf(elder == Elder.UNKNOWN, flags, ReferralFlag.ELDER_UNKNOWN);
        addIf(elder == Elder.DECEASED, flags, ReferralFlag.ELDER_DECEASED);
        addIf(!referral.consented(), flags, ReferralFlag.CONSENT_MISSING);
        return flags;
    }

    private void addCapability(Set<ReferralFlag> flags) {
        addIf(receiver.capability() == Capability.UNKNOWN, flags, ReferralFlag.CAPABILITY_UNKNOWN);
        addIf(receiver.capability().missing(), flags, ReferralFlag.CAPABILITY_MISSING);
    }

    private static void addIf(boolean holds, Set<ReferralFlag> flags, ReferralFlag flag) {
        if (holds) {
            flags.add(flag);
        }
    }
}
