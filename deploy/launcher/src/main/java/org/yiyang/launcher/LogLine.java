package org.yiyang.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line of a log as people read it: when, how serious, from where, what, and of which request. */
record LogLine(ZoneId zone) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT);

    /** What is no JSON of ours stays as it is. */
    String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            return entry.hasNonNull("timestamp") && entry.hasNonNull("message") ? readable(entry) : line;
        } catch (JsonProcessingException | DateTimeException noEntry) {
            return line;
        }
    }

    private String readable(JsonNode entry) {
        String logger = entry.path("loggerName").asText();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %-5s %s: %s",
                TIME.format(Instant.parse(entry.get("timestamp").asText()).atZone(zone)),
                entry.path("level").asText(),
                logger.substring(logger.lastIndexOf('.') + 1),
                entry.get("message").asText()));
        note(text, "request", entry.path("mdc").path("requestId").asText());
        note(text, "trace", entry.path("mdc").path("traceId").asText());
        JsonNode fault = entry.path("exception");
        while (fault.isObject()) {
            text.append("\n    ").append(fault.path("exceptionType").asText());
            note(text, "says", fault.path("message").asText());
            fault = fault.path("causedBy").path("exception");
        }
        return text.toString();
    }

    private static void note(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(" (").append(name).append(' ').append(value).append(')');
        }
    }
}
