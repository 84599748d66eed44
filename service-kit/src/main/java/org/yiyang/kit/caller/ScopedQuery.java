package org.yiyang.kit.caller;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.database.ListQuery;

/**
 * The condition of a query, begun with the caller's scope so that no query can forget it. Values travel as named
 * parameters only; the texts given here are field names and conditions written in the code.
 */
public final class ScopedQuery {
    private final Scope scope;
    private final boolean published;
    private final List<String> anyOfScope = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Collection<?>> lists = new HashMap<>();

    private ScopedQuery(Scope scope, boolean published) {
        this.scope = scope;
        this.published = published;
    }

    public static ScopedQuery within(Scope scope) {
        return new ScopedQuery(scope, false);
    }

    /** For what is published to everybody: all of it is found, whoever asks. */
    public static ScopedQuery ofPublished(Scope scope) {
        return new ScopedQuery(scope, true);
    }

    /** A record lies within the scope if one of these fields begins with a region of the scope. */
    public ScopedQuery region(String... fields) {
        for (String field : fields) {
            anyOfScope.addAll(reaching(field));
        }
        return this;
    }

    /** The condition that a field begins with a region of the scope; its values are those of this query. */
    public String reached(String field) {
        return "(" + String.join(" or ", reaching(field)) + ")";
    }

    private List<String> reaching(String field) {
        List<String> conditions = new ArrayList<>();
        List<String> regions = scope.regions();
        for (int i = 0; i < regions.size(); i++) {
            String name = i == 0 ? "scopeRegion" : "scopeRegion" + i;
            conditions.add(field + " like :" + name);
            values.put(name, regions.get(i) + "%");
        }
        return conditions;
    }

    /** A record lies within the scope if one of these fields is the scope's institution. */
    public ScopedQuery institution(String... fields) {
        if (scope.institution() != null) {
            for (String field : fields) {
                anyOfScope.add(field + " = :scopeInstitution");
            }
            values.put("scopeInstitution", scope.institution());
        }
        return this;
    }

    /** A record lies within the scope if this field is one of the scope's persons. */
    public ScopedQuery person(String field) {
        return orOfPersons(field + " in :scopePersons");
    }

    /** A record lies within the scope, too, if this holds of the scope's persons, which are {@code in :scopePersons}. */
    public ScopedQuery orOfPersons(String condition) {
        if (!scope.persons().isEmpty()) {
            List<UUID> persons = scope.persons().stream().sorted().toList();
            or(condition, "scopePersons", persons);
        }
        return this;
    }

    /** A record lies within the scope, too, if this field's region holds the scope's: what is above applies below. */
    public ScopedQuery above(String field) {
        if (scope.region() != null) {
            anyOfScope.add(":scopeRegion like concat(" + field + ", '%')");
            values.put("scopeRegion", scope.region() + "%");
        }
        return this;
    }

    /** A record lies within the scope, too, if this holds: what was published for everybody. */
    public ScopedQuery or(String condition) {
        anyOfScope.add("(" + condition + ")");
        return this;
    }

    /** As {@link #or(String)}, with the list of the condition's only parameter, named as given. */
    public ScopedQuery or(String condition, String parameter, Collection<?> list) {
        lists.put(parameter, list);
        values.putAll(ListQuery.parameters(parameter, list));
        return or(condition);
    }

    /** One more condition that must hold, with the value or the list of its only parameter, named as given. */
    public ScopedQuery and(String condition, String parameter, Object value) {
        if (value instanceof Collection<?> list) {
            lists.put(parameter, list);
            values.putAll(ListQuery.parameters(parameter, list));
            return and(condition);
        }
        all.add("(" + condition + ")");
        values.put(parameter, value);
        return this;
    }

    /** As {@link #and(String, String, Object)}, unless the caller gave no such value. */
    public ScopedQuery andIfGiven(String condition, String parameter, Object value) {
        return value == null ? this : and(condition, parameter, value);
    }

    public ScopedQuery and(String condition) {
        all.add("(" + condition + ")");
        return this;
    }

    /** The condition as text; a scope that reaches none of the named fields sees nothing. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (!scope.everything() && !published) {
            parts.add(anyOfScope.isEmpty() ? "1 = 0" : "(" + String.join(" or ", anyOfScope) + ")");
        }
        parts.addAll(all);
        String text = parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
        for (Map.Entry<String, Collection<?>> list : lists.entrySet()) {
            text = ListQuery.text(text, list.getKey(), list.getValue());
        }
        return text;
    }

    public Map<String, Object> values() {
        return values;
    }
}
