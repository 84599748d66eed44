package org.yiyang.http;

import java.util.regex.Pattern;

/** The path of an operation as people read it: {@code {id}} where the code says {@code {id:[0-9a-f]{32}}}. */
public final class RouteTemplate {
    /** A name, and after a colon an expression that may itself hold braces. */
    private static final Pattern TYPED = Pattern.compile("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    private RouteTemplate() {}

    public static String plain(String template) {
        return TYPED.matcher(template).replaceAll("{$1}");
    }
}
