package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaQuorumTest {
    @Test
    void ofThreeBrokersOneMayBeMissing() {
        KafkaQuorum second = new KafkaQuorum(2, List.of(93, 123, 153));
        assertEquals("1@127.0.0.1:93,2@127.0.0.1:123,3@127.0.0.1:153", second.voters());
        assertEquals(123, second.controllerPort());
        assertEquals(3, second.copies());
        assertEquals(2, second.leastCopies());
    }

    @Test
    void aloneThereIsOneCopy() {
        KafkaQuorum alone = KafkaQuorum.alone(93);
        assertEquals("1@127.0.0.1:93", alone.voters());
        assertEquals(1, alone.copies());
        assertEquals(1, alone.leastCopies());
    }
}
