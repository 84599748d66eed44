package org.yiyang.insurance.eligibility;

import static org.yiyang.insurance.eligibility.Continuity.NOT;
import static org.yiyang.insurance.eligibility.Continuity.UNKNOWN;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why the deductible is not, or perhaps not, counted on over a referral; some decide nothing and are only shown. */
public enum ContinuityReason implements Labelled {
    ELDER_NOT_VERIFIED(UNKNOWN, "参保信息尚未核验", "The insurance is not verified", "社会保险经办条例 art. 6"),
    ELDER_NOT_INSURED(NOT, "出院日或入院日未参保", "Not insured on both days", "社会保险法 art. 28"),
    INSURANCE_CHANGED(NOT, "出院日与入院日的参保险种不同", "Another insurance on arrival than on discharge", "社会保险法 art. 28"),
    SENDER_NOT_DESIGNATED(
            NOT, "转出机构出院日非定点", "The sender was not designated on discharge", "医疗机构医疗保障定点管理暂行办法 art. 10, 11"),
    SENDER_SUSPENDED(NOT, "转出机构出院日协议中止", "The sender was suspended on discharge", "医疗机构医疗保障定点管理暂行办法 art. 42"),
    RECEIVER_NOT_DESIGNATED(
            NOT, "转入机构入院日非定点", "The receiver is not designated on arrival", "医疗机构医疗保障定点管理暂行办法 art. 10, 11"),
    RECEIVER_SUSPENDED(NOT, "转入机构入院日协议中止", "The receiver is suspended on arrival", "医疗机构医疗保障定点管理暂行办法 art. 42"),
    OTHER_POOL(NOT, "两机构与参保地不在同一统筹地区", "Not all within the pool of the insurance", "parameter POOL_DIGITS"),
    NOT_FILED(NOT, "未办理转院备案", "The referral is not filed", "国办发〔2015〕70号"),
    ARRIVED_TOO_LATE(
            NOT,
            "出院后未在规定时间内入院，不视为同一次病程",
            "Too long after the discharge to be one episode",
            "parameter CONTINUITY_DAYS"),
    NOT_ARRIVED(UNKNOWN, "尚未入院", "Not arrived yet", "parameter CONTINUITY_DAYS"),
    FILING_UNDER_WAY(UNKNOWN, "转院备案正在办理", "The filing is under way, or its revocation", "国办发〔2015〕70号"),
    FILING_UNKNOWN(UNKNOWN, "是否办理转院备案不详", "Whether it is filed is not known", "国办发〔2015〕70号"),
    EMERGENCY_FILES_AFTERWARDS(UNKNOWN, "急诊可事后补办转院备案", "An emergency may be filed afterwards", "国办发〔2015〕70号"),
    FILING_TOLD_OTHERWISE(
            null,
            "所述备案情况与本系统记录不符，以记录为准",
            "The register says otherwise of the filing than the caller, and counts",
            "国办发〔2015〕70号"),
    FILING_ONLY_TOLD(
            null,
            "本系统无该转诊的备案记录，以所述为准",
            "The register holds no filing of it; what the caller says counts",
            "国办发〔2015〕70号"),
    EMERGENCY_NOT_REFUSED(
            null, "急危患者不因定点状态而拒绝接诊", "No emergency is refused for the receiver's designation", "医师法 art. 27");

    private final Continuity leadsTo;
    private final Label label;
    private final String rule;

    ContinuityReason(Continuity leadsTo, String zh, String en, String rule) {
        this.leadsTo = leadsTo;
        this.label = new Label(zh, en);
        this.rule = rule;
    }

    /** What it alone leads to; null where it is only shown. */
    Continuity leadsTo() {
        return leadsTo;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The law or parameter behind it. */
    public String rule() {
        return rule;
    }
}
