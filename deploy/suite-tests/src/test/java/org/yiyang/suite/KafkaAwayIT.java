package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writing does not depend on Kafka. */
@Tag("long")
class KafkaAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final int CALLERS = 4;

    @Test
    void whileKafkaIsAwayEveryCallIsAnsweredAndAfterwardsEverythingArrives() {
        String mark = "kafka-";
        Application institution = Suite.institution();
        try (Traffic traffic = new Traffic(
                CALLERS, caller -> new Registry(mark, Suite.city().home("卡夫卡养老院" + caller)), () -> institution)) {
            traffic.awaitMore(20);
            int running = traffic.awaitInFlight(1);
            Suite.SERVERS.kafka().stop();
            long gone = System.nanoTime();
            // The outage itself is what is tested here: it lasts as long as it is promised to be survived.
            Awaitility.await().pollDelay(AWAY).atMost(AWAY.plusSeconds(2)).until(() -> true);
            long waiting = Suite.tables().count("select count(*) from outbox where sent_at is null");
            long back = System.nanoTime();
            Suite.SERVERS.kafka().restart();
            traffic.awaitMore(20);
            List<Call.Attempt> attempts = traffic.end();

            assertTrue(running > 0, "no call was running when Kafka went away");
            List<Integer> others = attempts.stream()
                    .map(Call.Attempt::status)
                    .filter(status -> status != 200 && status != 201)
                    .toList();
            assertEquals(List.of(), others, "answers other than 2xx");
            long meanwhile = attempts.stream()
                    .filter(attempt -> attempt.sentNanos() > gone && attempt.answeredNanos() < back)
                    .count();
            assertTrue(meanwhile > 100, "only " + meanwhile + " calls while Kafka was away");
            assertTrue(waiting > 100, "only " + waiting + " events waited");
            assertEquals(List.of(), History.findingsWhenSettled(attempts, Registry.effects(Suite.SERVERS, mark)));
        }
        Suite.assertTopicsFitTheOutbox();
    }
}
