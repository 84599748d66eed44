package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** What regions set for their reports: how figures are rounded, and what they are taken of. */
public enum ReportParameter implements ParameterKey {
    OCCUPANCY_DECIMALS(decimals(1, "入住率小数位数", "Decimals of the occupancy")),
    STAFFING_DECIMALS(decimals(2, "老人与从业人员之比小数位数", "Decimals of residents for each member of staff")),
    BEDS_DECIMALS(decimals(1, "床位指标小数位数", "Decimals of figures about beds")),
    SUPPORT_MODE_DECIMALS(decimals(1, "医疗服务方式占比小数位数", "Decimals of the shares of support modes")),
    COVERAGE_DECIMALS(decimals(1, "覆盖率小数位数", "Decimals of coverages")),
    GREEN_CHANNEL_DECIMALS(decimals(0, "绿色通道占比小数位数", "Decimals of the share of green channels")),
    GREEN_CHANNEL_EXCLUDED(ParameterSpec.text("D1,D2,D6,B", 0, 200)
            .named("绿色通道统计不计入的机构类别（WS 218 代码开头）", "Categories without a green channel, as their codes begin")
            .from("绵阳市: 除诊所、门诊部、村卫生室、社区卫生服务机构外")),
    BEDS_BY_RESIDENTS(ParameterSpec.bool(false)
            .named(
                    "每千名老人床位以常住人口计（否则以户籍人口计）",
                    "Beds for each thousand elders are counted by residents, not by registered households")
            .from("绵阳市: 户籍人口"));

    private final ParameterSpec spec;

    ReportParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    private static ParameterSpec decimals(int standard, String zh, String en) {
        return ParameterSpec.integer(standard, 0, 4, "decimals")
                .named(zh, en)
                .from("practice of the reports of Haikou, Mianyang and Xiamen");
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
            return List.of(ReportParameter.values());
        }
    }
}
