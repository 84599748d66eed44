package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** A home has one primary agreement on each day, of days that have come and of those that will. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class PrimaryAgreementTest extends AgreementCalls {
    private final UUID other = Ids.next();

    @BeforeEach
    void anotherHospitalIsKnown() {
        inbox.apply(List.of(InstitutionFeed.hospital(other, "OPERATING", "VALID 2015-01-01")));
    }

    private RequestSpecification managerOf(UUID medical) {
        return as(token("MED_MANAGER").institution(medical.toString()));
    }

    private String primary(UUID medical, LocalDate from, LocalDate to) {
        return draft(number(), ",\"primary\":true")
                .replace(hospital.toString(), medical.toString())
                .replace("\"startDate\":\"" + today.minusDays(10), "\"startDate\":\"" + from)
                .replace("\"endDate\":\"" + today.plusYears(2), "\"endDate\":\"" + to);
    }

    /** A primary agreement of the home with a hospital that the hospital has signed. */
    private String halfSigned(UUID medical, LocalDate from, LocalDate to) {
        String id = careManager()
                .body(primary(medical, from, to))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(managerOf(medical), id, "agree", "{}", "AGREED");
        done(signer(medical), id, "sign", signature(id), "PARTIALLY_SIGNED");
        return id;
    }

    private String signature(String id) {
        return "{\"contentHash\":\"" + hashOf(id) + "\"}";
    }

    @Test
    void twoThatBeginInDaysToComeAreNotBothSigned() {
        String first = halfSigned(hospital, today.plusDays(30), today.plusYears(1));
        String second = halfSigned(other, today.plusDays(60), today.plusYears(2));
        String after = halfSigned(other, today.plusYears(1).plusDays(1), today.plusYears(2));
        done(signer(home), first, "sign", signature(first), "SIGNED");
        move(signer(home), second, "sign", signature(second))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_PRIMARY_TAKEN"))
                .body("recordId", equalTo(first));
        careManager().get(AGREEMENTS + "/" + second).then().body("primary", equalTo(true));
        done(signer(home), after, "sign", signature(after), "SIGNED");
    }

    @Test
    void ofTwoThatAreSignedAtOnceOneTakesThePlace() throws Exception {
        String first = halfSigned(hospital, today.plusDays(30), today.plusYears(1));
        String second = halfSigned(other, today.plusDays(60), today.plusYears(2));
        String one = signature(first);
        String another = signature(second);
        List<Callable<Integer>> calls = List.of(
                () -> move(signer(home), first, "sign", one).statusCode(),
                () -> move(signer(home), second, "sign", another).statusCode());
        assertEquals(Map.of(200, 1, 409, 1), Crowd.counted(calls));
    }

    @Test
    void whatStoodOnPaperBeforeDoesNotStandInTheWayOfToday() {
        String now = takeover(number(), ",\"primary\":true");
        String then = takeover(number(), ",\"primary\":true")
                .replace(hospital.toString(), other.toString())
                .replace("\"startDate\":\"" + today.minusDays(10), "\"startDate\":\"" + today.minusYears(3))
                .replace("\"endDate\":\"" + today.plusYears(2), "\"endDate\":\"" + today.minusYears(1));
        health().body(now).post(AGREEMENTS + "/takeover").then().statusCode(201).body("status", equalTo("EFFECTIVE"));
        health().body(then)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("EXPIRED"));
    }

    @Test
    void aNoticeThatAnotherAgreementReliesOnIsNotTakenBack() {
        String id = halfSigned(hospital, today, today.plusYears(1));
        done(signer(home), id, "sign", signature(id), "SIGNED");
        String breach = "{\"grounds\":\"BREACH\",\"effectiveOn\":\"%s\",\"reason\":\"未派驻\",\"handover\":\"转往卫生院\"}"
                .formatted(today.plusDays(40));
        done(careManager(), id, "terminate", breach, "SIGNED");
        done(health(), id, "file", "{\"receiptNumber\":\"1\"}", "SIGNED");
        done(civil(), id, "file", "{\"receiptNumber\":\"2\"}", "EFFECTIVE");
        String next = halfSigned(other, today.plusDays(40), today.plusYears(1));
        done(signer(home), next, "sign", signature(next), "SIGNED");
        move(careManager(), id, "withdraw-termination", "{\"reason\":\"误\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_PRIMARY_TAKEN"));
    }

    @Test
    void whatBothHaveAgreedToEndOneAloneDoesNotTakeBack() {
        String id = inForce();
        String mutual = "{\"grounds\":\"MUTUAL\",\"effectiveOn\":\"%s\",\"reason\":\"搬迁\",\"handover\":\"由卫生院接续\"}"
                .formatted(today.plusDays(40));
        done(careManager(), id, "terminate", mutual, "EFFECTIVE");
        done(medicalManager(), id, "agree-termination", "{}", "EFFECTIVE");
        move(careManager(), id, "withdraw-termination", "{\"reason\":\"误\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_ENDING_AGREED"));
    }
}
