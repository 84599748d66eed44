package org.yiyang.gateway;

/** What a request's path leads to; {@code prefix} as configured, without {@code /api/v1/}. */
record Route(String prefix, Upstream upstream) {
    /** The pages, whose visitors are known by cookies; whoever calls the API has a token. */
    static final String CONSOLE = "console";

    boolean takesCookies() {
        return prefix.equals(CONSOLE);
    }
}
