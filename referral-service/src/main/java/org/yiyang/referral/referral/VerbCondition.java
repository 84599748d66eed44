package org.yiyang.referral.referral;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** A fact besides the state without which a verb of a referral is pointless, and how it is refused then. */
enum VerbCondition {
    NO_CONSENT_YET("consent", referral -> !referral.consented(), ReferralRefusal.CONSENT_GIVEN),
    NOT_AGREED_YET("refuse", referral -> !referral.consented(), ReferralRefusal.CONSENT_GIVEN),
    ARRIVAL_NOT_SAID_YET("confirm-arrival", referral -> !referral.flags().contains(ReferralFlag.ARRIVAL_SAID), null),
    NOT_IDENTIFIED_YET("identify", referral -> referral.elderId() == null, ReferralRefusal.ALREADY_IDENTIFIED),
    // 医师法 art. 27.
    NO_EMERGENCY(
            "reject",
            referral -> referral.variant() != ReferralKind.EMERGENCY,
            ReferralRefusal.EMERGENCY_NOT_REFUSABLE),
    SOMEBODY_LOST_IT("acknowledge", referral -> referral.released() != null, null),
    NOT_NOTICED_YET("confirm-notice", Watching::awaitsNotice, null),
    RUNS("pause", referral -> !Watching.isPaused(referral), null),
    STANDS_STILL("resume", Watching::isPaused, null),
    AWAITS_REVIEW("review", referral -> referral.formalities().review(), null),
    // For one outside the register the sender wrote the slip itself.
    SLIP_UNREAD(
            "read-slip",
            referral -> referral.outside() == null
                    && referral.formalities().slipUnread(referral.times().returnedAt()),
            null),
    AWAITS_PAPERWORK("supplement", Referral::awaitsPaperwork, null),
    TO_BE_GIVEN("assign", Watching::isFollowed, null),
    TO_BE_TAKEN("take-over", Watching::isFollowed, null),
    TO_BE_TOLD("escalate", Watching::isFollowed, null);

    private final String verb;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<Referral> holds;

    /** Null where it is refused as any verb that the state does not offer. */
    private final ReferralRefusal refusal;

    VerbCondition(String verb, Predicate<Referral> holds, ReferralRefusal refusal) {
        this.verb = verb;
        this.holds = holds;
        this.refusal = refusal;
    }

    /** Of the verbs that the state offers those that make sense. */
    static List<String> offered(Referral referral) {
        return ReferralStatus.table().verbs(referral.status(), referral.variant()).stream()
                .filter(verb -> broken(verb, referral).findAny().isEmpty())
                .toList();
    }

    /** Refuses a verb by the condition that is broken, or as one that the state does not offer. */
    static void mustAllow(String verb, Referral referral) {
        List<String> offered = referral.verbs();
        broken(verb, referral)
                .filter(condition -> condition.refusal != null)
                .findFirst()
                .ifPresent(condition -> {
                    throw new Refused(condition.refusal).allowing(offered);
                });
        if (!offered.contains(verb)) {
            throw new Refused(KitRefusal.MOVE_NOT_ALLOWED, referral.status().zh(), verb).allowing(offered);
        }
    }

    private static Stream<VerbCondition> broken(String verb, Referral referral) {
        return Arrays.stream(values())
                .filter(condition -> condition.verb.equals(verb) && !condition.holds.test(referral));
    }
}
