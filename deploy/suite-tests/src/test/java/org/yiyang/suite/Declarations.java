package org.yiyang.suite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What is declared and mended again: years of the calendar by the suite, indicators by a service beside it. */
record Declarations(City city) {
    private static final String YEARS = "/api/v1/calendar-years/";

    void play() {
        publish(2071, "2071-10-01");
        publish(2071, "2071-10-02");
        publish(2072, "2072-10-01");
        mend(2072, "correct", Map.of("right", notice("2072-10-03"), "reason", "误载"));
        publish(2073, "2073-10-01");
        mend(2073, "withdraw", Map.of("reason", "误载"));
        Instant counted = Instant.parse("2026-07-01T01:00:00Z");
        UUID first = UUID.randomUUID();
        send(first, 0, 12, counted);
        send(first, 1, 13, counted.plusSeconds(60));
        send(UUID.randomUUID(), 0, 14, counted.plusSeconds(30));
    }

    private static Map<String, Object> notice(String day) {
        return Map.of("source", "试行", "days", List.of(Map.of("date", day, "kind", "OFF", "name", "国庆节")));
    }

    private void publish(int year, String day) {
        city.expect(200, city.send("PUT", YEARS + year, city.official("SYS_ADMIN"), notice(day)));
    }

    private void mend(int year, String verb, Map<String, Object> body) {
        city.expect(200, city.send("POST", YEARS + year + "/" + verb, city.official("SYS_ADMIN"), body));
    }

    /** Publishes the value of one metric of a district, as a service for home beds would. */
    private static void send(UUID subject, long sequence, int numerator, Instant recordedAt) {
        String topic = "yiyang.indicator";
        String body = """
                {"happened":["indicator-counted"],"state":{"id":"%s","service":"homebed",\
                "metric":"HOME_BED_GRASSROOTS_SHARE","regionCode":"460106","asOf":"2026-06-30","numerator":%d,\
                "denominator":15,"basis":{"zh":"家庭病床","en":"home beds"},"recordedAt":"%s"}}
                """.formatted(subject, numerator, recordedAt);
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, subject.toString(), body);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", topic + ".indicator-counted",
                        "ce_subject", subject.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", recordedAt.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Suite.SERVERS.kafka().bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(topic, failed);
        }
    }
}
