package org.yiyang.referral;

import java.util.List;
import java.util.function.BiPredicate;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.Circumstances.Elder;
import org.yiyang.referral.Circumstances.Licence;

/**
 * What must hold before a doctor may refer; the first rule that is broken is the refusal. An emergency need only lead
 * from one place to another.
 */
enum SubmissionRule {
    TWO_INSTITUTIONS(
            (wish, on) -> !on.sender()
                    .party()
                    .institutionId()
                    .equals(on.receiver().party().institutionId()),
            ReferralRefusal.SAME_INSTITUTION,
            "/receiverId"),
    ELDER_IS_KNOWN((wish, on) -> on.elder() != Elder.UNKNOWN, ReferralRefusal.ELDER_UNKNOWN, "/elderId"),
    ELDER_IS_ALIVE((wish, on) -> on.elder() != Elder.DECEASED, ReferralRefusal.ELDER_DECEASED, "/elderId"),
    // 基本医疗卫生与健康促进法 art. 32; 患者自愿 is the first principle of two-way referral.
    CONSENT_IS_RECORDED((wish, on) -> wish.consent() != null, ReferralRefusal.CONSENT_MISSING, "/consent"),
    // 双向转诊 conditions for going up.
    REASON_LEADS_UP((wish, on) -> wish.matter().reason().up(), ReferralRefusal.REASON_OTHER_DIRECTION, "/reason"),
    // 双向转诊 conditions for going down.
    REASON_LEADS_DOWN((wish, on) -> !wish.matter().reason().up(), ReferralRefusal.REASON_OTHER_DIRECTION, "/reason"),
    // 医疗机构管理条例 art. 24: no treatment without a licence, so no referral by or to one who has none.
    SENDER_IS_LICENSED(
            (wish, on) -> on.sender().licence() == Licence.VALID, ReferralRefusal.SENDER_UNLICENSED, "/senderId"),
    RECEIVER_IS_KNOWN(
            (wish, on) -> on.receiver().licence() != Licence.UNKNOWN, ReferralRefusal.RECEIVER_UNKNOWN, "/receiverId"),
    RECEIVER_IS_LICENSED(
            (wish, on) -> on.receiver().licence() == Licence.VALID, ReferralRefusal.RECEIVER_UNLICENSED, "/receiverId"),
    // 双向转诊: the destination must be able to give the care that is needed.
    RECEIVER_IS_CAPABLE(
            (wish, on) -> on.receiver().licence() == Licence.VALID
                    || (on.receiver().licence() == Licence.NOT_NEEDED
                            && !wish.matter().careStage().needsMedicalUnit()),
            ReferralRefusal.DESTINATION_INCAPABLE,
            "/careStage");

    /** For going up, in the order in which they are asked. */
    static final List<SubmissionRule> UP = List.of(
            TWO_INSTITUTIONS,
            ELDER_IS_KNOWN,
            ELDER_IS_ALIVE,
            CONSENT_IS_RECORDED,
            REASON_LEADS_UP,
            SENDER_IS_LICENSED,
            RECEIVER_IS_KNOWN,
            RECEIVER_IS_LICENSED);

    /** For coming down. */
    static final List<SubmissionRule> DOWN = List.of(
            TWO_INSTITUTIONS,
            ELDER_IS_KNOWN,
            ELDER_IS_ALIVE,
            CONSENT_IS_RECORDED,
            REASON_LEADS_DOWN,
            SENDER_IS_LICENSED,
            RECEIVER_IS_KNOWN,
            RECEIVER_IS_CAPABLE);

    /** For another receiver in place of the first. */
    static final List<SubmissionRule> REDIRECT = List.of(TWO_INSTITUTIONS, RECEIVER_IS_KNOWN, RECEIVER_IS_LICENSED);

    /** For an emergency: that it leads from one place to another. */
    static final List<SubmissionRule> EMERGENCY = List.of(TWO_INSTITUTIONS);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiPredicate<Submission, Circumstances> holds;

    private final ReferralRefusal refusal;
    private final String pointer;

    SubmissionRule(BiPredicate<Submission, Circumstances> holds, ReferralRefusal refusal, String pointer) {
        this.holds = holds;
        this.refusal = refusal;
        this.pointer = pointer;
    }

    /** Refuses by the first rule that is broken. */
    static void mustHold(List<SubmissionRule> rules, Submission wish, Circumstances on) {
        for (SubmissionRule rule : rules) {
            if (!rule.holds.test(wish, on)) {
                throw new Refused(rule.refusal).at(rule.pointer);
            }
        }
    }
}
