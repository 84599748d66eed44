package org.yiyang.contract.agreement;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long it is kept whom an agreement names: liaison persons and posted staff; what was agreed stays. */
@ApplicationScoped
class AgreementRetentionRules implements RetentionRules {
    private static final Months AGREEMENT_PERSON_KEPT_MONTHS = new Months(
            "AGREEMENT_PERSON_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 120, 12, 1200)
                    .named("协议终止后人员信息保存期限", "For how long it is kept whom an agreement names, after its term")
                    .from("个人信息保护法 art. 19; the length is not law"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                RetentionRule.of("AGREEMENT_LIAISON", "协议联络人", "Liaison persons of agreements")
                        .tables(Liaison.TABLE)
                        .law("个人信息保护法 art. 47")
                        .after(PeriodStart.END_OF_AGREEMENT, AGREEMENT_PERSON_KEPT_MONTHS)
                        .delete(
                                over().where("exists (select 1 from agreement_liaison l where l.agreement_id = a.id)"),
                                "delete from agreement_liaison where agreement_id in {ids}"),
                RetentionRule.of("AGREEMENT_POSTING", "派驻人员执业证号", "Licence numbers of posted staff")
                        .tables(Posting.TABLE)
                        .law("个人信息保护法 art. 47")
                        .after(PeriodStart.END_OF_AGREEMENT, AGREEMENT_PERSON_KEPT_MONTHS)
                        .erase(
                                over().where("exists (select 1 from agreement_posting p where p.agreement_id = a.id"
                                        + " and p.licence is not null)"),
                                "update agreement_posting set licence = null where agreement_id in {ids}"),
                RetentionRule.of("AGREEMENT_PAPER", "协议附件", "Papers of agreements")
                        .tables("document", "agreement_attachment")
                        .law("个人信息保护法 art. 19")
                        .keep("机构之间的协议文本，作为协议档案长期保存", "What two institutions agreed on is kept with the agreement"));
    }

    private static DueRows over() {
        return DueRows.of("agreement a", "a.id")
                .sinceDay("a.end_date")
                .region("a.region_code")
                .where("a.status in ('EXPIRED', 'TERMINATED', 'CANCELLED')");
    }
}
