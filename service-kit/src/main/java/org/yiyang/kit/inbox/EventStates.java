package org.yiyang.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the states of events: fields that this service does not know were added by their publisher and are ignored. */
@ApplicationScoped
public class EventStates {
    private final ObjectMapper tolerant = tolerant();

    /** A mapper for what other services publish, as opposed to the strict one for what callers send. */
    public static ObjectMapper tolerant() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    /**
     * The state of a message as a record of the listener's own.
     *
     * @throws IllegalArgumentException if it does not fit; the message is parked then
     */
    public <T> T read(Message message, Class<T> type) {
        return message.stateAs(type, tolerant);
    }
}
