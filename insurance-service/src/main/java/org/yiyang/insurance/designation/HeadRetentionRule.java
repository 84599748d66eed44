package org.yiyang.insurance.designation;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long it is kept who was barred, once nobody asks any more. */
@ApplicationScoped
class HeadRetentionRule implements RetentionRules {
    private static final Months BARRED_HEAD_KEPT_MONTHS = new Months(
            "BARRED_HEAD_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 12, 1, 120)
                    .named("限制期满后责任人信息保存期限", "For how long it is kept who was barred, after the end of the bar")
                    .from("个人信息保护法 art. 19; set for the whole country"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("BARRED_HEAD", "被限制的责任人", "Heads who were barred")
                .tables("designation_head")
                .law("个人信息保护法 art. 47")
                .after(PeriodStart.END_OF_BAR, BARRED_HEAD_KEPT_MONTHS)
                .delete(
                        DueRows.of("designation_head h", "h.id")
                                .sinceDay("h.barred_until")
                                .heldBy("h.designation_id"),
                        "delete from designation_head where id in {ids}"));
    }
}
