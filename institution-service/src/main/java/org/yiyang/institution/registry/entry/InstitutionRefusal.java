package org.yiyang.institution.registry.entry;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the registry of institutions says no. */
public enum InstitutionRefusal implements Refusal {
    ALREADY_REGISTERED(Kind.CONFLICT, "该机构已登记（{0}）", "The institution is registered already ({0})", null),
    REGISTERED_ELSEWHERE(
            Kind.CONFLICT, "该统一社会信用代码已由其他地区登记", "The credit code is registered in another region already", null),
    CREDIT_CODE_LENGTH(
            Kind.INVALID,
            "统一社会信用代码应为18位（现为{0}位）",
            "A unified social credit code has 18 characters, not {0}",
            "GB 32100-2015"),
    CREDIT_CODE_ALPHABET(
            Kind.INVALID,
            "统一社会信用代码含有不允许的字符（不使用 I、O、Z、S、V，第3至8位为数字）",
            "A unified social credit code has no such character: I, O, Z, S, V do not occur, places 3 to 8 are digits",
            "GB 32100-2015"),
    CREDIT_CODE_CHECK(
            Kind.INVALID,
            "统一社会信用代码的校验码不正确",
            "The check character of the unified social credit code is wrong",
            "GB 32100-2015"),
    CREDIT_CODE_OVERRIDE(
            Kind.FORBIDDEN,
            "校验码不符的统一社会信用代码，须由督导人员（SUPERVISOR）核对证照原件后登记",
            "A credit code whose check character is wrong is entered by a supervisor who has seen the certificate",
            "GB 32100-2015"),
    CREDIT_CODE_MISSING(
            Kind.INVALID, "非内设机构须填统一社会信用代码", "Only an internal unit may lack a credit code", "GB 32100-2015"),
    REGION_UNKNOWN(Kind.INVALID, "没有这个行政区划（{0}）", "There is no such region ({0})", "GB/T 2260"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该区划不在您的管辖范围（{0}）", "The region is not within your jurisdiction ({0})", null),
    CATEGORY_OTHER_KIND(
            Kind.INVALID, "类别“{0}”不属于该类机构", "Category {0} belongs to the other kind of institution", "WS 218-2002"),
    PARENT_UNKNOWN(Kind.INVALID, "上级机构不存在或不在您的管辖范围", "The parent institution does not exist or is not yours", null),
    UNIT_ELSEWHERE(
            Kind.INVALID, "内设机构与其所在机构（{0}）同在一地", "A unit is where the institution is that it belongs to ({0})", null),
    PARENT_IS_UNIT(Kind.INVALID, "内设机构不能再设内设机构", "A unit cannot have units of its own", null),
    OPERATOR_UNKNOWN(
            Kind.INVALID,
            "运营机构不存在、不在您的管辖范围或不是医疗机构",
            "The operator does not exist, is not yours or is not a medical institution",
            null),
    OPERATOR_CLOSED(Kind.CONFLICT, "运营机构“{0}”已注销", "The operator {0} is closed", null),
    NOT_YOUR_UNIT(Kind.FORBIDDEN, "只能为本机构登记内设机构", "You may only register units of your own institution", null),
    OTHER_DEPARTMENT(
            Kind.FORBIDDEN,
            "该资质由{0}办理",
            "This certificate is the {0} department's matter",
            "医疗机构管理条例 art. 5; 老年人权益保障法 art. 43"),
    FILING_NOT_LICENCE(
            Kind.INVALID,
            "养老机构内设诊所、卫生所（室）、医务室、护理站实行备案管理",
            "A clinic, health room, infirmary or nursing station inside a care home is filed, not licensed",
            "国卫办医发〔2017〕38号; parameter INTERNAL_FILING_SINCE"),
    FILING_OUTSIDE_HOME(
            Kind.INVALID,
            "备案仅适用于养老机构内设的诊所、卫生所（室）、医务室、护理站，以及实行备案管理后独立设置的诊所；该机构须取得执业许可",
            "Only a clinic, health room, infirmary or nursing station inside a care home is filed, and a clinic by itself"
                    + " since clinics are; this one needs a licence",
            "国卫办医发〔2017〕38号; 诊所备案管理暂行办法; parameter CLINIC_FILED"),
    CLINIC_FILED(
            Kind.INVALID,
            "诊所实行备案管理，不再核发执业许可证",
            "A clinic is filed; no licence is issued for it any more",
            "医疗机构管理条例 art. 14; 诊所备案管理暂行办法; parameter CLINIC_FILED"),
    LICENCE_NUMBER_FORM(
            Kind.INVALID,
            "执业许可证登记号由数字、大写字母和连字符组成，不超过25位",
            "The number of a licence has digits, capitals and hyphens, 25 characters at most",
            "parameter LICENCE_NUMBER_FORM_CHECKED"),
    LICENCE_NUMBER_OVERRIDE(
            Kind.FORBIDDEN,
            "不合编码规则的执业许可证登记号，须由督导人员（SUPERVISOR）核对证照原件后登记",
            "A licence whose number is not built by the rule is entered by a supervisor who has seen the certificate",
            "医疗机构代码; WS 218-2002; parameter MEDICAL_CODE_CHECKED"),
    MEDICAL_CODE_PART(
            Kind.INVALID,
            "22位医疗机构代码由9位组织机构代码、6位行政区划、2位经济类型、4位机构类别和1位分类管理代码组成；“{0}”不符",
            "A code of medical institutions has 22 characters: organisation 9, region 6, economic type 2, category 4,"
                    + " management class 1; its {0} is none",
            "医疗机构代码; WS 218-2002; parameter MEDICAL_CODE_CHECKED"),
    LICENCE_NOT_FILING(
            Kind.INVALID,
            "该类医疗机构须取得执业许可，不能备案",
            "This category needs a licence; it cannot be filed",
            "医疗机构管理条例 art. 14"),
    COMMUNITY_FACILITY(
            Kind.INVALID,
            "“{0}”不提供全日住宿，不是养老机构，不办理养老机构备案",
            "{0} offers no full-day accommodation; it is no care home and is not filed as one",
            "养老机构管理办法 art. 2"),
    BED_TIER(
            Kind.INVALID,
            "养老机构床位 {0} 张：{1}（{2}）",
            "The home has {0} beds. {1} ({2})",
            "bed tiers (Zhuhai); parameters SMALL_HOME_BEDS, LARGE_HOME_BEDS"),
    TOO_FEW_BEDS(
            Kind.INVALID,
            "养老机构床位数须在 {1} 张以上（现为 {0} 张）",
            "A care home has at least {1} beds (this one has {0})",
            "养老机构管理办法 art. 2"),
    QUALIFICATION_OTHER_SIDE(Kind.INVALID, "该资质不适用于此机构", "This certificate does not fit the institution", null),
    QUALIFICATIONS_MAX(
            Kind.INVALID,
            "一家机构最多登记 {0} 件资质；续期请在原资质上办理",
            "An institution has at most {0} certificates; renew one that it has",
            "size of an institution's published record"),
    QUALIFICATION_DUPLICATE(Kind.CONFLICT, "该资质已登记", "This certificate is entered already", null),
    QUALIFICATION_OVERLAP(
            Kind.CONFLICT,
            "该机构自 {0} 已有同类资质（有效、暂停或尚未生效），有效期不得重叠",
            "There is a certificate of this kind from {0} on already: valid, suspended or yet to begin",
            null),
    END_HAS_NO_END(Kind.INVALID, "“{0}”没有止期", "{0} has no last day", null),
    QUALIFICATION_UNKNOWN(Kind.NOT_FOUND, "没有这个资质", "There is no such certificate", null),
    QUALIFICATION_MOVE(
            Kind.CONFLICT, "资质在{1}为“{0}”，不能变为“{2}”", "On {1} the certificate is {0}; it cannot become {2}", null),
    BEDS_INCONSISTENT(Kind.INVALID, "分类床位与总床位数（{0}张）不符", "The kinds of beds do not fit the total of {0}", null),
    GRADE_UNFIT(Kind.INVALID, "该级别医院不能评为“{0}”", "A hospital of this level cannot have {0}", "医院分级管理办法"),
    NOTHING_CHANGED(
            Kind.INVALID, "没有填写变更事项，或与现有登记相同", "No change is given, or the register says the same already", null),
    LATER_CHANGE(
            Kind.CONFLICT,
            "{0} 已有更晚的变更；此前的错误由监督人员更正",
            "A later change is known from {0}; what was before it is corrected by a supervisor",
            null),
    NOT_REGISTERED_THEN(Kind.NOT_FOUND, "该机构在 {0} 尚未登记", "The institution was not registered on {0}", null),
    NOT_MEDICAL(Kind.INVALID, "该事项只适用于医疗机构", "This is for medical institutions only", null),
    GREEN_CHANNEL_CLOSED(Kind.CONFLICT, "{0} 绿色通道未开通", "The green channel is not open on {0}", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null),
    CORRECTION_OPEN_END(
            Kind.INVALID,
            "止期须早于今天；更正至今仍有效的，不填止期",
            "The last day lies before today; what is right until now has none",
            null),
    NAME_TOO_SHORT(Kind.INVALID, "名称检索至少两个字符", "A search by name needs two characters", null),
    REPLACED_BY_ITSELF(Kind.INVALID, "机构不能由自身承继", "An institution cannot replace itself", null),
    SUCCESSOR_UNKNOWN(Kind.INVALID, "承继机构不存在或不在您的管辖范围", "The successor does not exist or is not yours", null),
    SUCCESSOR_CLOSED(Kind.CONFLICT, "承继机构“{0}”已注销", "The successor {0} is closed; name one that is not", null),
    SUCCESSOR_OTHER_KIND(
            Kind.INVALID, "医疗机构与养老机构不能相互承继", "A medical institution and a care home cannot replace each other", null),
    UNIT_MOVES_WITH_HOME(
            Kind.INVALID,
            "内设机构随其所在机构（{0}）迁移，不能单独变更区划",
            "A unit is where the institution is that it belongs to ({0}); it does not move by itself",
            null),
    UNITS_REMAIN(Kind.CONFLICT, "仍有内设机构 {0} 个，须先办理注销或承继", "{0} units remain; close or replace them first", null),
    CLOSED_FOR_SUCCESSOR(
            Kind.CONFLICT,
            "该机构由其他机构承继而终止，须逐项更正",
            "It was closed because another took its place; correct what that brought item by item",
            null),
    CLOSING_OVERLAID(
            Kind.CONFLICT,
            "注销之后登记另有变动，须逐项更正",
            "Something was recorded after it was closed; correct it item by item",
            null),
    HOME_CLOSED(Kind.CONFLICT, "其所在机构“{0}”已注销", "The institution that it belongs to ({0}) is closed", null),
    VERIFICATION_NOT_NEEDED(Kind.INVALID, "该资质不需要校验", "This certificate is not verified", "医疗机构管理条例 art. 21"),
    VERIFICATION_MISSING(Kind.CONFLICT, "该资质没有校验记录", "This certificate was never verified", null),
    DEFERRAL_UNFIT(Kind.INVALID, "暂缓校验须填写暂缓期限，合格不填", "A deferral has its last day, a pass has none", null),
    RESIDENTS_REMAIN(Kind.CONFLICT, "仍有在院老人 {0} 人，须先妥善安置", "{0} residents must be settled first", "养老机构管理办法 art. 46");

    private final RefusalText says;

    InstitutionRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
