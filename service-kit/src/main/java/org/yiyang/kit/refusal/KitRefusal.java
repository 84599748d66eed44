package org.yiyang.kit.refusal;

/** The refusals that every service shares; codes without a prefix. */
public enum KitRefusal implements Refusal {
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED, "请先登录：缺少令牌", "A bearer token is required"),
    TOKEN_INVALID(Kind.UNAUTHENTICATED, "令牌无效或已过期", "The token is not valid or has expired"),
    TOKEN_INCOMPLETE(Kind.UNAUTHENTICATED, "令牌缺少声明：{0}", "The token lacks a valid claim: {0}"),
    ROLE_MISSING(Kind.FORBIDDEN, "此操作限以下角色：{0}", "Only these roles may do this: {0}"),
    NOT_YOURS_TO_DO(Kind.FORBIDDEN, "您可以查看，但无权进行此操作：{0}", "You may see this but not do it: {0}"),
    ROUTE_UNKNOWN(Kind.NOT_FOUND, "没有这个地址", "There is no such address"),
    NOT_FOUND(Kind.NOT_FOUND, "未找到，或不在您的权限范围内", "Not there, or not yours to know"),
    METHOD_NOT_ALLOWED(Kind.METHOD, "该地址不支持此方法", "This address does not support the method"),
    NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "只能提供 {0}", "Only {0} can be given"),
    MEDIA_TYPE_UNSUPPORTED(Kind.MEDIA_TYPE, "请求内容须为 {0}", "The body must be {0}"),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "请求内容超过上限", "The body is larger than allowed"),
    BODY_TOO_SLOW(Kind.TOO_SLOW, "请求内容未能及时送达", "The body of the request did not arrive in time"),
    BODY_MALFORMED(Kind.MALFORMED, "请求内容不是有效的 JSON：{0}", "The body is not valid JSON: {0}"),
    FIELDS_INVALID(Kind.MALFORMED, "有 {0} 个字段不符合要求", "{0} field(s) do not fit"),
    BODY_REQUIRED(Kind.MALFORMED, "缺少请求内容", "A body is required"),
    FIELD_REQUIRED(Kind.MALFORMED, "必填", "is required"),
    FIELD_UNKNOWN(Kind.MALFORMED, "不认识的字段", "is not a known field"),
    FIELD_TYPE(Kind.MALFORMED, "类型或取值不对，应为 {0}", "has a wrong type or value, expected {0}"),
    FIELD_SIZE(Kind.MALFORMED, "长度须在 {0} 与 {1} 之间", "must have between {0} and {1} characters or items"),
    FIELD_RANGE(Kind.MALFORMED, "超出允许范围（{0}）", "is out of range ({0})"),
    FIELD_PATTERN(Kind.MALFORMED, "格式不对，应符合 {0}", "must match {0}"),
    FIELD_TEXT(Kind.MALFORMED, "含有不允许的控制字符或无效字符", "contains control or invalid characters"),
    FIELD_SPOILED(
            Kind.MALFORMED,
            "像是被电子表格改动过（{0}）：请把该列的单元格格式设为“文本”，再按原件重新填写",
            "looks like what a spreadsheet made of it ({0}): set the number format of the column to Text, and enter it again"
                    + " as it stands on paper"),
    QUERY_UNKNOWN(Kind.MALFORMED, "不认识的查询参数", "is not a known query parameter"),
    CURSOR_INVALID(Kind.MALFORMED, "游标无效，请从头读取", "The cursor is not valid; start again without it"),
    LIMIT_RANGE(Kind.MALFORMED, "每页条数须在 1 与 {0} 之间", "limit must be between 1 and {0}"),
    KEY_REQUIRED(Kind.MALFORMED, "须带 Idempotency-Key 请求头", "An Idempotency-Key header is required"),
    KEY_MALFORMED(Kind.MALFORMED, "Idempotency-Key 须为 1–255 个可见字符", "Idempotency-Key must be 1-255 visible characters"),
    KEY_REUSED(Kind.INVALID, "同一 Idempotency-Key 已用于另一内容", "This Idempotency-Key was used with another body"),
    KEY_IN_PROGRESS(Kind.CONFLICT, "同一请求仍在处理中", "The first request with this key is still running"),
    IF_MATCH_REQUIRED(Kind.PRECONDITION, "须带 If-Match 请求头", "An If-Match header is required"),
    IF_MATCH_MALFORMED(Kind.MALFORMED, "If-Match 请求头格式不对", "If-Match is malformed"),
    VERSION_STALE(Kind.STALE, "已有更新的版本（{0}）", "There is a newer version ({0})"),
    MOVE_NOT_ALLOWED(Kind.CONFLICT, "当前状态“{0}”下不能进行“{1}”", "Not possible in state {0}: {1}"),
    RECORD_DUPLICATE(Kind.CONFLICT, "已有相同记录", "The same record exists already"),
    TAKEOVER_CLOSED(Kind.CONFLICT, "本地区存量登记窗口未开放", "The takeover window of this region is not open") {
        @Override
        public String rule() {
            return "parameter TAKEOVER_WINDOW_OPEN";
        }
    },
    PARKED_REPLAY_FAILED(Kind.CONFLICT, "重放仍未成功：{0}", "The replay failed again: {0}"),
    BUSY(Kind.UNAVAILABLE, "系统繁忙，请稍后重试", "Busy, please try again"),
    OUT_OF_TIME(Kind.UNAVAILABLE, "处理超时，未作任何更改，请稍后重试", "It took too long; nothing was changed, please try again"),
    DATABASE_AWAY(Kind.UNAVAILABLE, "数据库暂不可用，请稍后重试", "The database is away, please try again"),
    INTERNAL(Kind.BROKEN, "系统内部错误，请凭请求编号联系管理员", "Internal error; quote the request id to the operator");

    private final RefusalText says;

    KitRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
