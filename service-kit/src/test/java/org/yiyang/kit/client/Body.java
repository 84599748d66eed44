package org.yiyang.kit.client;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller sends, as names and values in turn; a day is sent as {@code 2026-12-01}, what is null is left out. */
public final class Body extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    private Body(Map<String, ?> start) {
        super(start);
    }

    public static Body of(Object... namesAndValues) {
        return like(Map.of(), namesAndValues);
    }

    /** The same as another body but for these. */
    public static Body like(Map<String, ?> other, Object... namesAndValues) {
        Body body = new Body(other);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private void set(String name, Object value) {
        if (value == null) {
            remove(name);
        } else {
            put(name, value instanceof Temporal ? value.toString() : value);
        }
    }
}
