package org.yiyang.referral.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;

/**
 * What must hold before a doctor may refer; the first rule that is broken is the refusal. An emergency need only lead
 * from one place to another.
 */
enum ReferralRule {
    TWO_INSTITUTIONS(
            (submission, on) -> !on.sender()
                    .party()
                    .institutionId()
                    .equals(on.receiver().party().institutionId()),
            ReferralRefusal.SAME_INSTITUTION,
            "/receiverId"),
    ELDER_IS_KNOWN((submission, on) -> on.elder() != Elder.UNKNOWN, ReferralRefusal.ELDER_UNKNOWN, "/elderId"),
    ELDER_IS_ALIVE((submission, on) -> on.elder() != Elder.DECEASED, ReferralRefusal.ELDER_DECEASED, "/elderId"),
    // 基本医疗卫生与健康促进法 art. 32; 患者自愿 is the first principle of two-way referral.
    CONSENT_IS_RECORDED((submission, on) -> submission.consent() != null, ReferralRefusal.CONSENT_MISSING, "/consent"),
    // 双向转诊 conditions for going up.
    REASON_LEADS_UP(
            (submission, on) -> submission.reason().reason().up(), ReferralRefusal.REASON_OTHER_DIRECTION, "/reason"),
    // 双向转诊 conditions for going down.
    REASON_LEADS_DOWN(
            (submission, on) -> !submission.reason().reason().up(), ReferralRefusal.REASON_OTHER_DIRECTION, "/reason"),
    // 医疗机构管理条例 art. 23: no treatment without a licence, so no referral by or to one who has none.
    SENDER_IS_LICENSED(
            (submission, on) -> on.sender().licence() == Licence.VALID, ReferralRefusal.SENDER_UNLICENSED, "/senderId"),
    RECEIVER_IS_KNOWN(
            (submission, on) -> on.receiver().licence() != Licence.UNKNOWN,
            ReferralRefusal.RECEIVER_UNKNOWN,
            "/receiverId"),
    RECEIVER_IS_LICENSED(
            (submission, on) -> on.receiver().licence() == Licence.VALID,
            ReferralRefusal.RECEIVER_UNLICENSED,
            "/receiverId"),
    // 双向转诊: the destination must be able to give the care that is needed.
    RECEIVER_IS_CAPABLE(
            (submission, on) -> on.receiver().licence() == Licence.VALID
                    || (on.receiver().licence() == Licence.NOT_NEEDED
                            && !submission.reason().careStage().needsMedicalUnit()),
            ReferralRefusal.DESTINATION_INCAPABLE,
            "/careStage"),
    // 医疗机构管理条例 art. 26: within the registered departments; nothing is refused while the register says nothing.
    RECEIVER_GIVES_THE_STAGE(
            (submission, on) -> on.receiver().capability() != Capability.MISSING,
            ReferralRefusal.CAPABILITY_MISSING,
            "/receiverId");

    /** For going up, in the order in which they are asked. */
    static final List<ReferralRule> UP = List.of(
            TWO_INSTITUTIONS,
            ELDER_IS_KNOWN,
            ELDER_IS_ALIVE,
            CONSENT_IS_RECORDED,
            REASON_LEADS_UP,
            SENDER_IS_LICENSED,
            RECEIVER_IS_KNOWN,
            RECEIVER_IS_LICENSED,
            RECEIVER_GIVES_THE_STAGE);

    /** For coming down. */
    static final List<ReferralRule> DOWN = List.of(
            TWO_INSTITUTIONS,
            ELDER_IS_KNOWN,
            ELDER_IS_ALIVE,
            CONSENT_IS_RECORDED,
            REASON_LEADS_DOWN,
            SENDER_IS_LICENSED,
            RECEIVER_IS_KNOWN,
            RECEIVER_IS_CAPABLE,
            RECEIVER_GIVES_THE_STAGE);

    /** For going up to where the register knows nobody. */
    private static final List<ReferralRule> OUTSIDE =
            List.of(ELDER_IS_KNOWN, ELDER_IS_ALIVE, CONSENT_IS_RECORDED, REASON_LEADS_UP, SENDER_IS_LICENSED);

