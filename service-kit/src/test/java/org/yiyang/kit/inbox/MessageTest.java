package org.yiyang.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final String TOPIC = "yiyang.elder";

    private static ConsumerRecord<String, byte[]> record(long offset, long timestamp, String body, String... headers) {
        RecordHeaders all = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1] == null ? null : headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ConsumerRecord<>(
                TOPIC,
                3,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                all,
                Optional.empty());
    }

    private static boolean same(ConsumerRecord<String, byte[]> one, ConsumerRecord<String, byte[]> other) {
        return Arrays.equals(Message.identity(one), Message.identity(other));
    }

    @Test
    void theSameRecordBroughtTwiceIsTheSame() {
        assertArrayEquals(Message.identity(record(5, 1, "garbage")), Message.identity(record(5, 1, "garbage")));
    }

    @Test
    void anotherRecordAtAnOldOffsetIsAnother() {
        assertFalse(same(record(5, 1, "garbage"), record(5, 2, "rubbish")));
        assertFalse(same(record(5, 1, "garbage"), record(5, 2, "garbage")), "written again after the topic came back");
        assertFalse(same(record(5, 1, "garbage"), record(6, 1, "garbage")), "written twice");
        assertFalse(same(record(5, 1, null), record(5, 1, "")));
    }

    @Test
    void anEventThatIsSentAgainIsTheSameWhereverItStands() {
        String[] id = {"ce_id", "0198a7c0-0000-7000-8000-000000000491"};
        String[] other = {"ce_id", "0198a7c0-0000-7000-8000-000000000492"};
        assertArrayEquals(Message.identity(record(5, 1, "{}", id)), Message.identity(record(0, 9, "{}", id)));
        assertFalse(same(record(5, 1, "{}", id), record(5, 1, "{}", other)));
        assertFalse(same(record(5, 1, "{}", id), record(5, 1, "{ }", id)));
    }

    @Test
    void headersThatAreNotAnEventsAreAMatterOfParkingAndNeverOfTheLoop() {
        ConsumerRecord<String, byte[]> empty = record(1, 1, "{\"state\":{}}", "ce_id", null, "ce_time", null);
        assertEquals(32, Message.identity(empty).length);
        assertEquals(Optional.empty(), Message.millis(empty));
        assertThrows(IllegalArgumentException.class, () -> Message.of(empty, EventStates.tolerant()));
        ConsumerRecord<String, byte[]> far = record(1, 1, "{}", "ce_time", "+999999999-12-31T23:59:59Z");
        assertEquals(Optional.empty(), Message.millis(far));
    }
}
