package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CopiesTest {
    private static final String JUNE = "2020-06-30";
    private final LocalServers servers = LocalServers.startOnce();

    @Inject
    Inbox inbox;

    private static ConsumerRecord<String, byte[]> agreement(
            UUID id, long sequence, String home, String hospital, String inForce) {
        return event("agreement", id, sequence, """
                {"id":"%s","number":"N-1","mode":"CONTRACTED","medicalId":"%s","careId":"%s","regionCode":"920101",
                 "status":"EFFECTIVE","primary":true,"startDate":"2020-01-01","endDate":"2099-12-31","inForce":[%s],
                 "serviceItems":["MEDICAL_ROUNDS","TWO_WAY_REFERRAL"],"postings":[],"origin":"TAKEOVER"}
                """.formatted(id, hospital, home, inForce));
    }

    private static ConsumerRecord<String, byte[]> designation(UUID id, long sequence, String unit, String inForce) {
        return event("designation", id, sequence, """
                {"id":"%s","institutionId":"%s","regionCode":"920101","status":"ACTIVE","inForce":[%s],"origin":"TAKEOVER"}
                """.formatted(id, unit, inForce));
    }

    private static String days(String state, String from, String to) {
        return "{\"state\":\"%s\",\"from\":\"%s\"%s}"
                .formatted(state, from, to == null ? "" : ",\"to\":\"" + to + "\"");
    }

    private static ConsumerRecord<String, byte[]> event(String topic, UUID subject, long sequence, String state) {
        String happened = topic.equals("agreement") ? "agreement-effective" : "designation-active";
        String body = "{\"happened\":[\"" + happened + "\"],\"state\":" + state + "}";
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "yiyang." + topic, 0, sequence, subject.toString(), body.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_type", "yiyang." + topic + ".changed");
        header(record, "ce_subject", subject.toString());
        header(record, "ce_sequence", String.valueOf(sequence));
        header(record, "ce_time", "2026-01-05T02:00:00Z");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String mode(TakenOverCity town, String asOf) {
        List<String> modes =
                town.report("support-modes", asOf).extract().path("items.findAll { it.share.numerator == 1 }.mode");
        assertEquals(1, modes.size());
        return modes.get(0);
    }

    @Test
    void aCancelledRoomMovesItsHomeToCooperationOrNothingAndLeavesTheReportOfThePastAsItWas() {
        TakenOverCity town = new TakenOverCity("9201");
        String[] home = town.homeWithRoom("瑞健颐养院");
        String hospital = town.hospital("区中西医结合医院");
        assertEquals("INTERNAL_ROOM", mode(town, JUNE));
        town.report("without-referral-partner", TestCity.today()).body("items.id", hasItem(home[0]));

        town.cancel(home[1]);
        assertEquals("NONE", mode(town, TestCity.today()));
        town.report("without-support", TestCity.today()).body("items.id", hasItem(home[0]));
        assertEquals("INTERNAL_ROOM", mode(town, JUNE));

        UUID id = Ids.next();
        inbox.apply(List.of(agreement(id, 3, home[0], hospital, days("EFFECTIVE", "2026-01-01", "2099-01-01"))));
        assertEquals("COOPERATION", mode(town, TestCity.today()));
        town.report("support-modes", TestCity.today()).body("pairs", equalTo(1)).body("lagSeconds", notNullValue());
        assertEquals("INTERNAL_ROOM", mode(town, JUNE));
        town.report("without-support", TestCity.today()).body("share.numerator", equalTo(0));
    }

    @Test
    void onlyTheNewestStateCountsHoweverOftenAndInWhateverOrderItIsHeard() {
        TakenOverCity town = new TakenOverCity("9202");
        String home = town.home("春晖养老院");
        String hospital = town.hospital("示例医院");
        UUID id = Ids.next();
        ConsumerRecord<String, byte[]> first =
                agreement(id, 1, home, hospital, days("EFFECTIVE", "2020-01-01", "2099-01-01"));
        ConsumerRecord<String, byte[]> last =
                agreement(id, 2, home, hospital, days("EFFECTIVE", "2020-01-01", "2020-03-01"));
        inbox.apply(List.of(last));
        inbox.apply(List.of(first, first, last));
        assertEquals("NONE", mode(town, JUNE));
        assertEquals("COOPERATION", mode(town, "2020-02-01"));
        inbox.apply(List.of(
                agreement(id, 3, home, hospital, days("SUSPENDED", "2020-01-01", "2020-03-01")),
                agreement(id, 4, home, hospital, days("EFFECTIVE", "2020-04-01", "2099-01-01"))));
        assertEquals("NONE", mode(town, "2020-02-01"));
        assertEquals("COOPERATION", mode(town, JUNE));
    }

    @Test
    void aStateThatCannotBeReadIsParkedAndStopsNobodyElse() {
        TakenOverCity town = new TakenOverCity("9203");
        String[] home = town.homeWithRoom("夕阳红养老院");
        UUID poison = Ids.next();
        inbox.apply(List.of(
                event("designation", poison, 1, "{\"id\":\"" + poison + "\"}"),
                designation(Ids.next(), 1, home[1], days("ACTIVE", "2020-01-01", null))));
        town.report("designated-units", JUNE)
                .body("designated.numerator", equalTo(1))
                .body("designated.denominator", equalTo(1));
        town.report("designated-units", "2019-06-30").body("designated.numerator", equalTo(0));
    }

    @Test
    void bothTopicsAreHeardFromKafka() {
        TakenOverCity town = new TakenOverCity("9204");
        String[] home = town.homeWithRoom("海滨养老院");
        String hospital = town.hospital("海滨医院");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                java.util.Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, agreement(Ids.next(), 1, home[0], hospital, days("EFFECTIVE", "2020-01-01", "2099-01-01")));
            send(producer, designation(Ids.next(), 1, home[1], days("SUSPENDED", "2020-01-01", null)));
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            town.report("support-modes", JUNE).body("cooperating.numerator", equalTo(1));
            town.report("designated-units", JUNE).body("suspended", equalTo(1));
            town.report("without-referral-partner", JUNE).body("share.numerator", equalTo(0));
        });
    }

    private static void send(KafkaProducer<String, byte[]> producer, ConsumerRecord<String, byte[]> record) {
        EventSchemas.named(record.topic().substring("yiyang.".length()))
                .mustFit(new String(record.value(), StandardCharsets.UTF_8));
        Future<RecordMetadata> sent = producer.send(
                new ProducerRecord<>(record.topic(), null, null, record.key(), record.value(), record.headers()));
        producer.flush();
        assertTrue(sent.isDone());
    }
}
