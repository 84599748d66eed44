package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** What sort of institution it is: for medical ones the categories of WS 218-2002, for care homes what registers use. */
public enum InstitutionCategory implements Labelled {
    GENERAL_HOSPITAL("A100", "综合医院", "General hospital"),
    TCM_HOSPITAL("A210", "中医（综合）医院", "Hospital of traditional Chinese medicine"),
    INTEGRATED_TCM_HOSPITAL("A300", "中西医结合医院", "Hospital of integrated medicine"),
    PSYCHIATRIC_HOSPITAL("A520", "精神病医院", "Psychiatric hospital"),
    REHABILITATION_HOSPITAL("A527", "康复医院", "Rehabilitation hospital"),
    SPECIALISED_HOSPITAL("A539", "其他专科医院", "Other specialised hospital"),
    SANATORIUM("A600", "疗养院", "Sanatorium"),
    NURSING_HOSPITAL("A710", "护理院", "Nursing hospital"),
    NURSING_STATION("A720", "护理站", "Nursing station"),
    COMMUNITY_HEALTH_CENTRE("B100", "社区卫生服务中心", "Community health centre"),
    COMMUNITY_HEALTH_STATION("B200", "社区卫生服务站", "Community health station"),
    SUBDISTRICT_HEALTH_CENTRE("C100", "街道卫生院", "Subdistrict health centre"),
    CENTRAL_HEALTH_CENTRE("C210", "中心卫生院", "Central township health centre"),
    TOWNSHIP_HEALTH_CENTRE("C220", "乡（镇）卫生院", "Township health centre"),
    OUTPATIENT_DEPARTMENT("D110", "综合门诊部", "Outpatient department"),
    CLINIC("D211", "普通诊所", "Clinic"),
    TCM_CLINIC("D212", "中医诊所", "Clinic of traditional Chinese medicine"),
    HEALTH_ROOM("D300", "卫生所（室）", "Health room"),
    INFIRMARY("D400", "医务室", "Infirmary"),
    VILLAGE_CLINIC("D600", "村卫生室", "Village clinic"),
    WELFARE_HOME("", "社会福利院", "Social welfare home"),
    HOME_FOR_DESTITUTE("", "敬老院", "Home for destitute elders"),
    NURSING_HOME("", "养老院（老年公寓、养护院）", "Residential care home"),
    CARE_DEPARTMENT("", "医疗机构内设养老部", "Care department of a medical institution"),
    DAY_CARE_CENTRE("", "日间照料中心", "Day-care centre");

    private final String code;
    private final String zh;
    private final String en;

    InstitutionCategory(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The code of WS 218-2002; empty where the standard has none. */
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    public InstitutionKind kind() {
        return code.isEmpty() ? InstitutionKind.CARE : InstitutionKind.MEDICAL;
    }

    /** Inside a care home these are filed, not licensed: 国卫办医发〔2017〕38号. */
    boolean filedInsideHome() {
        return switch (this) {
            case CLINIC, TCM_CLINIC, HEALTH_ROOM, INFIRMARY, NURSING_STATION -> true;
            case GENERAL_HOSPITAL,
                    TCM_HOSPITAL,
                    INTEGRATED_TCM_HOSPITAL,
                    PSYCHIATRIC_HOSPITAL,
                    REHABILITATION_HOSPITAL,
                    SPECIALISED_HOSPITAL,
                    SANATORIUM,
                    NURSING_HOSPITAL,
                    COMMUNITY_HEALTH_CENTRE,
                    COMMUNITY_HEALTH_STATION,
                    SUBDISTRICT_HEALTH_CENTRE,
                    CENTRAL_HEALTH_CENTRE,
                    TOWNSHIP_HEALTH_CENTRE,
                    OUTPATIENT_DEPARTMENT,
                    VILLAGE_CLINIC,
                    WELFARE_HOME,
                    HOME_FOR_DESTITUTE,
                    NURSING_HOME,
                    CARE_DEPARTMENT,
                    DAY_CARE_CENTRE -> false;
        };
    }
}
