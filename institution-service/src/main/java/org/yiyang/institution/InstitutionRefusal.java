package org.yiyang.institution;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which the registry of institutions says no. */
public enum InstitutionRefusal implements Refusal {
    ALREADY_REGISTERED(Kind.CONFLICT, "该机构已登记（{0}）", "The institution is registered already ({0})", null),
    CREDIT_CODE_INVALID(Kind.INVALID, "统一社会信用代码不符合校验规则", "Not a valid unified social credit code", "GB 32100-2015"),
    CREDIT_CODE_MISSING(
            Kind.INVALID, "非内设机构须填统一社会信用代码", "Only an internal unit may lack a credit code", "GB 32100-2015"),
    REGION_UNKNOWN(Kind.INVALID, "没有这个行政区划（{0}）", "There is no such region ({0})", "GB/T 2260"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该区划不在您的管辖范围（{0}）", "The region is not within your jurisdiction ({0})", null),
    CATEGORY_OTHER_KIND(
            Kind.INVALID, "类别“{0}”不属于该类机构", "Category {0} belongs to the other kind of institution", "WS 218-2002"),
    PARENT_UNKNOWN(Kind.INVALID, "上级机构不存在", "The parent institution does not exist", null),
    PARENT_IS_UNIT(Kind.INVALID, "内设机构不能再设内设机构", "A unit cannot have units of its own", null),
    OPERATOR_UNKNOWN(
            Kind.INVALID, "运营机构不存在或不是医疗机构", "The operator does not exist or is not a medical institution", null),
    NOT_YOUR_UNIT(Kind.FORBIDDEN, "只能为本机构登记内设机构", "You may only register units of your own institution", null),
    OTHER_DEPARTMENT(
            Kind.FORBIDDEN,
            "该资质由{0}部门办理",
            "This certificate is the {0} department's matter",
            "医疗机构管理条例 art. 5; 老年人权益保障法 art. 43"),
    FILING_NOT_LICENCE(
            Kind.INVALID,
            "养老机构内设诊所、卫生所（室）、医务室、护理站实行备案管理",
            "A clinic, health room, infirmary or nursing station inside a care home is filed, not licensed",
            "国卫办医发〔2017〕38号"),
    LICENCE_NOT_FILING(
            Kind.INVALID,
            "该类医疗机构须取得执业许可，不能备案",
            "This category needs a licence; it cannot be filed",
            "医疗机构管理条例 art. 15"),
    QUALIFICATION_OTHER_SIDE(Kind.INVALID, "该资质不适用于此机构", "This certificate does not fit the institution", null),
    QUALIFICATION_DUPLICATE(Kind.CONFLICT, "该机构已有有效的同类资质", "There is a valid certificate of this kind already", null),
    QUALIFICATION_UNKNOWN(Kind.NOT_FOUND, "没有这个资质", "There is no such certificate", null),
    QUALIFICATION_MOVE(
            Kind.CONFLICT, "资质在{1}为“{0}”，不能变为“{2}”", "On {1} the certificate is {0}; it cannot become {2}", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null),
    RESIDENTS_REMAIN(Kind.CONFLICT, "仍有在院老人 {0} 人，须先妥善安置", "{0} residents must be settled first", "养老机构管理办法 art. 46");

    private final Kind kind;
    private final String zh;
    private final String en;
    private final String rule;

    InstitutionRefusal(Kind kind, String zh, String en, String rule) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        this.rule = rule;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String rule() {
        return rule;
    }
}
