package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** What is consumed, and what is published. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CopiesTest {
    private static final String LOST = "2020-01-01";

    @Inject
    Inbox inbox;

    private City city;
    private Registers registers;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        registers = city.registers;
    }

    @Test
    void aUnitThatLosesItsLicenceFlagsWhatComesFromItUntilItIsValidAgain() {
        String id = city.submit();
        registers.consume(Registers.unit(city.unit, 2, city.home, LOST));
        assertEquals(List.of("SENDER_UNLICENSED"), flags(id));
        assertEquals("PENDING", status(id));
        registers.consume(Registers.unit(city.unit, 3, city.home, null));
        assertEquals(List.of(), flags(id));
    }

    @Test
    void aHospitalThatLosesItsLicenceFlagsWhatHasNotArrivedAndOffersOtherPartners() {
        String waiting = city.submit();
        registers.consume(Registers.hospital(city.hospital, 2, LOST));
        city.unitDoctor()
                .get(City.PATH + "/" + waiting)
                .then()
                .body("flags", equalTo(List.of("RECEIVER_UNLICENSED")))
                .body("offeredTo.institutionId", equalTo(List.of(city.other)));
        city.dispatcher()
                .readsTasks("referral")
                .body("items.findAll { it.subjectId == '" + waiting + "' }.kind", equalTo(List.of("REDIRECT")));
        registers.consume(Registers.hospital(city.hospital, 3, null));
        assertEquals(List.of(), flags(waiting));
    }

    @Test
    void whatHasArrivedIsNotFlaggedWhenTheHospitalLosesItsLicence() {
        String id = city.arrived();
        registers.consume(Registers.hospital(city.hospital, 2, LOST));
        assertEquals(List.of(), flags(id));
    }

    @Test
    void aDeathEndsOnlyWhatHasNotSetOut() {
        String waiting = city.submit();
        registers.consume(Registers.elder(city.elder, 2, "DECEASED"));
        assertEquals("CANCELLED", status(waiting));
        assertEquals(
                "DECEASED", city.unitDoctor().get(City.PATH + "/" + waiting).path("closedFor"));

        City second = new City(inbox);
        String underWay = second.arrived();
        second.registers.consume(Registers.elder(second.elder, 2, "DECEASED"));
        second.unitDoctor()
                .get(City.PATH + "/" + underWay)
                .then()
                .body("status", equalTo("ARRIVED"))
                .body("flags", equalTo(List.of("ELDER_DECEASED")));
    }

    @Test
    void aReferralFollowsTheRecordIntoWhichTheElderWasMerged() {
        String waiting = city.submit();
        String survivor = City.id();
        registers.consume(Registers.elder(survivor, 1, "ACTIVE"), Registers.merged(city.elder, 2, survivor));
        assertEquals("PENDING", status(waiting));
        registers.consume(Registers.elder(survivor, 2, "DECEASED"));
        assertEquals("CANCELLED", status(waiting));
    }

    @Test
    void theEndOfAMistakenNoticeOfDeathLeadsToWhereHearingOnlyTheLastWouldHave() {
        String all = city.accepted();
        registers.consume(Registers.elder(city.elder, 2, "DECEASED"));
        assertEquals("CANCELLED", status(all));
        registers.consume(Registers.elder(city.elder, 3, "ACTIVE"));

        City skipping = new City(inbox);
        String onlyLast = skipping.accepted();
        skipping.registers.consume(Registers.elder(skipping.elder, 3, "ACTIVE"));

        assertEquals("ACCEPTED", status(all));
        assertEquals(
                status(all),
                skipping.unitDoctor().get(City.PATH + "/" + onlyLast).path("status"));
        assertEquals(
                flags(all),
                skipping.unitDoctor().get(City.PATH + "/" + onlyLast).path("flags"));
        city.submit(city.upBody()).then().statusCode(409);
    }

    @Test
    void theOrderBetweenTopicsAndRepeatsMakeNoDifference() {
        List<ConsumerRecord<String, byte[]>> sent = List.of(
                Registers.hospital(city.hospital, 2, LOST),
                Registers.designation(City.id(), 1, city.hospital, "SUSPENDED"),
                Registers.agreement(city.agreement, 2, city.hospital, city.home, LOST),
                Registers.elder(city.elder, 2, "DECEASED"));
        String first = city.emergency(city.hospital);
        registers.consume(sent);
        List<String> inOrder = flags(first);

        City second = new City(inbox);
        String other = second.emergency(second.hospital);
        List<ConsumerRecord<String, byte[]>> reversed = new ArrayList<>(List.of(
                Registers.elder(second.elder, 2, "DECEASED"),
                Registers.agreement(second.agreement, 2, second.hospital, second.home, LOST),
                Registers.designation(City.id(), 1, second.hospital, "SUSPENDED"),
                Registers.hospital(second.hospital, 2, LOST),
                Registers.hospital(second.hospital, 1, null)));
        reversed.add(reversed.get(0));
        reversed.forEach(one -> second.registers.consume(one));
        assertEquals(List.of("RECEIVER_UNLICENSED", "NO_AGREEMENT", "ELDER_DECEASED", "CONSENT_MISSING"), inOrder);
        assertEquals(inOrder, second.unitDoctor().get(City.PATH + "/" + other).path("flags"));
    }

    @Test
    void anEmergencyFromNowhereIsLocatedWhenTheRegistriesAreHeard() {
        String home = City.id();
        String hospital = City.id();
        String elder = City.id();
        String id = city.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .body(Map.of("elderId", elder, "receiverId", hospital, "form", Map.of("brief", "休克")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registers.consume(
                Registers.designation(City.id(), 1, hospital, "ACTIVE"),
                Registers.elder(elder, 1, "ACTIVE"),
                Registers.agreement(City.id(), 1, hospital, home, null),
                Registers.hospital(hospital, 1, null),
                Registers.home(home, 1));
        city.dispatcher()
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("460106"))
                .body("flags", equalTo(List.of("CONSENT_MISSING")));
    }

    @Test
    void aSuspendedDesignationWarnsAndBlocksNothing() {
        City fresh = new City(inbox);
        String suspended = City.id();
        fresh.registers.consume(
                Registers.hospital(suspended, 1, null), Registers.designation(City.id(), 1, suspended, "SUSPENDED"));
        Map<String, Object> body = fresh.upBody();
        body.put("receiverId", suspended);
        fresh.submit(body)
                .then()
                .statusCode(201)
                .body("greenChannel", equalTo(false))
                .body("responseMinutes", equalTo(120))
                .body("warnings.code", equalTo(List.of("RECEIVER_DESIGNATION_SUSPENDED", "NO_AGREEMENT")));
    }

    @Test
    void theRecordedSamplesOfOthersAreUnderstoodAndNonsenseIsParked() {
        for (String kind : List.of("institution", "agreement", "designation", "elder", "referral-filing")) {
            JsonPath sample = new JsonPath(EventSchemas.sample(kind));
            String id = sample.getString("state.id");
            registers.consume(Registers.event(kind, id, 1, sample.getMap("state")));
        }
        int before = parked();
        registers.consume(Registers.event("elder", City.id(), 1, Map.of("status", Map.of("not", "text"))));
        assertEquals(before + 1, parked());
    }

    @Test
    void everyChangeIsToldInOrderFitsItsSchemaAndNamesNobody() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        List<ConsumerRecord<String, String>> sent = sentOf(id, 5);
        assertEquals(
                List.of(
                        "yiyang.referral.submitted",
                        "yiyang.referral.accepted",
                        "yiyang.referral.departed",
                        "yiyang.referral.arrived",
                        "yiyang.referral.returned"),
                sent.stream().map(one -> header(one, "ce_type")).toList());
        EventSchemas schema = EventSchemas.named("referral");
        schema.mustFit(EventSchemas.sample("referral"));
        for (ConsumerRecord<String, String> one : sent) {
            schema.mustFit(one.value());
            for (String secret : List.of("胸闷", "冠心病", "青霉素", "心绞痛", "口服", "心内科", "doctor-")) {
                assertFalse(one.value().contains(secret), secret);
            }
            assertTrue(one.value().contains(city.elder));
        }
    }

    private int parked() {
        List<?> items = city.with(TokenRequest.as("SYS_ADMIN"))
                .get("/api/v1/referral/parked")
                .path("items");
        return items.size();
    }

    private String status(String id) {
        return city.unitDoctor().get(City.PATH + "/" + id).path("status");
    }

    private List<String> flags(String id) {
        return city.unitDoctor().get(City.PATH + "/" + id).path("flags");
    }

    private List<ConsumerRecord<String, String>> sentOf(String key, int count) {
        List<ConsumerRecord<String, String>> sent = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                LocalServers.startOnce().kafka().bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("yiyang.referral"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> {
                    if (key.equals(one.key())) {
                        sent.add(one);
                    }
                });
                return sent.size() >= count;
            });
        }
        return sent;
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
