package org.yiyang.referral.visit;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a slot or a booked visit is refused. */
public enum VisitRefusal implements Refusal {
    SLOT_NOT_YOURS(Kind.FORBIDDEN, "只能由接诊机构开放或停止本机构的号源", "Only the hospital itself opens and closes its slots", null),
    SCOPE_MISSING(
            Kind.FORBIDDEN,
            "令牌缺少 {0} 权限",
            "The token lacks the scope {0}",
            "a system of an institution opens slots with the scope visit-slot:write"),
    NOT_PRACTISING(
            Kind.CONFLICT,
            "机构尚未登记或当日不能执业，不能开放号源",
            "The institution is not registered or may not practise on this day, and gives no visits",
            "医疗机构管理条例 art. 23"),
    OPENED_TWICE(Kind.INVALID, "同一科室同一时段只能填报一次", "A session of a department may be given only once in a request", null),
    DAY_PAST(Kind.INVALID, "就诊日期已过", "The day of the visit has passed", null),
    MORE_RESERVED(
            Kind.INVALID,
            "为协议合作机构预留 {0} 个，多于号源总数 {1}",
            "{0} are reserved for agreement partners, of {1} in all",
            "预约就诊绿色通道: 预留号源在总数之内"),
    SLOT_UNKNOWN(Kind.INVALID, "没有这一号源", "There is no such slot", null),
    RECEIVER_UNLICENSED(
            Kind.INVALID,
            "接诊机构尚未登记或今日不能执业，不能预约",
            "That hospital is not registered or may not practise today; nothing is booked there",
            "医疗机构管理条例 art. 23"),
    FULL(
            Kind.CONFLICT,
            "该时段已约满；为协议合作机构预留的号源须有含预约就诊的绿色通道",
            "Nothing is left there; what is reserved is for agreement partners with a green channel for visits",
            "预约就诊绿色通道: 预留号源优先协议合作机构 (parameter VISIT_RESERVE)"),
    ALREADY_BOOKED(Kind.CONFLICT, "该老人已预约该时段", "This elder has a visit in that session already", "一名老人同一时段只预约一次"),
    SAME_SLOT(Kind.INVALID, "改约须另选时段", "To move a visit, choose another session", null),
    ANOTHER_HOSPITAL(
            Kind.INVALID,
            "改约只能在同一机构内；到其他机构须取消后重新预约",
            "A visit is moved within its hospital; for another, cancel it and book again",
            null),
    NO_GREEN_CHANNEL(
            Kind.INVALID,
            "没有转诊时，须与该机构有生效的、含预约就诊绿色通道的协议",
            "Without a referral there must be an agreement in force with that hospital, with a green channel for visits",
            "国家卫生健康委等四部门 2024 协议合作通知: 预约就诊绿色通道"),
    ELDER_UNKNOWN(Kind.INVALID, "该老人未登记为本机构在住老人", "The elder is not registered as living in your institution", null),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    ELDER_OR_REFERRAL(
            Kind.INVALID, "转诊编号与老人编号二选一", "Name a referral, or an elder without one, not both and not neither", null),
    REFERRAL_UNKNOWN(Kind.INVALID, "没有这一转诊", "There is no such referral", null),
    REFERRAL_ELSEWHERE(Kind.INVALID, "该号源不属于本次转诊的接收机构", "That slot is with another hospital than the receiver", "双向转诊"),
    REFERRAL_NOT_ACCEPTED(
            Kind.CONFLICT,
            "转诊被接收且老人尚未到达时才能预约就诊",
            "A visit is booked for a referral that is accepted and whose patient has not arrived yet",
            "双向转诊: 接收后安排就诊"),
    NOT_YET(Kind.CONFLICT, "就诊日 {0} 未到", "The day of the visit, {0}, has not come yet", null),
    REASON_RESERVED(Kind.INVALID, "该原因由系统使用", "This reason is used by the system alone", null),
    NOT_PARTY(
            Kind.FORBIDDEN,
            "该操作须由预约机构、接诊机构或本人办理",
            "Only whoever booked the visit, the hospital, or the person may do this",
            null);

    private final RefusalText says;

    VisitRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
