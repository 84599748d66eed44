package org.yiyang.referral.capacity;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a statement of capacity or a hold is refused. */
public enum CapacityRefusal implements Refusal {
    NOT_YOURS(
            Kind.FORBIDDEN,
            "只能由接收机构发布或撤回本机构的床位和号源",
            "Only the institution itself states and withdraws its capacity",
            null),
    SCOPE_MISSING(
            Kind.FORBIDDEN,
            "令牌缺少 {0} 权限",
            "The token lacks the scope {0}",
            "a system of an institution states capacity with the scope capacity:write"),
    NOT_PRACTISING(
            Kind.CONFLICT,
            "机构尚未登记或当日不能执业，不能发布床位和号源",
            "The institution is not registered or may not practise on this day, and has nothing to state",
            "医疗机构管理条例 art. 23"),
    NEAR_WHERE(
            Kind.INVALID,
            "距离从何处算起不明：near 与 within 须一并给出，或登记机关须已登记本机构的经纬度",
            "From where is not known: give near and within together, or have the register say where your institution is",
            null),
    STATED_TWICE(Kind.INVALID, "同一科室同一种类只能填报一次", "A kind may be given only once for a department in a request", null),
    NOT_STATED(
            Kind.INVALID,
            "该机构没有发布此科室此种类的床位或号源",
            "The institution has not stated any capacity of that department and kind",
            "双向转诊: 床位和号源由接收机构发布"),
    RECEIVER_UNLICENSED(
            Kind.INVALID,
            "该机构尚未登记或今日不能执业，不能保留其床位或号源",
            "That institution is not registered or may not practise today; nothing is held there",
            "医疗机构管理条例 art. 23"),
    NONE_FREE(Kind.CONFLICT, "已无空余：剩余床位或号源均已保留", "None is left: whatever is free is held already", "双向转诊: 保留数不超过空余数"),
    HOLD_ENDED(Kind.CONFLICT, "该保留已经结束（{0}）", "That hold has ended ({0})", "parameter CAPACITY_HOLD"),
    HOLD_UNKNOWN(Kind.INVALID, "没有这一保留", "There is no such hold", null),
    HOLD_ELSEWHERE(Kind.INVALID, "该保留不在本次转诊的接收机构", "That hold is with another institution than the receiver", null),
    HOLD_OR_KIND(Kind.INVALID, "已有保留编号时不再填写种类", "Name a hold, or the kind of place to take, not both", null),
    HOLD_NOT_YOURS(
            Kind.FORBIDDEN,
            "只能由申请保留的机构、接收机构或当地调度中心释放",
            "Only the holder, the receiver and the dispatcher of the region release a hold",
            null);

    private final RefusalText says;

    CapacityRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
