package org.yiyang.kit.openapi;

/**
 * A regular expression as OpenAPI means it: of JavaScript, and found anywhere in a text, while bean validation asks the
 * whole text to match.
 */
final class ScriptPattern {
    private static final String CONTROL = "\\x00-\\x1F\\x7F";

    private ScriptPattern() {}

    static String of(String pattern) {
        String script = pattern.replace("\\p{Cntrl}", CONTROL)
                .replace("\\p{IsHan}", "\\p{Script=Han}")
                .replace("\\p{Alnum}", "0-9A-Za-z");
        if (script.startsWith("^") && script.endsWith("$")) {
            return script;
        }
        return script.contains("|") ? "^(?:" + script + ")$" : "^" + script + "$";
    }
}
