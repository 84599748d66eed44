package org.yiyang.referral.referral;

import org.yiyang.kit.refusal.Label;

/**
 * What elders and families read of a referral in each state, and what comes next, in plain words; one sentence for each
 * kind. In braces stands what differs: the ends, the time by which something is due, the place, a reason.
 */
enum Sentence {
    SUBMITTED(
            each(
                    said("转往{receiver}的转诊申请已写好，尚未发出", "The referral to {receiver} is written and not sent yet"),
                    said("转往{receiver}的急诊转诊正在办理", "The emergency referral to {receiver} is being prepared"),
                    said(
                            "转回{receiver}的申请已写好，尚未发出",
                            "The request to come back to {receiver} is written and not sent yet")),
            all("{awaited}", "{awaited}")),
    REVIEWED(
            each(
                    said("转往{receiver}的转诊申请已审核，即将发出", "The referral to {receiver} is released and about to be sent"),
                    said("转往{receiver}的急诊转诊正在办理", "The emergency referral to {receiver} is being prepared"),
                    said("转回{receiver}的申请即将发出", "The request to come back to {receiver} is about to be sent")),
            all("下一步由{sender}发出", "Next {sender} sends it")),
    PENDING(
            each(
                    said(
                            "已向{receiver}提出转诊，{receiver}须{by}答复",
                            "{receiver} was asked for a referral and has to answer {by}"),
                    said("已告知{receiver}急诊转诊，不需等待答复", "{receiver} knows of the emergency; no answer is awaited"),
                    said(
                            "已向{receiver}提出转回，{receiver}须{by}答复",
                            "{receiver} was asked to take the elder back and has to answer {by}")),
            all("下一步由{receiver}答复；逾期由转诊调度中心催办", "Next {receiver} answers; the dispatcher follows up what is late")),
    ACCEPTED(
            each(
                    said("{receiver}已同意接收（{place}），请{by}到达", "{receiver} has agreed ({place}); please arrive {by}"),
                    said("{receiver}已准备接收急诊（{place}）", "{receiver} is ready for the emergency ({place})"),
                    said("{receiver}已同意接回（{place}）", "{receiver} has agreed to take the elder back ({place})")),
            each(
                    said(
                            "下一步请按时前往，带好身份证、医保凭证和病历",
                            "Next go there in time, with identity card, insurance card and papers"),
                    said("下一步由{sender}护送出发", "Next {sender} sets out with the elder"),
                    said("下一步由{sender}安排返回", "Next {sender} arranges the way back"))),
    REJECTED(
            each(
                    said(
                            "{receiver}不能接收{reason}，正在另找接收机构",
                            "{receiver} cannot take the elder{reason}; another is looked for"),
                    said(
                            "{receiver}不能接收急诊{reason}，正在另找接收机构",
                            "{receiver} cannot take the emergency{reason}; another is looked for"),
                    said(
                            "{receiver}不能接回{reason}，正在另找接收机构",
                            "{receiver} cannot take the elder back{reason}; another is looked for")),
            all(
                    "下一步由{sender}或转诊调度中心{by}改转其他机构，否则本次转诊自动结束",
                    "Next {sender} or the dispatcher names another receiver {by}; else this referral ends by itself")),
    REDIRECTED(
            each(
                    said("正在改转{receiver}", "The referral is being passed on to {receiver}"),
                    said("急诊正在改送{receiver}", "The emergency is being taken to {receiver} instead"),
                    said("正在改由{receiver}接回", "{receiver} is to take the elder back instead")),
            all("下一步由{receiver}答复", "Next {receiver} answers")),
    IN_TRANSIT(
            each(
                    said("正在前往{receiver}途中", "On the way to {receiver}"),
                    said("急诊转诊，正送往{receiver}途中", "An emergency, on the way to {receiver}"),
                    said("正在返回{receiver}途中", "On the way back to {receiver}")),
            each(
                    said("下一步由{receiver}登记到达", "Next {receiver} records the arrival"),
                    said("下一步由{receiver}接诊并登记到达", "Next {receiver} takes over and records the arrival"),
                    said("下一步由{receiver}确认接回", "Next {receiver} confirms that the elder is back"))),
    ARRIVED(
            each(
                    said("已到达{receiver}", "Arrived at {receiver}"),
                    said("急诊已送达{receiver}", "Arrived at {receiver} as an emergency"),
                    said("已回到{receiver}", "Back at {receiver}")),
            all("下一步由{receiver}开始诊疗", "Next {receiver} begins the treatment")),
    IN_TREATMENT(
            each(
                    said("正在{receiver}接受诊疗", "Being treated at {receiver}"),
                    said("正在{receiver}接受急诊诊疗", "Being treated at {receiver} as an emergency"),
                    said("正在{receiver}接受诊疗", "Being treated at {receiver}")),
            all("诊疗结束后由{receiver}出具回转单", "After the treatment {receiver} writes the return slip")),
    RETURNED(
            each(
                    said("{receiver}诊疗结束，已出具回转单", "The treatment at {receiver} is over and the return slip written"),
                    said(
                            "{receiver}急诊诊疗结束，已出具回转单",
                            "The emergency treatment at {receiver} is over and the return slip written"),
                    said("{receiver}已出具回转单", "{receiver} has written the return slip")),
            all("下一步由{sender}{by}确认回转单并安排返回", "Next {sender} confirms the slip {by} and arranges the return")),
    RECEIVED(
            each(
                    said("{receiver}已接收", "{receiver} has received the elder"),
                    said("{receiver}已接收", "{receiver} has received the elder"),
                    said("已由{receiver}接回", "{receiver} has received the elder back")),
            all("下一步由{receiver}随访", "Next {receiver} follows up")),
    FOLLOWED_UP(
            each(
                    said("{receiver}已随访", "{receiver} has followed up"),
                    said("{receiver}已随访", "{receiver} has followed up"),
                    said("接回后{receiver}已随访", "{receiver} has followed up after the return")),
            all("下一步由{receiver}继续随访或办结", "Next {receiver} follows up again or closes it")),
    COMPLETED(
            each(
                    said("转往{receiver}的转诊已办结{end}", "The referral to {receiver} is completed{end}"),
                    said("转往{receiver}的急诊转诊已办结{end}", "The emergency referral to {receiver} is completed{end}"),
                    said("转回{receiver}已办结{end}", "The return to {receiver} is completed{end}")),
            all("没有待办事项；如需再次转诊，请联系{sender}", "Nothing is left to do; for another referral ask {sender}")),
    CANCELLED(
            each(
                    said("转往{receiver}的转诊已取消{end}", "The referral to {receiver} is cancelled{end}"),
                    said("转往{receiver}的急诊转诊已取消{end}", "The emergency referral to {receiver} is cancelled{end}"),
                    said("转回{receiver}已取消{end}", "The return to {receiver} is cancelled{end}")),
            all("没有待办事项；如仍需转诊，请联系{sender}", "Nothing is left to do; if a referral is still needed, ask {sender}")),
    EXPIRED(
            each(
                    said("转往{receiver}的转诊已过期{end}", "The referral to {receiver} has expired{end}"),
                    said("转往{receiver}的急诊转诊已过期{end}", "The emergency referral to {receiver} has expired{end}"),
                    said("转回{receiver}的转诊已过期{end}", "The return to {receiver} has expired{end}")),
            all("没有待办事项；如仍需转诊，请联系{sender}", "Nothing is left to do; if a referral is still needed, ask {sender}")),
    SUPERSEDED(
            each(
                    said(
                            "转往{receiver}的转诊已由另一次转诊接替{end}",
                            "Another referral has taken the place of the one to {receiver}{end}"),
                    said(
                            "转往{receiver}的急诊转诊已由另一次转诊接替{end}",
                            "Another referral has taken the place of the emergency to {receiver}{end}"),
                    said(
                            "转回{receiver}已由另一次转诊接替{end}",
                            "Another referral has taken the place of the return to {receiver}{end}")),
            all("请看另一次转诊", "See the other referral"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final OfKinds now;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final OfKinds next;

    Sentence(OfKinds now, OfKinds next) {
        this.now = now;
        this.next = next;
    }

    /** A sentence for each kind. */
    private record OfKinds(Label up, Label emergency, Label down) {
        Label of(ReferralKind kind) {
            return switch (kind) {
                case UP -> up;
                case EMERGENCY -> emergency;
                case DOWN -> down;
            };
        }
    }

    private static Label said(String zh, String en) {
        return new Label(zh, en);
    }

    private static OfKinds each(Label up, Label emergency, Label down) {
        return new OfKinds(up, emergency, down);
    }

    private static OfKinds all(String zh, String en) {
        Label one = new Label(zh, en);
        return new OfKinds(one, one, one);
    }

    static Label now(ReferralStatus status, ReferralKind kind) {
        return valueOf(status.name()).now.of(kind);
    }

    static Label next(ReferralStatus status, ReferralKind kind) {
        return valueOf(status.name()).next.of(kind);
    }
}