    private static final List<ReferralRule> REDIRECT =
            List.of(TWO_INSTITUTIONS, RECEIVER_IS_KNOWN, RECEIVER_IS_LICENSED, RECEIVER_GIVES_THE_STAGE);

    private static final List<ReferralRule> REDIRECT_DOWN =
            List.of(TWO_INSTITUTIONS, RECEIVER_IS_KNOWN, RECEIVER_IS_CAPABLE, RECEIVER_GIVES_THE_STAGE);

    /** The verbs that bring the elder nearer to the receiver: each asks again whether that one may practise. */
    private static final Set<String> TOWARDS_RECEIVER =
            Set.of("accept", "depart", "arrive", "receive", "begin-treatment");

    /** The verbs that put the question to the receiver, where it was not put yet. */
    private static final Set<String> ASKING = Set.of("consent", "review");

    /** For an emergency: that it leads from one place to another. */
    static final List<ReferralRule> EMERGENCY = List.of(TWO_INSTITUTIONS);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiPredicate<Submission, Circumstances> holds;

    private final ReferralRefusal refusal;
    private final String pointer;

    ReferralRule(BiPredicate<Submission, Circumstances> holds, ReferralRefusal refusal, String pointer) {
        this.holds = holds;
        this.refusal = refusal;
        this.pointer = pointer;
    }

    static List<ReferralRule> up(Submission submission) {
        return submission.outside() == null ? UP : OUTSIDE;
    }

    /** What is asked of another receiver in place of the first. */
    static List<ReferralRule> redirecting(ReferralKind kind) {
        return switch (kind) {
            case UP -> REDIRECT;
            case DOWN -> REDIRECT_DOWN;
            case EMERGENCY -> EMERGENCY;
        };
    }

    /**
     * Refuses a step towards a receiver that may not practise on the day, and the question to it and its yes where what was
     * asked at the submission does not hold any more; never a step of an emergency (医师法 art. 27).
     */
    static void mustAllow(String verb, Referral referral, Circumstances on) {
        if (referral.variant() == ReferralKind.EMERGENCY) {
            return;
        }
        List<ReferralRule> again = askedAgain(verb, referral);
        if ((TOWARDS_RECEIVER.contains(verb) || !again.isEmpty())
                && on.receiver().licence().lost()) {
            throw new Refused(ReferralRefusal.RECEIVER_UNLICENSED);
        }
        Submission submission = new Submission(referral.elderId(), referral.reason(), null, null);
        broken(again, submission, on).ifPresent(rule -> {
            throw rule.refused(referral.reason().careStage());
        });
    }

    /** What the submission asked and a verb asks again; nothing of one whom the register does not know. */
    private static List<ReferralRule> askedAgain(String verb, Referral referral) {
        boolean asks = ASKING.contains(verb) && referral.status() == ReferralStatus.SUBMITTED;
        List<ReferralRule> ofReceiver = referral.outside() == null ? redirecting(referral.variant()) : List.of();
        if (asks) {
            return Stream.concat(Stream.of(SENDER_IS_LICENSED), ofReceiver.stream())
                    .toList();
        }
        return verb.equals("accept") ? ofReceiver : List.of();
    }

    /** Refuses by the first rule that is broken. */
    static void mustHold(List<ReferralRule> rules, Submission submission, Circumstances on) {
        broken(rules, submission, on).ifPresent(rule -> {
            throw rule.refused(submission.reason().careStage()).at(rule.pointer);
        });
    }

    /** Refuses to ask one more; a rule that is broken is named at its place in the list. */
    static void mustHoldFor(String pointer, Referral referral, Circumstances on) {
        Submission submission = new Submission(referral.elderId(), referral.reason(), null, null);
        broken(redirecting(referral.variant()), submission, on).ifPresent(rule -> {
            throw rule.refused(referral.reason().careStage()).at(pointer);
        });
    }

    private static Optional<ReferralRule> broken(List<ReferralRule> rules, Submission submission, Circumstances on) {
        return rules.stream().filter(rule -> !rule.holds.test(submission, on)).findFirst();
    }

    private Refused refused(CareStage stage) {
        return this == RECEIVER_GIVES_THE_STAGE
                ? new Refused(refusal, stage.label(), Label.joined(stage.destinations()))
                : new Refused(refusal);
    }
}
