package org.yiyang.contract.familydoctor;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What regions set for their family doctors. */
public enum FamilyDoctorParameter implements ParameterKey {
    TEAMS_AT_GRASSROOTS_ONLY(ParameterSpec.bool(true)
            .named("家庭医生团队只设在基层医疗卫生机构", "Family-doctor teams are formed at grassroots institutions only")
            .from("国卫基层发〔2022〕10号")),
    TEAM_GENERAL_PRACTITIONERS(ParameterSpec.integer(1, 0, 20, "people")
            .named("团队至少有全科医生人数（3+2+X的“3”）", "General practitioners of a team, at least (of the 3 in 3+2+X)")
            .from("绵阳市推进家庭医生签约服务的实施意见")),
    TEAM_NURSES(ParameterSpec.integer(1, 0, 20, "people")
            .named("团队至少有注册护士人数（3+2+X的“3”）", "Nurses of a team, at least (of the 3 in 3+2+X)")
            .from("绵阳市推进家庭医生签约服务的实施意见")),
    TEAM_PUBLIC_HEALTH_WORKERS(ParameterSpec.integer(1, 0, 20, "people")
            .named("团队至少有公卫医生人数（3+2+X的“3”）", "Public health workers of a team, at least (of the 3 in 3+2+X)")
            .from("绵阳市推进家庭医生签约服务的实施意见")),
    TEAM_NEEDS_HOSPITALS(ParameterSpec.bool(false)
            .named(
                    "团队须有二级和三级医院支持（3+2+X的“2”）",
                    "A team needs a hospital of level 2 and one of level 3 behind it (the 2 in 3+2+X)")
            .from("绵阳市推进家庭医生签约服务的实施意见")),
    FAMILY_DOCTOR_REMINDER_DAYS(ParameterSpec.number(ParameterType.DAYS, 90, 0, 366)
            .named(
                    "家庭医生签约到期前续签提醒日数",
                    "Days before contracts with family doctors end at which their renewal is a task of the team")
            .from("local practice")),
    FAMILY_DOCTOR_URGENT_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 366)
            .named("家庭医生签约到期前加急提醒日数", "Days before that end from which the task is urgent")
            .from("local practice")),
    FAMILY_DOCTOR_PEOPLE(ParameterSpec.integer(0, 0, 2_000_000_000, "people")
            .named("常住人口数（0为未填报）", "Permanent residents; 0 where nobody has said it")
            .from("常住人口签约服务覆盖率的分母，由统计部门公布")),
    FAMILY_DOCTOR_PRIORITY_PEOPLE(ParameterSpec.integer(0, 0, 2_000_000_000, "people")
            .named("重点人群人数（0为未填报）", "People of the groups that are signed first; 0 where nobody has said it")
            .from("重点人群签约服务覆盖率的分母，由基本公共卫生服务统计"));

    private final ParameterSpec spec;

    FamilyDoctorParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
