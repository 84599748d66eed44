package org.yiyang.kit.openapi;

/** What several operations answer in the same way, with the header that comes with it. */
enum Refusal {
    NOT_MODIFIED(304, "NotModified", "The caller has this already: If-None-Match names its ETag", "ETag"),
    MALFORMED(400, "Malformed", "Malformed: not JSON, unknown or unfit fields or parameters"),
    UNAUTHENTICATED(401, "Unauthenticated", "No token, or not a valid one", "WWW-Authenticate"),
    FORBIDDEN(403, "Forbidden", "The role or the relation does not allow it"),
    NOT_FOUND(404, "NotFound", "Not there, or not yours to know"),
    METHOD_NOT_ALLOWED(
            405, "MethodNotAllowed", "Any method that this address does not have; Allow names those it has", "Allow"),
    NOT_ACCEPTABLE(406, "NotAcceptable", "Accept asks for a type that is not answered here"),
    BODY_TOO_SLOW(408, "BodyTooSlow", "The body did not arrive in time"),
    CONFLICT(409, "Conflict", "The state does not allow it, or it exists already"),
    VERSION_STALE(412, "VersionStale", "Changed since the version in If-Match"),
    BODY_TOO_LARGE(413, "BodyTooLarge", "The body is larger than is taken here"),
    MEDIA_TYPE_UNSUPPORTED(
            415, "UnsupportedMediaType", "The body is of another type, charset or encoding", "Accept-Encoding"),
    RULE_BROKEN(422, "RuleBroken", "Breaks a rule, which is named"),
    TOO_MANY(429, "TooManyRequests", "More calls than one caller may make at a time or in a second", "Retry-After"),
    UNAVAILABLE(503, "Unavailable", "Busy, or without its database", "Retry-After");

    private final int status;
    private final String component;
    private final String description;
    private final String header;

    Refusal(int status, String component, String description) {
        this(status, component, description, null);
    }

    Refusal(int status, String component, String description, String header) {
        this.status = status;
        this.component = component;
        this.description = description;
        this.header = header;
    }

    String status() {
        return Integer.toString(status);
    }

    String component() {
        return component;
    }

    String description() {
        return description;
    }

    /** The header that comes with it besides those of every answer, or null. */
    String header() {
        return header;
    }

    boolean hasProblem() {
        return this != NOT_MODIFIED;
    }
}
