package org.yiyang.referral.consultation;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which something about a remote consultation is refused. */
public enum ConsultationRefusal implements Refusal {
    NOT_PARTY(
            Kind.FORBIDDEN,
            "提出会诊的机构撤回或转诊，受邀机构答复",
            "The institution that asks may withdraw or refer; the one that is asked answers",
            null),
    SAME_INSTITUTION(Kind.INVALID, "不能向本机构提出远程会诊", "Ask another institution than your own", null),
    NOT_PRACTISING(
            Kind.INVALID,
            "本机构尚未登记或当日不能执业",
            "Your institution is not registered or may not practise on this day",
            "医疗机构管理条例 art. 23"),
    NO_PILOT(
            Kind.INVALID,
            "受邀机构当日不能执业，或未登记远程诊疗指导服务能力",
            "The institution that is asked may not practise on this day, or has not registered the capability REMOTE_GUIDANCE",
            "复字〔2020〕28号: 医养结合机构远程协同服务试点 (远程诊疗指导)"),
    ELDER_UNKNOWN(
            Kind.INVALID,
            "该老人未登记在本市，也不在本市机构居住",
            "The elder neither is registered nor lives in an institution in your city",
            null),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    CONSENT_NOT_GIVEN(
            Kind.INVALID,
            "“{0}”不表示已经同意；向其他机构提供病情须先取得同意",
            "\"{0}\" does not say that somebody agreed; only then is the condition shown to another institution",
            "个人信息保护法 art. 23"),
    PRESCRIPTION_MISSING(Kind.INVALID, "建议调整用药的，须写明用药", "Advice to change the medicines must name them", null),
    REASON_RESERVED(Kind.INVALID, "该原因由系统使用", "This reason is used by the system alone", null),
    FORM_TOO_LONG(
            Kind.INVALID,
            "治疗经过与会诊意见合计超过 {0} 字，请另填转诊单",
            "Treatment and opinion together have more than {0} characters: give the form yourself",
            null);

    private final RefusalText says;

    ConsultationRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
