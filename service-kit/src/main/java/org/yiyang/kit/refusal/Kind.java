package org.yiyang.kit.refusal;

import org.yiyang.http.Language;

/** Why something is refused; decides the HTTP status and the title that a caller reads. */
public enum Kind {
    MALFORMED(400, "请求格式有误", "Malformed request"),
    UNAUTHENTICATED(401, "未登录或令牌无效", "Not authenticated"),
    FORBIDDEN(403, "无权进行此操作", "Not allowed"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD(405, "不支持该方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "Not acceptable"),
    TOO_SLOW(408, "请求超时", "Request timeout"),
    CONFLICT(409, "与当前状态冲突", "Conflict with the current state"),
    GONE(410, "已不再提供", "No longer available"),
    STALE(412, "内容已被他人修改", "Changed in the meantime"),
    TOO_LARGE(413, "请求内容过大", "Request too large"),
    MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    INVALID(422, "不符合规定", "Breaks a rule"),
    PRECONDITION(428, "缺少前提条件", "Precondition required"),
    TOO_MANY(429, "请求过于频繁", "Too many requests"),
    BROKEN(500, "系统内部错误", "Internal error"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable");

    private final int status;
    private final String zh;
    private final String en;

    Kind(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    public int status() {
        return status;
    }

    public String title(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
