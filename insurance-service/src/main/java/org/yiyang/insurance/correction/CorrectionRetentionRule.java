package org.yiyang.insurance.correction;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long it is kept what people said was wrong, once it is decided. */
@ApplicationScoped
class CorrectionRetentionRule implements RetentionRules {
    private static final Months CORRECTION_KEPT_MONTHS = new Months(
            "CORRECTION_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 36, 6, 600)
                    .named("更正申请内容保存期限", "For how long the words of a correction request are kept")
                    .from("个人信息保护法 art. 19; the length is not law"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("CORRECTION_REQUEST", "更正申请内容", "What correction requests say")
                .tables(CorrectionSealedTable.TABLE)
                .law("个人信息保护法 art. 47")
                .after(PeriodStart.DECISION, CORRECTION_KEPT_MONTHS)
                .erase(
                        DueRows.of("correction_request c", "c.id")
                                .sinceMoment("c.changed_at")
                                .region("c.region_code")
                                .where("c.status <> 'ASKED' and c.content_sealed is not null")
                                .heldBy("c.elder_id"),
                        "update aggregate_move set reason = null where aggregate_id in {ids}",
                        "update correction_request set content_sealed = null, decision = null where id in {ids}"));
    }
}
