package org.yiyang.referral.referral;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the register of referrals says no. */
public enum ReferralRefusal implements Refusal {
    ALREADY_OPEN(
            Kind.CONFLICT,
            "该老人已有在办的上转（{0} 提出，{1}），急诊除外不得重复转诊",
            "This elder has an open referral up already (of {0}, {1}); only an emergency may take its place",
            "双向转诊：一名老人同时只有一条在办上转 (one active leaf)"),
    ALREADY_OPEN_ELSEWHERE(
            Kind.CONFLICT,
            "该老人另有其他机构在办的上转；请联系当地调度中心改转或取消，紧急时按急诊转诊",
            "Another institution has an open referral up of this elder: ask the dispatcher of the region to redirect or cancel"
                    + " it; an emergency need not wait for that",
            "双向转诊：一名老人同时只有一条在办上转 (one active leaf)"),
    WAY_DOWN_OPEN(
            Kind.CONFLICT,
            "该老人已有在办的下转（{0} 提出，{1}），一名老人只能由一家机构接回",
            "This elder has an open referral down already (of {0}, {1}); one institution receives an elder",
            "双向转诊：一名老人同时只有一条在办下转"),
    WAY_DOWN_OPEN_ELSEWHERE(
            Kind.CONFLICT,
            "该老人另有其他机构在办的下转；请联系当地调度中心改转或取消",
            "Another institution has an open referral down of this elder: ask the dispatcher of the region to redirect or"
                    + " cancel it",
            "双向转诊：一名老人同时只有一条在办下转"),
    ALREADY_ASKED(
            Kind.INVALID,
            "该机构就是当前接收机构，或已拒绝且病情未变化；请改转其他机构",
            "That institution is the receiver already or has said no, and the condition has not changed; name another",
            "双向转诊: 改转须另择接收机构"),
    WORDING_CHANGED(
            Kind.CONFLICT,
            "同意书文字已变化，请重新阅读后再确认",
            "The wording has changed meanwhile: read it again before you agree",
            "基本医疗卫生与健康促进法 art. 32"),
    PAUSE_LENGTH(
            Kind.INVALID,
            "暂停须在当前时间之后结束，且同一环节累计暂停不得超过{0}小时",
            "A pause must end later than now, and the clock of one state may be stopped for {0} hours at most in all",
            "parameter REFERRAL_PAUSE_LONGEST"),
    VISIT_PAST(Kind.INVALID, "就诊时间已过", "The time of the visit has passed", null),
    SAME_INSTITUTION(Kind.INVALID, "转出与接收不能是同一机构", "Sender and receiver must be two institutions", "双向转诊"),
    ELDER_UNKNOWN(Kind.INVALID, "老人信息尚未登记", "The elder is not registered", "rules 2.10: the elder must be known"),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    CONSENT_MISSING(Kind.INVALID, "转诊须取得患者知情同意", "A referral needs the patient's consent", "基本医疗卫生与健康促进法 art. 32"),
    REASON_OTHER_DIRECTION(Kind.INVALID, "该理由不适用于此转诊方向", "This reason is for the other direction", "双向转诊管理制度"),
    SENDER_UNLICENSED(
            Kind.INVALID,
            "转出机构当日没有有效的医疗资质",
            "The sender has no valid medical licence or filing on this day",
            "医疗机构管理条例 art. 23"),
    SENDER_NOT_YOURS(
            Kind.FORBIDDEN,
            "只能以本机构或本机构运营的机构名义转出",
            "You may only refer for your own institution or one that it operates",
            null),
    RECEIVER_UNKNOWN(Kind.INVALID, "接收机构尚未登记", "The receiver is not registered", null),
    RECEIVER_UNLICENSED(
            Kind.INVALID,
            "接收机构当日没有有效的医疗资质",
            "The receiver has no valid medical licence or filing on this day",
            "医疗机构管理条例 art. 23"),
    DESTINATION_INCAPABLE(
            Kind.INVALID,
            "接收机构不具备该照护阶段所需能力",
            "The destination cannot give the care of this stage",
            "双向转诊: capability for the care stage"),
    CAPABILITY_MISSING(
            Kind.INVALID,
            "按登记的诊疗科目和服务能力，接收机构不能提供“{0}”所需照护；接收机构须为或设有：{1}",
            "By its registered departments and capabilities the receiver cannot give the care of this stage ({0}); it must be"
                    + " or have one of: {1}",
            "双向转诊: capability for the care stage; 医疗机构管理条例 art. 26; parameter REFERRAL_CAPABILITY_REQUIRED"),
    NOT_PARTY(
            Kind.FORBIDDEN,
            "该操作须由另一方办理：{0}",
            "Another party to the referral must do this: {0}",
            "转诊审核责任制, 首诊负责制 (基本医疗卫生与健康促进法 art. 30)"),
    SAME_PERSON(
            Kind.FORBIDDEN,
            "提交人不能审核自己的转诊",
            "Whoever submitted a referral may not review it",
            "转诊审核责任制 (基本医疗卫生与健康促进法 art. 30)"),
    EMERGENCY_NOT_REFUSABLE(Kind.CONFLICT, "急诊不得拒绝", "An emergency may not be refused", "医师法 art. 27"),
    REDIRECT_NOT_MEDICAL(
            Kind.INVALID, "急诊只能因医学理由改转", "An emergency is redirected for a medical reason only", "医师法 art. 27"),
    CLOSE_REASON_REQUIRED(Kind.INVALID, "须填写结束原因", "A reason for the end is required", "双向转诊: 结束须有原因"),
    CLOSE_REASON_RESERVED(Kind.INVALID, "该原因由系统使用", "This reason is used by the system alone", null),
    ALREADY_IDENTIFIED(Kind.CONFLICT, "身份已确认", "The person is identified already", null),
    CONSENT_GIVEN(Kind.CONFLICT, "已取得同意", "Consent has been given already", null),
    CONSENT_NOT_GIVEN(
            Kind.INVALID,
            "“{0}”只表示已询问，不是同意；请填写已取得同意的方式",
            "{0}: that is a question, not a consent; say how consent was given",
            "基本医疗卫生与健康促进法 art. 32"),
    CORRECTION_TARGET(
            Kind.CONFLICT, "不能更正为“{0}”", "It cannot be corrected to {0}", "architecture: corrections keep both"),
    DOWN_UNDER_WAY(Kind.CONFLICT, "回转已接回，不能再更正上转", "The return was received; the referral up stays as it is", null),
    FAMILY_NOT_AUTHORISED(
            Kind.FORBIDDEN,
            "家属未获授权，或授权已到期、已撤回；刚刚接受邀请的，请一分钟后再试",
            "The elder has not authorised this family member, or the authorisation has ended; if an invitation was accepted just now, try again in a minute",
            "个人信息保护法 art. 29"),
    ELDER_FILTER_NOT_YOURS(
            Kind.FORBIDDEN, "主管部门只能查看去标识化的转诊", "Officials see referrals without the person", "个人信息保护法 art. 6"),
    NOT_ACCEPTED_YET(
            Kind.FORBIDDEN,
            "接收前只能查看简要病情",
            "Before acceptance a receiver reads the brief condition only",
            "个人信息保护法 art. 6"),
    CONTENT_ACCESS_OVER(
            Kind.FORBIDDEN,
            "转诊结束已超过 {0} 日，双方医务人员不再查阅病情资料",
            "The referral ended more than {0} days ago; the staff of both ends read its content no more",
            "个人信息保护法 art. 19; parameter REFERRAL_CONTENT_ACCESS"),
    MEDICAL_TEXT_NOT_YOURS(
            Kind.FORBIDDEN, "医疗内容仅限转出和接收机构的医务人员", "Medical content is for the doctors of both ends", "个人信息保护法 art. 28");

    private final RefusalText says;

    ReferralRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
