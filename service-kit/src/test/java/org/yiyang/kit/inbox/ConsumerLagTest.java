package org.yiyang.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {
    private static final TopicPartition FIRST = new TopicPartition("yiyang.elder", 0);
    private static final TopicPartition SECOND = new TopicPartition("yiyang.elder", 1);
    private static final TopicPartition OTHER = new TopicPartition("yiyang.reference", 0);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final ConsumerLag lag = new ConsumerLag(meters, List.of("yiyang.elder", "yiyang.reference"));

    private double of(String topic) {
        return meters.get("yiyang.inbox.lag").tag("topic", topic).gauge().value();
    }

    private void assign(TopicPartition... partitions) {
        consumer.assign(List.of(partitions));
        for (TopicPartition partition : partitions) {
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, 10L));
            consumer.seek(partition, 0);
        }
    }

    @Test
    void beforePartitionsAreAssignedNothingIsKnown() {
        lag.measure(consumer);

        assertTrue(Double.isNaN(of("yiyang.elder")));
    }

    @Test
    void theLagOfATopicIsTheSumOverItsPartitions() {
        assign(FIRST, SECOND, OTHER);
        lag.measure(consumer);
        assertEquals(20, of("yiyang.elder"));
        assertEquals(10, of("yiyang.reference"));

        consumer.seek(FIRST, 7);
        lag.measure(consumer);
        assertEquals(13, of("yiyang.elder"));
    }

    @Test
    void whatWasAppliedIsNotBehindAndWhatMustBeAppliedAgainIs() {
        assign(OTHER);
        consumer.addRecord(new ConsumerRecord<>("yiyang.reference", 0, 0, "key", new byte[0]));
        assertEquals(1, consumer.poll(Duration.ZERO).count());
        lag.measure(consumer);
        assertEquals(9, of("yiyang.reference"));

        consumer.seek(OTHER, 0);
        lag.measure(consumer);
        assertEquals(10, of("yiyang.reference"));
    }

    @Test
    void aTopicWhosePartitionsAnotherInstanceHasIsNotOursToApply() {
        assign(OTHER);
        lag.measure(consumer);

        assertEquals(0, of("yiyang.elder"));
    }
}
