package org.yiyang.contract;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** The rates of the documents (Huli 53.8 % and 96.51 %, Mianyang 54 % and 76 %) counted from contracts by hand. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorRatesTest extends AgreementCalls {
    private static final String IMPORTS = "/api/v1/contract/imports";
    private static final String CITY = "6540";
    private static final int SIGNED = 297;
    private static final int PRIORITY = 190;
    private static final int ENDING = 86;
    private static final int RENEWED = 83;

    private final UUID clinic = Ids.next();

    private RequestSpecification manager() {
        return as(token("MED_MANAGER").institution(clinic.toString()));
    }

    private RequestSpecification officer() {
        return as(token("HEALTH_ADMIN").region(CITY));
    }

    private String team() {
        inbox.apply(List.of(InstitutionFeed.medical(clinic, CITY + "01", "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        return manager()
                .body("""
                        {"name":"比率队","phone":"0898-66220001","members":[
                         {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
                         {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""")
                .post("/api/v1/contract/family-doctor-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void through(String rows) {
        String id = manager()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", "family-doctor-contracts")
                .body(("teamId,elderId,startsOn,endsOn,contents,priorityGroup\n" + rows)
                        .getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> "DONE".equals(manager().get(IMPORTS + "/" + id).path("status")));
    }

    @Test
    void theRatesAreThoseThatTheDocumentsWord() {
        String team = team();
        List<UUID> elders = IntStream.range(0, SIGNED).mapToObj(i -> Ids.next()).toList();
        inbox.apply(elders.stream()
                .map(one -> ElderFeed.living(one, CITY + "01", null))
                .toList());
        LocalDate from = today.minusMonths(6);
        StringBuilder signed = new StringBuilder();
        StringBuilder renewed = new StringBuilder();
        for (int i = 0; i < SIGNED; i++) {
            String who = team + "," + elders.get(i) + ",";
            LocalDate last = i < ENDING ? today : today.plusMonths(5);
            signed.append(who).append(from + "," + last + ",BASIC," + (i < PRIORITY) + "\n");
            renewed.append(i < RENEWED ? who + today.plusDays(1) + "," + today.plusMonths(11) + ",BASIC,\n" : "");
        }
        through(signed.toString());
        through(renewed.toString());
        officer()
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"550\",\"reason\":\"统计公报\"}"
                        .formatted(CITY, today))
                .put("/api/v1/contract/parameters/FAMILY_DOCTOR_PEOPLE")
                .then()
                .statusCode(200);
        officer()
                .get("/api/v1/contract/reports/family-doctors?region=" + CITY + "&asOf=" + today
                        + "&people=552&priorityPeople=250")
                .then()
                .statusCode(200)
                .body("signing.numerator", equalTo(SIGNED))
                .body("signing.percent", equalTo(53.80f))
                .body("renewal.numerator", equalTo(RENEWED))
                .body("renewal.denominator", equalTo(ENDING))
                .body("renewal.percent", equalTo(96.51f))
                .body("coverage.percent", equalTo(54.00f))
                .body("priority.percent", equalTo(76.00f));
    }
}
