package org.yiyang.institution.report;

import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The reports that can be asked for on a date, and published. */
public enum ReportKind implements Labelled {
    DUAL_CERTIFIED(
            "两证齐全机构",
            "Institutions with both certificates",
            "institutions",
            "medicalRunsCare",
            "careRunsMedical",
            "beds",
            "staff",
            "residents",
            "occupancy"),
    OCCUPANCY("养老机构入住情况", "Occupancy of homes", "homes", "reporting", "beds", "staff", "residents", "occupancy"),
    SUPPORT_MODE(
            "养老机构医疗服务方式",
            "How homes are supported medically",
            "homes",
            "cooperating",
            "pairs",
            "institutions",
            "institutionsShare",
            "rooms",
            "roomsShare",
            "partners",
            "partnersShare",
            "none",
            "noneShare"),
    GREEN_CHANNEL("老年人就医绿色通道", "Green channels for elders", "institutions", "open", "share"),
    MEDICAL_ROOMS("养老机构内设医疗机构覆盖", "Homes with a medical unit of their own", "homes", "withUnit", "share"),
    BEDS("每千名老人拥有养老床位", "Care beds for each thousand elders", "homes", "beds", "elders", "perThousand"),
    MEDICAL_INSTITUTIONS("医疗卫生机构", "Medical institutions"),
    COMMUNITY_FACILITIES("社区养老服务设施", "Community facilities"),
    DESIGNATED_UNITS("内设医疗机构医保定点", "Designated internal units"),
    WITHOUT_REFERRAL_PARTNER("未与二级以上医院约定双向转诊的养老机构", "Homes without a referral partner of level 2 or higher"),
    WITHOUT_SUPPORT("既无内设医疗机构又未签约的养老机构", "Homes with neither a unit nor an agreement"),
    ONE_WINDOW("一窗办理情况", "The one window"),
    TARGETS("政策目标完成情况", "Policy targets"),
    PILOTS("试点情况", "Pilots"),
    FUNDS("资金分配情况", "Funds by district"),
    SUPERVISION("督查与年度评估情况", "Inspections and annual reviews");

    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // always Set.of
    private final Set<String> placeholders;

    ReportKind(String zh, String en, String... placeholders) {
        this.label = new Label(zh, en);
        this.placeholders = Set.of(placeholders);
    }

    /** The figures that a wording may name; none where the report has no sentence. */
    public Set<String> placeholders() {
        return placeholders;
    }

    public boolean hasSentence() {
        return !placeholders.isEmpty();
    }

    @Override
    public Label label() {
        return label;
    }
}
