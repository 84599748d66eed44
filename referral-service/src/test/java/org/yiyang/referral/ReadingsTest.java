package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Who reads the medical content, for how long, and what the elder learns of it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ReadingsTest {
    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private static String of(String id, String what) {
        return City.PATH + "/" + id + "/" + what;
    }

    private static void reads(RequestSpecification caller, String path) {
        caller.get(path).then().statusCode(200);
    }

    @Test
    void theElderIsGivenAllThatIsKeptAndIsToldThatItWasGiven() {
        String id = city.submit();
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        String export = "/api/v1/referral/elders/" + city.elder + "/export";
        String kept = "registers.find { it.kind == 'referral' }.records.find { it.record.id == '" + id + "' }";
        city.elderHerself()
                .get(export)
                .then()
                .statusCode(200)
                .body("registers", hasSize(7))
                .body("registers.find { it.kind == 'referral' }.records.record.id", hasItem(id))
                .body(kept + ".content.form.brief", notNullValue())
                .body(kept + ".content.returnSlip.nextPlan", notNullValue());
        city.elderHerself()
                .get("/api/v1/referral/elders/" + city.elder + "/readings")
                .then()
                .body("items.action", hasItems("export", "read-form", "read-slip"));
        city.with(TokenRequest.as("FAMILY").person(city.elder).subject(Registers.DAUGHTER))
                .get(export)
                .then()
                .statusCode(200)
                .body("registers.find { it.kind == 'referral' }.records.record.id", hasItem(id))
                .body(kept + ".content.form", nullValue())
                .body(kept + ".content.returnSlip.nextPlan", notNullValue());
        for (TokenRequest stranger : List.of(
                TokenRequest.as("ELDER").person(UUID.randomUUID().toString()),
                TokenRequest.as("FAMILY").person(city.elder).subject("no-kin"))) {
            city.with(stranger).get(export).then().statusCode(404);
        }
    }

    @Test
    void theElderIsToldWhoReadWhatAndWhatFor() {
        String id = city.submit();
        String paper = city.unitDoctor()
                .contentType("application/octet-stream")
                .queryParam("kind", "IMAGE")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post(of(id, "attachments"))
                .path("id");
        reads(city.hospitalDoctor(), of(id, "medical-record"));
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        reads(city.office(city.hospital), of(id, "referral-form.pdf"));
        reads(city.hospitalDoctor(), of(id, "attachments/" + paper));
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        reads(city.unitDoctor(), of(id, "return-slip.pdf"));
        city.elderHerself()
                .get(of(id, "readings"))
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("BRIEF", "FORM", "ATTACHMENT", "SLIP")))
                .body("items.purpose", equalTo(List.of("DECISION", "RECEIVER_CARE", "RECEIVER_CARE", "SENDER_CARE")))
                .body("items.institutionId", equalTo(List.of(city.hospital, city.hospital, city.hospital, city.unit)))
                .body("items[1].institutionName", equalTo(Registers.HOSPITAL))
                .body("items[1].roles", equalTo(List.of("REFERRAL_OFFICE")));
        RequestSpecification page = city.elderHerself().queryParam("limit", 3);
        page.get(of(id, "readings")).then().body("items", hasSize(3)).header("Link", containsString("rel=\"next\""));
    }

    @Test
    void theReadingsAreTheEldersAndTheAuthorisedFamilysToSee() {
        String id = city.submit();
        TokenRequest family = TokenRequest.as("FAMILY").person(city.elder);
        city.with(family.subject(Registers.DAUGHTER))
                .get(of(id, "readings"))
                .then()
                .statusCode(200);
        city.with(family.subject(Registers.SON)).get(of(id, "readings")).then().statusCode(403);
        city.with(TokenRequest.as("ELDER").person(City.id()))
                .get(of(id, "readings"))
                .then()
                .statusCode(404);
        city.hospitalDoctor().get(of(id, "readings")).then().statusCode(403);
    }

    @Test
    void someDaysAfterTheEndTheStaffOfBothEndsReadNoMore() {
        city.registers.consume(Registers.unitIn("460204", city.unit, 2, city.home));
        city.registers.consume(Registers.residentOf("460204", city.elder, 9, city.home));
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "complete", Map.of("reason", "STAYS"));
        ended(id, Duration.ofDays(90));
        reads(city.unitDoctor(), of(id, "medical-record"));
        ended(id, Duration.ofDays(91));
        for (RequestSpecification doctor : List.of(city.unitDoctor(), city.hospitalDoctor())) {
            for (String what : List.of("medical-record", "attachments", "referral-form.pdf", "return-slip.pdf")) {
                doctor.get(of(id, what))
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("REFERRAL_CONTENT_ACCESS_OVER"))
                        .body("detail", containsString("90 日"));
            }
        }
        setDays(120);
        reads(city.unitDoctor(), of(id, "medical-record"));
    }

    @Test
    void aSlipThatTheSenderHasNotReadDoesNotLapse() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        City.moved(city.careManager(), id, "complete", Map.of());
        ended(id, Duration.ofDays(91));
        city.hospitalDoctor().get(of(id, "return-slip.pdf")).then().statusCode(403);
        reads(city.unitDoctor(), of(id, "return-slip.pdf"));
        city.unitDoctor().get(of(id, "return-slip.pdf")).then().statusCode(403);
    }

    private void ended(String id, Duration ago) {
        Instant at = clock.instant().minus(ago);
        int written = once.run(
                Call.system(clock.instant()),
                () -> entities.createNativeQuery("update referral set closed_at = ?1 where id = ?2")
                        .setParameter(1, at)
                        .setParameter(2, Binary.of(UUID.fromString(id)))
                        .executeUpdate());
        assertEquals(1, written);
    }

    private void setDays(int days) {
        String today = LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
        city.with(TokenRequest.as("HEALTH_ADMIN").region("460204"))
                .body(Map.of("region", "460204", "validFrom", today, "value", String.valueOf(days), "reason", "试行"))
                .put("/api/v1/referral/parameters/REFERRAL_CONTENT_ACCESS")
                .then()
                .statusCode(200);
    }

    @Test
    void ofAnEmergencyTheReceiverReadsAllAtOnce() {
        String id = city.emergency(city.hospital);
        city.hospitalDoctor()
                .get(of(id, "medical-record"))
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("突发胸痛"));
        city.elderHerself()
                .get(of(id, "readings"))
                .then()
                .body("items.what", equalTo(List.of("FORM")))
                .body("items.purpose", equalTo(List.of("RECEIVER_CARE")));
    }
}
