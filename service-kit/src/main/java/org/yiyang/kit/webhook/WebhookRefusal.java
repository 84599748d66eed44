package org.yiyang.kit.webhook;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a subscription is not made or changed, or nothing is sent again. */
enum WebhookRefusal implements Refusal {
    ADDRESS_UNFIT(
            Kind.INVALID,
            "接收地址不可用：须为 https 地址，不带用户名和片段，且不指向内部网络",
            "The address cannot be used: https, no user and no fragment in it, and no host within a network of our own"),
    EVENT_TYPE_UNKNOWN(
            Kind.INVALID,
            "本服务没有此类事件，或您的权限不包含：{0}",
            "This service has no such events, or not for the scopes of the token: {0}"),
    REGION_NOT_YOURS(Kind.INVALID, "该地区不在您的权限范围内：{0}", "The region is not within that of the token: {0}"),
    NOTICE_UNKNOWN(Kind.INVALID, "本服务没有此通知模板：{0}", "This service has no such notice: {0}"),
    WANTED_UNCLEAR(Kind.INVALID, "请指定事件类型或通知模板二者之一", "Name either event types or notices, and not both"),
    TOO_MANY(Kind.CONFLICT, "订阅数已达上限（{0}）", "The limit of {0} subscriptions is reached"),
    STATE(Kind.CONFLICT, "订阅当前状态（{0}）不允许此操作", "The state of the subscription ({0}) does not allow this"),
    REPLAY_UNCLEAR(
            Kind.INVALID,
            "请指定重放起点或死信二者之一",
            "Name either the position to begin after or the dead letters, and not both"),
    NOT_DEAD(Kind.CONFLICT, "只有死信可以单独重放", "Only a dead letter is sent again by itself");

    private final RefusalText says;

    WebhookRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
