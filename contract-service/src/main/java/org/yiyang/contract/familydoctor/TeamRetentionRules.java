package org.yiyang.contract.familydoctor;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long the licence numbers of a team's members are kept once it is dissolved, and the contracts by the elder's id. */
@ApplicationScoped
class TeamRetentionRules implements RetentionRules {
    private static final Months TEAM_PERSON_KEPT_MONTHS = new Months(
            "TEAM_PERSON_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 120, 12, 1200)
                    .named("团队解散后成员信息保存期限", "For how long it is kept who was in a team, after it was dissolved")
                    .from("个人信息保护法 art. 19; the length is not law"));

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                RetentionRule.of("TEAM_PERSON", "家庭医生团队成员执业证号", "Licence numbers of members of teams")
                        .tables(TeamPerson.TABLE)
                        .law("个人信息保护法 art. 47")
                        .after(PeriodStart.END_OF_AGREEMENT, TEAM_PERSON_KEPT_MONTHS)
                        .erase(
                                DueRows.of("family_doctor_team t", "t.id")
                                        .sinceMoment("t.changed_at")
                                        .region("t.region_code")
                                        .where("t.status = 'DISSOLVED'")
                                        .where(
                                                "exists (select 1 from family_doctor_team_person p where p.team_id = t.id"
                                                        + " and p.licence is not null)"),
                                "update family_doctor_team_person set licence = null where team_id in {ids}"),
                RetentionRule.of("FAMILY_DOCTOR_CONTRACT", "家庭医生签约", "Contracts with family doctors")
                        .tables("family_doctor_contract", "family_doctor_term")
                        .law("个人信息保护法 art. 19")
                        .keep(
                                "只含老年人编号，统计签约率须用；参保登记服务删除身份信息后编号不再指向任何人",
                                "Name an elder by the id alone and are counted for years; once it is erased whose id it is, it leads to nobody"));
    }
}
