package org.yiyang.gateway;

/** What a request's path leads to; {@code prefix} as configured, without {@code /api/v1/}. */
record Route(String prefix, Upstream upstream) {}
