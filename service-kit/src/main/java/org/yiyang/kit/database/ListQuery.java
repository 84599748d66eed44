package org.yiyang.kit.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Queries with a list of values, each value a parameter of its own. Hibernate keeps no plan of a query with a list parameter
 * ({@code in :ids}): it translates it at every call, which costs more than the statement. The last value is repeated until
 * their number is a power of two, so that lists of all lengths make few queries.
 */
public final class ListQuery {
    /** Beyond it the translation costs little beside the rows, and the texts would fill the cache of plans. */
    private static final int LONGEST = 64;

    private ListQuery() {}

    /**
     * A query with one list.
     *
     * @param text with {@code in :name} wherever the list stands
     * @param values at least one
     */
    public static <T> TypedQuery<T> of(
            EntityManager entities, String text, Class<T> type, String name, Collection<?> values) {
        TypedQuery<T> query = entities.createQuery(text(text, name, values), type);
        parameters(name, values).forEach(query::setParameter);
        return query;
    }

    /** The text with a parameter for each value in the place of the list. */
    public static String text(String text, String name, Collection<?> values) {
        if (!written(values)) {
            return text;
        }
        String all = parameters(name, values).keySet().stream()
                .map(parameter -> ":" + parameter)
                .collect(Collectors.joining(", ", " in (", ")"));
        return replaced(text, " in :" + name, all);
    }

    /**
     * Replaces each occurrence that is not part of a longer name,
     * without a regular expression: this is called at each read.
     */
    private static String replaced(String text, String list, String by) {
        StringBuilder result = new StringBuilder(text.length() + by.length());
        int from = 0;
        for (int at = text.indexOf(list); at >= 0; at = text.indexOf(list, at + 1)) {
            int end = at + list.length();
            if (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) {
                result.append(text, from, at).append(by);
                from = end;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    /** What those parameters are. */
    public static Map<String, Object> parameters(String name, Collection<?> values) {
        if (!written(values)) {
            return Map.of(name, values);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<?> listed = new ArrayList<>(values);
        int count = Math.max(2, Integer.highestOneBit(Math.max(1, listed.size() - 1)) * 2);
        for (int i = 0; i < count; i++) {
            parameters.put(name + i, listed.get(Math.min(i, listed.size() - 1)));
        }
        return parameters;
    }

    private static boolean written(Collection<?> values) {
        return !values.isEmpty() && values.size() <= LONGEST;
    }
}
