package org.yiyang.contract.performance;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long a record of service says who was served; how many were stays. */
@ApplicationScoped
class RecordRetentionRules implements RetentionRules {
    private static final Months SERVED_ELDER_KEPT_MONTHS = new Months(
            "SERVED_ELDER_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 180, 12, 1200)
                    .named("服务记录中老年人编号保存期限", "For how long a record of service says which elders were served")
                    .from("医疗机构病历管理规定 art. 29, as for an outpatient's record"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("SERVICE_RECORD", "服务记录中的老年人编号", "Elders that records of service name")
                .tables("service_record", "service_record_earlier", "service_record_elder")
                .law("个人信息保护法 art. 47")
                .after(PeriodStart.LAST_DAY, SERVED_ELDER_KEPT_MONTHS)
                .erase(
                        DueRows.of("service_record r", "r.id")
                                .sinceDay("r.visited_on")
                                .region("r.region_code")
                                .where("(r.elders <> '' or exists (select 1 from service_record_earlier f"
                                        + " where f.record_id = r.id and f.elders <> ''))")
                                // of a record whose index is not filled yet it is not known whom it names
                                .where("(r.elders = '' or exists (select 1 from service_record_elder e"
                                        + " where e.record_id = r.id))")
                                .heldBy("r.agreement_id")
                                .heldByNamed("service_record_elder n", "n.record_id = r.id", "n.elder_id"),
                        "update service_record_earlier set elders = '' where record_id in {ids}",
                        "delete from service_record_elder where record_id in {ids}",
                        "update service_record set elders = '' where id in {ids}"));
    }
}
