package org.yiyang.kit.refusal;

/** The refusals that every service shares; codes without a prefix. */
public enum KitRefusal implements Refusal {
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED, "请先登录：缺少令牌", "A bearer token is required"),
    TOKEN_INVALID(Kind.UNAUTHENTICATED, "令牌无效或已过期", "The token is not valid or has expired"),
    TOKEN_INCOMPLETE(Kind.UNAUTHENTICATED, "令牌缺少声明：{0}", "The token lacks a valid claim: {0}"),
    TOKEN_ROLES_MIXED(
            Kind.UNAUTHENTICATED, "令牌中的角色不能并用：{0} 只能单独使用", "Roles that cannot be combined: {0} can only be used alone"),
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
    BODY_NOT_UTF8(Kind.MALFORMED, "请求内容须为 UTF-8 编码的 JSON", "The body must be JSON in UTF-8"),
    BODY_BEYOND_LIMIT(Kind.MALFORMED, "请求内容超出限制：{0}", "The body goes beyond a limit: {0}"),
    FIELDS_INVALID(Kind.MALFORMED, "有 {0} 个字段不符合要求", "{0} field(s) do not fit"),
    BODY_REQUIRED(Kind.MALFORMED, "缺少请求内容", "A body is required"),
    FIELD_REQUIRED(Kind.MALFORMED, "必填，且须有可见文字", "is required and may not be blank"),
    FIELD_UNKNOWN(Kind.MALFORMED, "不认识的字段", "is not a known field"),
    FIELD_TYPE(Kind.MALFORMED, "类型或取值不对，应为 {0}", "has a wrong type or value, expected {0}"),
    FIELD_DAY_FOR_EVER(
            Kind.MALFORMED,
            "没有截止日的（长期、永久、9999-12-31）请留空，不要填写日期",
            "has no last day (long-term, for ever, 9999-12-31): leave it out, or the cell empty"),
    FIELD_PHONE(
            Kind.MALFORMED,
            "不是电话号码：请写 5 至 20 位数字，可带区号和分机，如 0898-65333333转801",
            "is no telephone number: 5 to 20 digits, with an area code and an extension where there is one"),
    FIELD_SIZE(Kind.MALFORMED, "长度须在 {0} 与 {1} 之间", "must have between {0} and {1} characters or items"),
    FIELD_RANGE(Kind.MALFORMED, "超出允许范围（{0}）", "is out of range ({0})"),
    FIELD_PRECISION(
            Kind.MALFORMED,
            "数值的整数与小数部分各不得超过 {0} 位",
            "must be a number of at most {0} digits on either side of the point"),
    FIELD_PATTERN(Kind.MALFORMED, "格式不对，应符合 {0}", "must match {0}"),
    FIELD_TEXT(Kind.MALFORMED, "含有不允许的控制字符或无效字符", "contains control or invalid characters"),
    FIELD_SPOILED(
            Kind.MALFORMED,
            "像是被电子表格改动过（{0}）：请把该列的单元格格式设为“文本”，再按原件重新填写",
            "looks like what a spreadsheet made of it ({0}): set the number format of the column to Text, and enter it"
                    + " again as it stands on paper"),
    QUERY_UNKNOWN(Kind.MALFORMED, "不认识的查询参数", "is not a known query parameter"),
    QUERY_REPEATED(Kind.MALFORMED, "该查询参数只能出现一次", "may be given only once"),
    QUERY_ENCODING(Kind.MALFORMED, "查询参数须为 UTF-8 文本的百分号编码", "must be percent-encoded text in UTF-8"),
    CURSOR_INVALID(
            Kind.MALFORMED,
            "游标无效或属于另一列表、另一查询，请从头读取",
            "The cursor is not valid, or of another list or query; start again without it"),
    LIMIT_RANGE(Kind.MALFORMED, "每页条数须在 1 与 {0} 之间", "limit must be between 1 and {0}"),
    KEY_REQUIRED(Kind.MALFORMED, "须带 Idempotency-Key 请求头", "An Idempotency-Key header is required"),
    KEY_MALFORMED(Kind.MALFORMED, "Idempotency-Key 须为 1–255 个可见字符", "Idempotency-Key must be 1-255 visible characters"),
    KEY_REUSED(
            Kind.INVALID,
            "同一 Idempotency-Key 已用于另一请求，或您的权限此后有变：请查询是否已生效，再换新的键",
            "This Idempotency-Key was used for another request, or your rights have changed since: look whether it took"
                    + " effect before you use another key"),
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
    EVENT_TOO_LARGE(
            Kind.INVALID,
            "此项变更后，该记录须通知其他系统的内容达 {0} 字节，超过上限 {1} 字节；未作任何更改，请先减少其中的明细",
            "After this change {0} bytes would have to be published about the record, more than the {1} allowed;"
                    + " nothing was changed") {
        @Override
        public String rule() {
            return "setting yiyang.outbox.event-bytes-max";
        }
    },
    TOPIC_NOT_PUBLISHED(Kind.INVALID, "本服务不发布主题“{0}”", "This service does not publish the topic {0}"),
    POSITIONS_REVERSED(Kind.INVALID, "截止位置须大于起始位置", "toPosition must be greater than afterPosition"),
    RESEND_RUNNING(Kind.CONFLICT, "该主题的重发尚未结束：{0}", "A resend of this topic is still running: {0}"),
    RESEND_ENDED(Kind.CONFLICT, "该重发已经结束", "This resend has come to its end already"),
    FEED_POSITION_SWEPT(
            Kind.GONE,
            "位置 {0} 之后的部分事件已过保存期，现存最早的完整位置为 {1}：请先读取各列表，再以 after={2} 续读",
            "Some events after position {0} are no longer kept; the oldest position from which all are is {1}:"
                    + " read the lists, then read on with after={2}"),
    BUSY(Kind.UNAVAILABLE, "系统繁忙，请稍后重试", "Busy, please try again"),
    OUT_OF_TIME(Kind.UNAVAILABLE, "处理超时，未作任何更改，请稍后重试", "It took too long; nothing was changed, please try again"),
    DATABASE_AWAY(Kind.UNAVAILABLE, "数据库暂不可用，请稍后重试", "The database is not available, please try again"),
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
