package org.yiyang.institution;

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
            .from("医疗机构管理条例 art. 22")),
    VERIFICATION_MONTHS_BELOW(ParameterSpec.number(ParameterType.MONTHS, 12, 1, 120)
            .named("床位不满分界数的校验周期", "Time between verifications with fewer beds")
            .from("医疗机构管理条例 art. 22")),
    VERIFICATION_MONTHS_FROM(ParameterSpec.number(ParameterType.MONTHS, 36, 1, 120)
            .named("床位达到分界数的校验周期", "Time between verifications with as many beds or more")
            .from("医疗机构管理条例 art. 22")),
    CARE_FILING_FROM_REGISTRATION(ParameterSpec.bool(false)
            .named("养老机构备案期限自登记起算", "A home's time to file is counted from its registration, not its first resident")
            .from("养老机构管理办法（民政部令第66号）: first resident; Guangdong (2019): registration")),
    SUSPENSION_MONTHS_MAX(ParameterSpec.number(ParameterType.MONTHS, 12, 1, 120)
            .named("停业视同歇业的期限", "How long an institution may stand still before it counts as given up")
            .from("医疗机构管理条例 art. 21")),
    SMALL_HOME_BEDS(ParameterSpec.integer(100, 1, 10_000, "beds")
            .named("床位分档：应设护理站、医务室与可设护理院的界限", "Bed tier: nursing station or infirmary, and nursing hospital")
            .from("local policy (Zhuhai), 以上/以下 include the number: 民法典 art. 1259")),
    LARGE_HOME_BEDS(ParameterSpec.integer(500, 1, 20_000, "beds")
            .named("床位分档：可申请开办医院的界限", "Bed tier: hospitals of a home")
            .from("local policy (Zhuhai), 以上 includes the number: 民法典 art. 1259"));

    private final ParameterSpec spec;

    RegistryParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
