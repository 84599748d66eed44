package org.yiyang.insurance.bureau.filing;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long the medical words of filings are kept, and the copies of the referrals that they are about. */
@ApplicationScoped
class FilingRetentionRules implements RetentionRules {
    private static final Months FILING_KEPT_MONTHS = new Months(
            "FILING_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 180, 12, 1200)
                    .named("转诊备案内容保存期限", "For how long the content of a referral's filing is kept")
                    .from("医疗机构病历管理规定 art. 29, as for an outpatient's record"));

    private static final int REPLY_DAYS = 7;
    private static final String LAW = "个人信息保护法 art. 47";

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                RetentionRule.of("REFERRAL_FILING", "转诊备案内容", "What filings of referrals say")
                        .tables(FilingSecrets.TABLE, "bureau_request")
                        .law(LAW)
                        .after(PeriodStart.LAST_DAY, FILING_KEPT_MONTHS)
                        .erase(
                                DueRows.of("referral_filing f", "f.id")
                                        .sinceDay("f.referred_on")
                                        .region("f.region_code")
                                        .where("(f.content_sealed is not null or f.words_sealed is not null)")
                                        .heldBy("f.elder_id", "f.referral_id"),
                                "update aggregate_move set reason = null where aggregate_id in {ids}",
                                "update referral_filing set content_sealed = null, words_sealed = null where id in {ids}"),
                RetentionRule.of("KNOWN_REFERRAL", "转诊副本", "Copies of referrals")
                        .tables("known_referral")
                        .law(LAW)
                        .after(PeriodStart.LAST_DAY, FILING_KEPT_MONTHS)
                        .delete(
                                DueRows.of("known_referral r", "r.id")
                                        .sinceMoment("r.submitted_at")
                                        .heldBy("r.elder_id"),
                                "delete from known_referral where id in {ids}"),
                RetentionRule.of("PAPER", "附件", "Papers")
                        .tables("document")
                        .law(LAW)
                        .keep("本服务不接收附件", "This service takes no papers"),
                RetentionRule.of("BUREAU_REPLY", "对医保局报文的答复", "Answers to the bureau's messages")
                        .tables("bureau_reply")
                        .law(LAW)
                        .sweptAfter(PeriodStart.ENTRY, REPLY_DAYS));
    }
}
