package org.yiyang.institution.window.matter;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the one window says no. */
public enum WindowRefusal implements Refusal {
    NOT_THE_APPLICANT(Kind.FORBIDDEN, "只有申请机构可以办理", "Only the applying institution may do this", null),
    NOT_YOUR_INSTITUTION(
            Kind.FORBIDDEN, "只能为本机构或其内设机构申请", "You may apply for your own institution and its units only", null),
    OTHER_LEVEL(
            Kind.FORBIDDEN,
            "该件由{0}办理，须由同层级部门处理",
            "The case is handled by {0}; only officials of that level may act",
            "行政许可法 art. 26: departments of the same level"),
    OTHER_DEPARTMENT(Kind.FORBIDDEN, "该任务由{0}办理", "This is the {0} department's part", null),
    SAME_PERSON(
            Kind.FORBIDDEN,
            "受理、审查、出件须由不同人员办理",
            "Accepting, deciding and issuing are done by different people",
            "separation of duties: clerk and decider differ"),
    OWN_INSTITUTION(
            Kind.FORBIDDEN,
            "不得办理本机构的事项",
            "You may not decide on a matter of your own institution",
            "separation of duties: nobody approves the own institution"),
    NOT_A_HOME(
            Kind.INVALID,
            "所在机构不是养老机构：备案仅适用于养老机构内设的诊所、卫生所（室）、医务室、护理站，请申请执业许可",
            "It is not inside a care home: only a clinic, health room, infirmary or nursing station of a home is filed,"
                    + " anything else needs a licence",
            "国卫办医发〔2017〕38号"),
    CLINIC_FILED(
            Kind.INVALID,
            "诊所实行备案管理，不再核发执业许可证，请办理诊所备案",
            "A clinic is filed and not licensed any more; ask for its filing",
            "医疗机构管理条例 art. 14; 诊所备案管理暂行办法; parameter CLINIC_FILED"),
    NOT_BY_ITSELF(
            Kind.INVALID,
            "诊所备案适用于独立设置的诊所；养老机构内设的，办理内设医疗机构备案，其他机构内设的，申请执业许可",
            "This is for an independent clinic: inside a home it is filed as a unit, inside others it is licensed",
            "诊所备案管理暂行办法（国卫医政发〔2022〕33号）"),
    FILING_NOT_LICENCE(
            Kind.INVALID,
            "养老机构内设诊所、卫生所（室）、医务室、护理站实行备案管理，请办理备案",
            "A clinic, health room, infirmary or nursing station inside a home is filed, not licensed",
            "国卫办医发〔2017〕38号"),
    LICENCE_NOT_FILING(
            Kind.INVALID,
            "该类医疗机构须申请执业许可，不能备案",
            "This category needs a licence; it cannot be filed",
            "医疗机构管理条例 art. 14"),
    NOT_MEDICAL(Kind.INVALID, "该机构类别不是医疗机构", "The category is not a medical one", "WS 218-2002"),
    NOT_CARE(Kind.INVALID, "该机构不能办理养老机构备案", "It cannot be filed as a care home", "养老机构管理办法 art. 2"),
    CARE_BEDS(Kind.INVALID, "养老机构床位不少于 {0} 张", "A care home has {0} beds or more", "养老机构管理办法 art. 2"),
    BED_TIER(
            Kind.INVALID,
            "养老机构床位 {0} 张：{1}（{2}）",
            "The home has {0} beds. {1} ({2})",
            "bed tiers (Zhuhai); parameters SMALL_HOME_BEDS, LARGE_HOME_BEDS"),
    COUNTY_ONLY(
            Kind.INVALID,
            "营利性养老机构向服务场所所在地的县级民政部门备案，请选择区（县）级",
            "A home that is run for profit is filed with the county's civil affairs department: choose the level DISTRICT",
            "养老机构管理办法"),
    MOVES_WITH_HOME(Kind.INVALID, "内设机构随其养老机构迁移，不能单独变更区划", "A unit moves with its home, not by itself", null),
    OTHER_AUTHORITY(
            Kind.INVALID,
            "迁入地 {0} 不在本窗口（{1}）的辖区，请向上一级窗口申请，或在迁入地重新办理",
            "{0} lies outside the region of this window ({1}): apply at the level above, or again where it moves to",
            "医疗机构管理条例 art. 19"),
    ALREADY_HELD(
            Kind.CONFLICT,
            "该机构已持有效的{0}，无须再次办理",
            "The institution holds a valid certificate of that kind already ({0}); nothing remains to be applied for",
            null),
    ALREADY_REGISTERED(Kind.CONFLICT, "登记库中已有该机构（{0}）", "The register has that institution already ({0})", null),
    ALREADY_APPLIED(Kind.CONFLICT, "同一事项已有在办案件（{0}）", "The same matter is under way already ({0})", null),
    PARTICULARS_MISSING(Kind.INVALID, "缺少拟登记（变更）的事项", "What shall be entered or changed is missing", null),
    OTHER_PARTICULARS(
            Kind.INVALID, "只能填写该变更事项的内容", "Only what the named change is about may be given", "医疗机构管理条例 art. 19"),
    OTHER_SIDE(
            Kind.INVALID,
            "医疗机构与养老机构之间不能以变更转型，须另行办理登记备案",
            "No change makes a home of a medical institution or the reverse; that is a new registration",
            "医疗机构管理条例 art. 19; 老年人权益保障法 art. 43"),
    APPLICANT_CLOSED(Kind.CONFLICT, "机构已歇业（注销），不能再申请", "A closed institution applies for nothing", null),
    REASON_MISSING(Kind.INVALID, "须说明变更事项", "A change must say what it is about", "医疗机构管理条例 art. 19"),
    CHANGED_ON(
            Kind.INVALID,
            "变更登记日期只用于变更事项，且不能晚于今天",
            "The day of a change is given with a change only and may not lie in the future",
            null),
    CERTIFICATE_MISSING(Kind.INVALID, "须指明该机构的证照", "A certificate of the institution must be named", null),
    RENEWAL_NOT_NEEDED(
            Kind.INVALID, "该许可证没有有效期限，无须延续", "The licence has no last day and needs no renewal", "行政许可法 art. 50"),
    RENEWAL_NOT_AFTER(
            Kind.INVALID,
            "延续的截止日须晚于原证的有效期届满日 {0}",
            "A renewal must end after the last day of the licence, {0}",
            "行政许可法 art. 50"),
    NOT_A_LICENCE(Kind.INVALID, "只有执业许可证需要校验或延续", "Only a licence is verified or renewed", "医疗机构管理条例 art. 21"),
    MATERIALS_MISSING(Kind.INVALID, "缺少必要材料：{0}", "Papers are missing: {0}", "checklist of the matter"),
    MATERIAL_NOT_ASKED(Kind.INVALID, "该事项不需要此材料", "The matter does not ask for this paper", "checklist of the matter"),
    ATTACHMENTS_FULL(Kind.CONFLICT, "材料不得超过 {0} 份", "No more than {0} documents can be attached", null),
    CORRECTED_ONCE(
            Kind.CONFLICT,
            "补正通知只能发出一次，须一次性告知",
            "The correction notice is given once, with everything that is missing",
            "行政许可法 art. 32(4)"),
    FILING_NOT_REFUSED(
            Kind.CONFLICT,
            "备案不是许可：只能备案或退回补正",
            "A filing is no permission: it is filed or returned",
            "老年人权益保障法 art. 43; 国卫办医发〔2017〕38号"),
    LICENSING_NOT_FILED(Kind.CONFLICT, "许可事项须作出同意或不同意的决定", "A permission is agreed to or not", null),
    NO_TASK(Kind.NOT_FOUND, "该部门在此件中没有任务", "The department has no part in this case", null),
    DECIDED_ALREADY(Kind.CONFLICT, "{0}已作出决定（{1}）", "{0} has decided already ({1})", null),
    CLOCK_STANDS(Kind.CONFLICT, "期限已中止计算", "The clock is stopped already", "行政许可法 art. 45"),
    CLOCK_RUNS(Kind.CONFLICT, "期限未中止", "The clock is not stopped", "行政许可法 art. 45"),
    EXTENDED_ONCE(Kind.CONFLICT, "期限只能延长一次", "The time is extended once only", "行政许可法 art. 42"),
    FILING_NOT_EXTENDED(Kind.CONFLICT, "备案期限不能延长", "The time of a filing is not extended", null),
    EXTENSION_UNAPPROVED(
            Kind.INVALID,
            "延长办理期限须经{0}批准，请填写批准文件的文号或名称",
            "An extension needs the approval of {0}; name its document by number or title",
            "行政许可法 art. 42"),
    TOO_LATE(Kind.CONFLICT, "期限已届满，不能延长", "The time is over; it cannot be extended any more", "行政许可法 art. 42"),
    NOTHING_TO_CORRECT(Kind.CONFLICT, "没有可更正的记录", "There is nothing of that kind to correct", null),
    NOT_CORRECTABLE(Kind.CONFLICT, "“{0}”不能更正为“{1}”", "{0} cannot be put back to {1}", null),
    ISSUE_INCOMPLETE(Kind.INVALID, "出具证照须填编号和起始日期", "A certificate needs its number and its first day", null),
    ISSUE_NOT_NEEDED(Kind.INVALID, "该事项不出具新证照", "This matter issues no new certificate", null),
    DAYS_REVERSED(Kind.INVALID, "止日早于起日", "The last day is before the first", null);

    private final RefusalText says;

    WindowRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
