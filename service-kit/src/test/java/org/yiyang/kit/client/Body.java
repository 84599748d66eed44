package org.yiyang.kit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller sends, as names and values in turn; a day is sent as {@code 2026-12-01}, what is null is left out. */
public final class Body extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private Body(Map<String, ?> start) {
        super(start);
    }

    public static Body of(Object... namesAndValues) {
        return like(Map.of(), namesAndValues);
    }

    /**
     * A body as JSON in which names need no quotes and texts have single ones.
     *
     * @param values in the places of {@code %s}
     */
    public static Body json(String text, Object... values) {
        try {
            return new Body(JSON.readValue(text.formatted(values), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** The same as another body but for these. */
    public static Body like(Map<String, ?> other, Object... namesAndValues) {
        Body body = new Body(other);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    /** The same with what is said as {@link #json}. */
    public Body and(String text, Object... values) {
        Body both = new Body(this);
        both.putAll(json(text, values));
        return both;
    }

    private void set(String name, Object value) {
        if (value == null) {
            remove(name);
        } else {
            put(name, value instanceof Temporal ? value.toString() : value);
        }
    }
}
