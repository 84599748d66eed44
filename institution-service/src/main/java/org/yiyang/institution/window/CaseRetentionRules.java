package org.yiyang.institution.window;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long the papers of cases are kept, in which people stand; which case was decided how is the register's own past. */
@ApplicationScoped
class CaseRetentionRules implements RetentionRules {
    private static final Months CASE_PAPERS_KEPT_MONTHS = new Months(
            "CASE_PAPERS_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 360, 120, 1200)
                    .named("办件材料保存期限", "For how long the papers of a case are kept")
                    .from("个人信息保护法 art. 19; the length is not law, compare it with the archives of the department"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                RetentionRule.of("CASE_PAPERS", "办件材料", "Papers of cases")
                        .tables("document", "one_window_material")
                        .law("个人信息保护法 art. 47")
                        .after(PeriodStart.DECISION, CASE_PAPERS_KEPT_MONTHS)
                        .delete(
                                DueRows.of("one_window_case c", "c.id")
                                        .sinceMoment("c.changed_at")
                                        .region("c.region_code")
                                        .where("c.status in ('CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN')")
                                        .where("exists (select 1 from one_window_material m where m.case_id = c.id)")
                                        .heldBy("c.applicant_id", "c.subject_id"),
                                "delete from document where owner_kind = '" + OneWindowCase.KIND
                                        + "' and owner_id in {ids}",
                                "delete from one_window_material where case_id in {ids}"),
                RetentionRule.of("CASE", "办件", "Cases")
                        .tables("one_window_case")
                        .law("个人信息保护法 art. 19")
                        .keep(
                                "机构的办件记录不含个人信息；查询码为随机字符，随办件保存",
                                "What an institution was decided about; the sealed code word is random and says nothing of anybody"));
    }
}
