package org.yiyang.kit.caller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The condition of a query, begun with the caller's scope so that no query can forget it. Values travel as named
 * parameters only; the texts given here are field names and conditions written in the code.
 */
public final class Where {
    private final Scope scope;
    private final List<String> anyOfScope = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Where(Scope scope) {
        this.scope = scope;
    }

    public static Where within(Scope scope) {
        return new Where(scope);
    }

    /** A record lies within the scope if one of these fields begins with the scope's region. */
    public Where region(String... fields) {
        if (scope.region() != null) {
            for (String field : fields) {
                anyOfScope.add(field + " like :scopeRegion");
            }
            values.put("scopeRegion", scope.region() + "%");
        }
        return this;
    }

    /** A record lies within the scope if one of these fields is the scope's institution. */
    public Where institution(String... fields) {
        if (scope.institution() != null) {
            for (String field : fields) {
                anyOfScope.add(field + " = :scopeInstitution");
            }
            values.put("scopeInstitution", scope.institution());
        }
        return this;
    }

    /** A record lies within the scope if this field is the scope's person. */
    public Where person(String field) {
        if (scope.person() != null) {
            anyOfScope.add(field + " = :scopePerson");
            values.put("scopePerson", scope.person());
        }
        return this;
    }

    /** A record lies within the scope, too, if this field's region holds the scope's: what is above applies below. */
    public Where above(String field) {
        if (scope.region() != null) {
            anyOfScope.add(":scopeRegion like concat(" + field + ", '%')");
            values.put("scopeRegion", scope.region() + "%");
        }
        return this;
    }

    /** A record lies within the scope, too, if this holds: what was published for everybody. */
    public Where or(String condition) {
        anyOfScope.add("(" + condition + ")");
        return this;
    }

    /** One more condition that must hold, with the value of its only parameter, named as given. */
    public Where and(String condition, String parameter, Object value) {
        all.add("(" + condition + ")");
        values.put(parameter, value);
        return this;
    }

    /** As {@link #and(String, String, Object)}, unless the caller gave no such value. */
    public Where andIfGiven(String condition, String parameter, Object value) {
        return value == null ? this : and(condition, parameter, value);
    }

    public Where and(String condition) {
        all.add("(" + condition + ")");
        return this;
    }

    /** The condition as text; a scope that reaches none of the named fields sees nothing. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (!scope.everything()) {
            parts.add(anyOfScope.isEmpty() ? "1 = 0" : "(" + String.join(" or ", anyOfScope) + ")");
        }
        parts.addAll(all);
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    public Map<String, Object> values() {
        return values;
    }
}
