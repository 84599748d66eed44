package org.yiyang.gateway;

import org.yiyang.http.Language;

/** Every way in which the gateway itself says no; the constant's name is the stable code. */
enum GatewayRefusal {
    PATH_NOT_CANONICAL(
            400,
            "请求格式有误",
            "Malformed request",
            "地址须为规范形式：不含空段、“.”、“..”、分号、末尾斜杠或编码的分隔符",
            "The path must be canonical: no empty, '.' or '..' segments, semicolons, trailing or encoded separators"),
    QUERY_NOT_TAKEN(400, "请求格式有误", "Malformed request", "该地址不接受查询参数", "This address takes no query parameters"),
    NOT_AUTHENTICATED(401, "未登录或令牌无效", "Not authenticated", "请先登录：缺少令牌", "A bearer token is required"),
    TOKEN_INVALID(401, "未登录或令牌无效", "Not authenticated", "令牌无效或已过期", "The token is not valid or has expired"),
    TOKEN_ROLES_MIXED(
            401,
            "未登录或令牌无效",
            "Not authenticated",
            "令牌中的角色不能并用：EXTERNAL_SYSTEM、AUDITOR、SYS_ADMIN 只能单独使用",
            "Roles that cannot be combined: EXTERNAL_SYSTEM, AUDITOR and SYS_ADMIN can only be used alone"),
    ROLE_UNKNOWN(403, "无权进行此操作", "Not allowed", "令牌中没有本系统的角色", "The token carries no role of this suite"),
    ROLE_MISSING(403, "无权进行此操作", "Not allowed", "您的角色不能使用此地址", "Your roles may not use this address"),
    ORIGIN_NOT_ALLOWED(
            403,
            "无权进行此操作",
            "Not allowed",
            "此来源的网页不在允许名单（yiyang.gateway.cors-origins）内",
            "Pages of this origin are not on the list of those that may call (yiyang.gateway.cors-origins)"),
    ROUTE_UNKNOWN(404, "未找到", "Not found", "没有这个地址", "There is no such address"),
    PROBLEM_UNKNOWN(404, "未找到", "Not found", "没有这个问题代码", "There is no such code of a problem"),
    METHOD_NOT_ALLOWED(405, "不支持该方法", "Method not allowed", "该地址不支持此方法", "This address does not support the method"),
    BODY_TOO_SLOW(408, "请求超时", "Request timeout", "请求内容未能及时送达", "The body of the request did not arrive in time"),
    BODY_TOO_LARGE(413, "请求内容过大", "Request too large", "请求内容超过上限", "The body is larger than allowed"),
    HTTP_TOO_OLD(
            426,
            "协议版本过低",
            "Upgrade required",
            "请使用 HTTP/1.1；若经 nginx 转发，请设置 proxy_http_version 1.1; 与 proxy_set_header Connection \"\";",
            "HTTP/1.1 is required; a proxy in front must speak it, in nginx by proxy_http_version 1.1; and"
                    + " proxy_set_header Connection \"\";"),
    RATE_EXCEEDED(429, "请求过于频繁", "Too many requests", "请求过于频繁，请稍后重试", "Too many requests, please wait"),
    CALLS_IN_FLIGHT_EXCEEDED(
            429,
            "请求过于频繁",
            "Too many requests",
            "同时进行的请求过多，请待前面的请求完成后再试",
            "Too many calls at the same time; wait until one of them is answered"),
    GATEWAY_INTERNAL(
            500,
            "系统内部错误",
            "Internal error",
            "系统内部错误，请凭请求编号联系管理员",
            "Internal error; quote the request id to the operator"),
    ISSUER_AWAY(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "身份认证服务暂不可用，请稍后重试",
            "The identity provider is not available, please try again"),
    GATEWAY_BUSY(503, "服务暂不可用", "Temporarily unavailable", "系统繁忙，请稍后重试", "Busy, please try again"),
    SERVICE_AWAY(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "该业务服务暂不可用，请稍后重试",
            "The service behind this address is not available, please try again"),
    SERVICE_BUSY(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "该业务服务繁忙，请稍后重试",
            "The service behind this address is busy, please try again"),
    CONNECTION_LOST(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "与该业务服务的连接中断，请先查询是否已生效再重试",
            "The connection to the service was lost; look whether it took effect before you try again"),
    SERVICE_SLOW(
            503,
            "服务暂不可用",
            "Temporarily unavailable",
            "该业务服务未能及时答复，请稍后查询结果",
            "The service did not answer in time; look whether it took effect before you try again");

    private final int status;
    private final String titleZh;
    private final String titleEn;
    private final String zh;
    private final String en;

    GatewayRefusal(int status, String titleZh, String titleEn, String zh, String en) {
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.zh = zh;
        this.en = en;
    }

    int status() {
        return status;
    }

    String title(Language language) {
        return language == Language.ZH ? titleZh : titleEn;
    }

    String detail(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
