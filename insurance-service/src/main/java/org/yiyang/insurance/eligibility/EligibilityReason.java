package org.yiyang.insurance.eligibility;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why costs, or those of one item, are not payable on a day. */
public enum EligibilityReason implements Labelled {
    ELDER_NOT_VERIFIED("参保信息尚未核验", "The insurance is not verified", "社会保险经办条例 art. 6"),
    ELDER_NOT_INSURED("当日未参保", "Not insured on that day", "社会保险法 art. 28"),
    ELDER_DECEASED("当日已故", "Deceased before that day", "社会保险经办条例 art. 8"),
    INSTITUTION_NOT_DESIGNATED("当日非定点医疗机构", "Not designated on that day", "医疗机构医疗保障定点管理暂行办法 art. 10, 11"),
    OTHER_POOL_NOT_RECOGNISED(
            "该机构由其他统筹区定点，参保地未认可",
            "Designated by another pool and not recognised where the elder is insured",
            "医疗机构医疗保障定点管理暂行办法 art. 44"),
    DESIGNATION_SUSPENDED("当日协议中止，费用不予结算", "Suspended on that day: costs are not settled", "医疗机构医疗保障定点管理暂行办法 art. 42"),
    ITEM_NOT_LISTED("该项目在该场景下未列入医保支付范围", "The item is not listed as payable in this scene", "社会保险法 art. 28"),
    ITEM_EXCLUDED("该项目在该场景下已明确不予支付", "The item is set as not payable in this scene", "社会保险法 art. 28");

    private final Label label;
    private final String rule;

    EligibilityReason(String zh, String en, String rule) {
        this.label = new Label(zh, en);
        this.rule = rule;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The law behind it. */
    public String rule() {
        return rule;
    }
}
