package org.yiyang.institution.window.matter;

import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind the one window's rules, which a region may set from a day on. */
public enum WindowParameter implements ParameterKey {
    ACCEPTANCE_WORKDAYS(ParameterSpec.number(WORKDAYS, 5, 1, 30)
            .named("受理或一次性告知补正期限", "Time to accept or to name what is missing")
            .from("行政许可法 art. 32(4)")),
    SINGLE_WORKDAYS(ParameterSpec.number(WORKDAYS, 20, 1, 60)
            .named("单部门许可期限", "Time for a decision of one department")
            .from("行政许可法 art. 42")),
    SINGLE_EXTENSION_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 30)
            .named("单部门许可延长", "Extension of a decision of one department")
            .from("行政许可法 art. 42")),
    SETTING_UP_WORKDAYS(ParameterSpec.number(WORKDAYS, 30, 1, 60)
            .named("医疗机构设置审批期限", "Time for the permission to set up a medical institution")
            .from("医疗机构管理条例 art. 12: 30日")),
    PRACTICE_WORKDAYS(ParameterSpec.number(WORKDAYS, 45, 1, 90)
            .named("医疗机构执业登记期限", "Time for the registration of a medical institution for practice")
            .from("医疗机构管理条例 art. 18: 45日")),
    JOINT_WORKDAYS(ParameterSpec.number(WORKDAYS, 45, 1, 90)
            .named("联合办理期限", "Time for a joint decision")
            .from("行政许可法 art. 26, 42")),
    JOINT_EXTENSION_WORKDAYS(ParameterSpec.number(WORKDAYS, 15, 1, 45)
            .named("联合办理延长", "Extension of a joint decision")
            .from("行政许可法 art. 42")),
    FILING_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("备案办理期限", "Time to handle a filing")
            .from("local practice; the law names no time for a complete filing")),
    CHANGE_FILING_WORKDAYS(ParameterSpec.number(WORKDAYS, 7, 1, 60)
            .named("养老机构变更备案期限", "Time for a home to file what has changed")
            .from("养老机构管理办法: 变更备案; Guangdong (2019): 7")),
    DELIVERY_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 30)
            .named("出件送达期限", "Time to issue and deliver after the approval")
            .from("行政许可法 art. 44")),
    RENEWAL_WORKDAYS_AHEAD(ParameterSpec.number(WORKDAYS, 30, 1, 90)
            .named("延续申请提前期限", "How long before its end a renewal is asked for, so that silence grants it")
            .from("行政许可法 art. 50"));

    private final ParameterSpec spec;

    WindowParameter(ParameterSpec spec) {
        this.spec = spec;
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
            return List.of(WindowParameter.values());
        }
    }
}
