package org.yiyang.kit.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumedTopicsTest {
    private static final String TOPIC = "yiyang.elder";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<String, UUID> broker = new HashMap<>(Map.of(TOPIC, FIRST));
    private boolean away;
    private long nanos;
    private final ConsumedTopics watch = new ConsumedTopics(consumer, Set.of(TOPIC), topics -> ids(), () -> nanos);

    private Map<String, UUID> ids() {
        if (away) {
            throw new TimeoutException("no answer");
        }
        return Map.copyOf(broker);
    }

    @BeforeEach
    void aConsumerThatStandsInTheMiddle() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 10L));
        consumer.seek(PARTITION, 7);
    }

    private long position() {
        consumer.poll(Duration.ZERO);
        return consumer.position(PARTITION);
    }

    private void committed(String topicId) {
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(7, topicId)));
        watch.onPartitionsAssigned(List.of(PARTITION));
    }

    @Test
    void whatWasCommittedForThisTopicIsGoneOnFrom() {
        committed(FIRST.toString());
        assertEquals(7, position());
    }

    @Test
    void whatWasCommittedForATopicThatIsNoMoreIsReadFromTheBeginning() {
        committed(SECOND.toString());
        assertEquals(0, position());
    }

    @Test
    void whatAnEarlierReleaseCommittedWithoutAnIdIsGoneOnFrom() {
        committed("");
        assertEquals(7, position());
    }

    @Test
    void aTopicThatIsMadeAnewWhileItIsReadIsReadFromTheBeginningThoughItHasGrownAsLong() {
        committed(FIRST.toString());
        broker.put(TOPIC, SECOND);
        watch.look();
        assertEquals(7, position(), "it is not asked for at every poll");
        nanos += Duration.ofSeconds(3).toNanos();
        watch.look();
        assertEquals(0, position());
    }

    @Test
    void aTopicThatIsMissingForAWhileAndComesBackTheSameIsGoneOnFrom() {
        committed(FIRST.toString());
        broker.clear();
        nanos += Duration.ofSeconds(3).toNanos();
        watch.look();
        broker.put(TOPIC, FIRST);
        nanos += Duration.ofSeconds(3).toNanos();
        watch.look();
        assertEquals(7, position());
    }

    @Test
    void aBrokerWithoutAnAnswerChangesNothing() {
        committed(FIRST.toString());
        away = true;
        nanos += Duration.ofSeconds(3).toNanos();
        watch.look();
        assertEquals(7, position());
    }

    @Test
    void offsetsAreCommittedWithTheIdOfTheirTopic() {
        committed(FIRST.toString());
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 7, "key", new byte[0]));
        Map<TopicPartition, OffsetAndMetadata> offsets = watch.offsetsAfter(consumer.poll(Duration.ZERO));
        assertEquals(8, offsets.get(PARTITION).offset());
        assertEquals(FIRST.toString(), offsets.get(PARTITION).metadata());
    }
}
