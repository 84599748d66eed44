package org.yiyang.insurance.elder;

import static org.yiyang.kit.parameter.ParameterType.DAYS;
import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind what is recorded of elders; none of them is law. */
enum ElderParameter implements ParameterKey {
    ABILITY_ASSESSMENT_MONTHS(ParameterSpec.number(MONTHS, 24, 1, 60)
            .named("老年人能力评估结果最长有效期", "Longest time for which an assessment of ability is valid")
            .from("local practice")),
    LONG_TERM_CARE_MONTHS(ParameterSpec.number(MONTHS, 24, 1, 60)
            .named("长期护理失能等级评估结论最长有效期", "Longest time for which a level of long-term care insurance is valid")
            .from("local practice: two years at most")),
    LONG_TERM_CARE_DISABLED_MONTHS(ParameterSpec.number(MONTHS, 6, 0, 24)
            .named(
                    "申请长期护理失能等级评估前的失能时间",
                    "For how long somebody is disabled before applying to long-term care insurance")
            .from("local practice: six months")),
    LONG_TERM_CARE_LEAST_LEVEL(ParameterSpec.integer(3, 0, 5, "level")
            .named("享受长期护理保险待遇的最低失能等级", "The least level by the scale of long-term care insurance that has benefits")
            .from("local practice: severe disability, levels 3 to 5 of 医保办发〔2021〕37号")),
    LONG_TERM_CARE_FROM_NEXT_MONTH(ParameterSpec.bool(true)
            .named("长期护理保险待遇自评估次月起享受", "Benefits of long-term care insurance begin in the month after the assessment")
            .from("local practice")),
    AUTHORISATION_DAYS(ParameterSpec.number(DAYS, 1095, 1, 3650)
            .named("家属授权最长期限", "For how long an elder may authorise a family member at most")
            .from("default of the suite: three years [K]; 个人信息保护法 art. 19 asks for the shortest time that is needed")),
    DECEASED_KEPT_MONTHS(ParameterSpec.number(MONTHS, 360, 12, 1200)
            .named("已故老年人身份信息保存期限", "For how long it is kept who an elder was who has died")
            .from("个人信息保护法 art. 19; the length is not law, compare it with the archives of the bureau")),
    DEPARTED_KEPT_MONTHS(ParameterSpec.number(MONTHS, 120, 12, 1200)
            .named("已转出、已注销老年人身份信息保存期限", "For how long it is kept who an elder was who has left the register")
            .from("个人信息保护法 art. 19; the length is not law, compare it with the archives of the bureau"));

    private final ParameterSpec spec;

    ElderParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    static ElderParameter validityOf(AbilityStandard standard) {
        return switch (standard) {
            case ELDER_ABILITY -> ABILITY_ASSESSMENT_MONTHS;
            case LONG_TERM_CARE -> LONG_TERM_CARE_MONTHS;
        };
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }

    /** Contributes them to the catalogue of the service. */
    @ApplicationScoped
    static class Feature implements FeatureParameters {
        @Override
        public List<ParameterKey> keys() {
            return List.of(ElderParameter.values());
        }
    }
}
