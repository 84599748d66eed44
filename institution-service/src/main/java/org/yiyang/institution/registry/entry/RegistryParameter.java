package org.yiyang.institution.registry.entry;

import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures that the rules of the register take from the region and the year. */
public enum RegistryParameter implements ParameterKey {
    BED_AVAILABILITY_FRESH_HOURS(ParameterSpec.integer(24, 1, 720, "hours")
            .named("空床信息的有效时间", "How long a statement of free beds is trusted")
            .from("local practice")),
    VERIFICATION_BEDS(ParameterSpec.integer(100, 1, 20000, "beds")
            .named("校验周期分界床位数", "Beds from which a licence is verified less often")
            .from("医疗机构管理条例 art. 21")),
    VERIFICATION_MONTHS_BELOW(ParameterSpec.number(ParameterType.MONTHS, 12, 1, 120)
            .named("床位不满分界数的校验周期", "Time between verifications with fewer beds")
            .from("医疗机构管理条例 art. 21")),
    VERIFICATION_MONTHS_FROM(ParameterSpec.number(ParameterType.MONTHS, 36, 1, 120)
            .named("床位达到分界数的校验周期", "Time between verifications with as many beds or more")
            .from("医疗机构管理条例 art. 21")),
    CARE_FILING_FROM_REGISTRATION(ParameterSpec.bool(false)
            .named("养老机构备案期限自登记起算", "A home's time to file is counted from its registration, not its first resident")
            .from("养老机构管理办法: first resident; Guangdong (2019): registration")),
    SUSPENSION_MONTHS_MAX(ParameterSpec.number(ParameterType.MONTHS, 12, 1, 120)
            .named("停业视同歇业的期限", "How long an institution may suspend operation before it counts as closed")
            .from("医疗机构管理条例 art. 20")),
    SMALL_HOME_BEDS(
            ParameterSpec.integer(0, 0, 10_000, "beds")
                    .named("床位分档：应设护理站、医务室与可设护理院的界限", "Bed tier: nursing station or infirmary, and nursing hospital")
                    .from(
                            "decided by cities, as Zhuhai (珠府办〔2016〕25号); 0: none decided; 以上/以下 include the number: 民法典 art. 1259")),
    LARGE_HOME_BEDS(
            ParameterSpec.integer(0, 0, 20_000, "beds")
                    .named("床位分档：可申请开办医院的界限", "Bed tier: hospitals of a home")
                    .from(
                            "decided by cities, as Zhuhai (珠府办〔2016〕25号); 0: none decided; 以上 includes the number: 民法典 art. 1259")),
    CLINIC_FILED(ParameterSpec.bool(true)
            .named("独立设置的诊所实行备案管理", "Independent clinics are filed, not licensed")
            .from("医疗机构管理条例 art. 14; 诊所备案管理暂行办法（国卫医政发〔2022〕33号）")),
    INTERNAL_FILING_SINCE(ParameterSpec.integer(201_711, 201_001, 203_012, "year and month")
            .named(
                    "养老机构内设诊所、卫生所（室）、医务室、护理站改为备案的年月（如201711）",
                    "Year and month since which small medical rooms inside homes are filed, as 201711; what was licensed before stays licensed")
            .from("国卫办医发〔2017〕38号 (2017-11)")),
    MEDICAL_CODE_CHECKED(ParameterSpec.bool(true)
            .named(
                    "核对22位医疗机构代码的结构",
                    "A licence number that is a code of medical institutions (22 characters) is checked part by part")
            .from("医疗机构代码: 9 组织机构代码, 6 行政区划, 2 经济类型, 4 类别 (WS 218-2002), 1 分类管理")),
    LICENCE_NUMBER_FORM_CHECKED(ParameterSpec.bool(false)
            .named("执业许可证登记号须为数字、大写字母和连字符，不超过25位", "A licence number must be digits, capitals and hyphens, 25 at most")
            .from("local practice; where it is not asked for, the institution carries a warning")),
    CARE_FILING_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("养老机构备案期限", "Time for a home to file")
            .from("养老机构管理办法; Guangdong: 7"));

    private final ParameterSpec spec;

    RegistryParameter(ParameterSpec spec) {
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
            return List.of(RegistryParameter.values());
        }
    }
}
