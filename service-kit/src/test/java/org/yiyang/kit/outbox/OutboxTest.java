package org.yiyang.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class OutboxTest {
    /** A record whose events say as much as a test wants. */
    private static final class Book extends Aggregate {
        private final String text;

        Book(String text) {
            super(Ids.next());
            this.text = text;
        }

        @Override
        public String kind() {
            return "book";
        }

        @Override
        public String region() {
            return "4601";
        }

        @Override
        public Object snapshot() {
            return text;
        }
    }

    /** The settings of a service that publishes one topic. */
    record Settings(List<String> topics, int eventBytesMax) implements OutboxConfig {
        @Override
        public int batchSize() {
            return 3;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration leaseDuration() {
            return Duration.ofMillis(600);
        }

        @Override
        public int bulkWaitingMax() {
            return 20;
        }

        @Override
        public boolean enabled() {
            return true;
        }
    }

    @Test
    void whatNoBrokerWouldTakeIsRefusedBeforeAnythingIsWritten() {
        Outbox outbox = new Outbox(null, new ObjectMapper(), null, null, new Settings(List.of("yiyang.book"), 900_000));
        // Three bytes each: it is the bytes that count.
        Book book = new Book("医".repeat(300_000));
        Refused refused = assertThrows(
                Refused.class,
                () -> outbox.write(
                        Call.system(Instant.EPOCH),
                        Map.of(book, new Changes.Published(List.of(), null)),
                        OutboxLane.PROMPT));
        assertEquals(KitRefusal.EVENT_TOO_LARGE, refused.refusal());
        assertEquals(422, refused.refusal().says().kind().status());
        assertEquals(900_000, refused.values().get(1));
    }

    @Test
    void aServiceDoesNotStartWithALimitThatItsTopicsCannotHold() {
        Relays.mustFitTheTopics(900_000);
        assertThrows(IllegalStateException.class, () -> Relays.mustFitTheTopics(1_048_588));
        assertThrows(IllegalStateException.class, () -> Relays.mustFitTheTopics(0));
    }
}
