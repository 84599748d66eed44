package org.yiyang.institution.supervision.target;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a policy target is set for: registered ones are computed from our own register, others declared or received. */
public enum Metric implements Labelled {
    HOME_MEDICAL_COVERAGE("养老机构内设医疗机构覆盖率", "Homes with a valid medical unit of their own"),
    GOVERNMENT_HOME_COVERAGE("政府举办养老机构医养结合覆盖率", "Government-run homes that integrate medical care"),
    INTEGRATED_PUBLIC_HOMES("医养结合公办养老机构数", "Public homes that integrate medical care"),
    URBAN_HOME_CARE_COVERAGE("城市居家养老服务覆盖率", "Home-care coverage in towns"),
    RURAL_HOME_CARE_COVERAGE("农村居家养老服务覆盖率", "Home-care coverage in the country"),
    GREEN_CHANNEL_COVERAGE("医疗机构老年人绿色通道开设率", "Medical institutions with a green channel for elders"),
    HOME_BED_GRASSROOTS_SHARE("基层医疗卫生机构开展家庭病床比例", "Grassroots institutions that offer home beds"),
    HOME_BED_COVERAGE("居家老人家庭病床建床覆盖率", "Home-bed coverage of eligible elders at home"),
    FAMILY_DOCTOR_SIGNING("老年人家庭医生签约率", "Elders with a family-doctor contract"),
    FAMILY_DOCTOR_COVERAGE("常住人口家庭医生签约服务覆盖率", "Residents with a family-doctor contract"),
    FAMILY_DOCTOR_PRIORITY("重点人群家庭医生签约服务覆盖率", "People of priority groups with a family-doctor contract"),
    FAMILY_DOCTOR_RENEWAL("家庭医生续签率", "Family-doctor contracts renewed"),
    HEALTH_MANAGEMENT_65("65岁及以上老年人健康管理率", "Elders over 65 under health management");

    private final Label label;

    Metric(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Where its value comes from. */
    public boolean registered() {
        return switch (this) {
            case HOME_MEDICAL_COVERAGE, GOVERNMENT_HOME_COVERAGE, INTEGRATED_PUBLIC_HOMES -> true;
            case URBAN_HOME_CARE_COVERAGE,
                    RURAL_HOME_CARE_COVERAGE,
                    GREEN_CHANNEL_COVERAGE,
                    HOME_BED_GRASSROOTS_SHARE,
                    HOME_BED_COVERAGE,
                    FAMILY_DOCTOR_SIGNING,
                    FAMILY_DOCTOR_COVERAGE,
                    FAMILY_DOCTOR_PRIORITY,
                    FAMILY_DOCTOR_RENEWAL,
                    HEALTH_MANAGEMENT_65 -> false;
        };
    }

    /** Whether it is a percentage; the others are counts. */
    public boolean percentage() {
        return this != INTEGRATED_PUBLIC_HOMES;
    }

    @Override
    public Label label() {
        return label;
    }
}
