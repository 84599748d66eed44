package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The groups of categories that rules speak of. */
public enum CategoryGroup implements Labelled {
    /** 一级以下的基层: community, township and outpatient care. */
    GRASSROOTS("基层医疗卫生机构", "Grassroots institution"),
    /** What has a level. */
    HOSPITAL("医院", "Hospital"),
    /** 国卫办医发〔2017〕38号: filed, not licensed, inside a home. */
    SMALL_INTERNAL_FILING("养老机构内可备案的医疗机构", "Filed inside a care home"),
    /** 诊所备案管理暂行办法: filed where it stands by itself, too. */
    CLINIC("诊所", "Clinic"),
    /** 绵卫函〔2017〕263号: not asked for a green channel. */
    GREEN_CHANNEL_EXCLUDED("不计入绿色通道统计", "Not asked for a green channel"),
    /** 养老机构管理办法 art. 2: lodging and care around the clock. */
    RESIDENTIAL_CARE("养老机构", "Residential care"),
    /** Services for elders who live at home; not a 养老机构. */
    COMMUNITY_FACILITY("社区养老服务设施", "Community facility");

    private final Label label;

    CategoryGroup(String zh, String en) {
        this.label = new Label(zh, en);
    }

    boolean holds(InstitutionCategory category) {
        String code = category.code();
        return switch (this) {
            case GRASSROOTS -> code.matches("[BCD].*");
            case HOSPITAL -> code.matches("A[1-4].*|A5\\d\\d(-1)?");
            case SMALL_INTERNAL_FILING -> code.matches("D2.*|D300|D400|A720");
            case CLINIC -> code.matches("D2.*");
            case GREEN_CHANNEL_EXCLUDED -> code.matches("D[12].*|D600|B.*");
            case COMMUNITY_FACILITY -> code.isEmpty() && livesNobody(category);
            case RESIDENTIAL_CARE -> code.isEmpty() && !livesNobody(category);
        };
    }

    private static boolean livesNobody(InstitutionCategory category) {
        return switch (category) {
            case DAY_CARE_CENTRE,
                    REGIONAL_CARE_CENTRE,
                    RURAL_HAPPINESS_HOME,
                    COMMUNITY_CARE_STATION,
                    HEALTH_CARE_POST,
                    CARE_EXPERIENCE_HALL -> true;
            default -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
