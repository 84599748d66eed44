package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class KafkaLagTest {
    private static final String TOPIC = "0198a7c0-0000-7000-8000-000000000491";
    private static final String EARLIER = "0198a7c0-0000-7000-8000-000000000492";

    @Test
    void whatFollowsTheCommittedOffsetWaits() {
        assertEquals(3, KafkaLag.waiting(0, 10, new OffsetAndMetadata(7, TOPIC), TOPIC));
        assertEquals(3, KafkaLag.waiting(0, 10, new OffsetAndMetadata(7), TOPIC));
        assertEquals(0, KafkaLag.waiting(0, 10, new OffsetAndMetadata(10, TOPIC), TOPIC));
    }

    @Test
    void beforeAnythingIsCommittedEverythingWaits() {
        assertEquals(6, KafkaLag.waiting(4, 10, null, TOPIC));
    }

    @Test
    void anOffsetOfATopicThatIsNoMoreSaysNothing() {
        assertEquals(10, KafkaLag.waiting(0, 10, new OffsetAndMetadata(575), TOPIC), "the topic is shorter than that");
        assertEquals(10, KafkaLag.waiting(0, 10, new OffsetAndMetadata(7, EARLIER), TOPIC));
        assertEquals(
                6,
                KafkaLag.waiting(4, 10, new OffsetAndMetadata(2, TOPIC), TOPIC),
                "what was deleted waits for nobody");
    }
}
