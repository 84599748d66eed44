package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ServiceRecordTest extends PerformanceCalls {
    @Override
    String city() {
        return "6523";
    }

    @Test
    void aVisitIsRecordedCorrectedAndTakenBackAndItsHistoryStays() {
        String agreement = since(homeOfTheCity(), today.minusYears(1), "");
        String id = recorded(agreement, today.minusDays(3));
        String right = visit(agreement, today.minusDays(2), "FREE_CLINIC", ",\"persons\":21,\"reason\":\"日期录错\"")
                .replaceFirst("\"agreementId\":\"[^\"]*\",", "");
        medicalManager()
                .body(right)
                .post(RECORDS + "/" + id + "/correct")
                .then()
                .statusCode(200)
                .body("persons", equalTo(21))
                .body("allowedActions", hasItem("withdraw"));
        medicalManager()
                .body(right)
                .post(RECORDS + "/" + id + "/correct")
                .then()
                .statusCode(422)
                .body("code", equalTo("RECORD_NOTHING_CORRECTED"));
        medicalManager()
                .body("{\"reason\":\"未实施\"}")
                .post(RECORDS + "/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());
        officer()
                .get(RECORDS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("earlier", hasSize(1))
                .body("earlier[0].item", equalTo("MEDICAL_ROUNDS"))
                .body("earlier[0].persons", equalTo(20));
        officer()
                .get(RECORDS + "?agreement=" + agreement)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        officer().get(RECORDS + "/state-machine").then().statusCode(200);
    }

    @Test
    void thoseOfAFewDaysAreListedInTheOrderInWhichTheyWereEntered() {
        String agreement = since(homeOfTheCity(), today.minusYears(1), "");
        String last = recorded(agreement, today.minusDays(191));
        recorded(agreement, today.minusDays(150));
        String first = recorded(agreement, today.minusDays(199));
        String days = "from=" + today.minusDays(199) + "&to=" + today.minusDays(191);
        officer().get(RECORDS + "?" + days).then().statusCode(200).body("items.id", contains(last, first));
        officer().get(RECORDS + "?limit=1&" + days).then().body("items.id", contains(last));
        officer().get(RECORDS + "?item=FREE_CLINIC&" + days).then().body("items", empty());
        medicalManager().get(RECORDS + "?" + days).then().body("items.id", hasItem(first));
    }

    @Test
    void whatMayNotBeRecordedIsNamedWithItsReason() {
        String agreement = since(homeOfTheCity(), today.minusYears(1), "");
        refused(visit(agreement, today, "TREATMENT_WITHOUT_LICENCE", ",\"persons\":1"), "RECORD_ITEM_NEGATIVE", "第23条");
        refused(visit(agreement, today.plusDays(1), "MEDICAL_ROUNDS", ",\"persons\":1"), "RECORD_DAY_IN_FUTURE", "");
        refused(visit(agreement, today.minusYears(2), "MEDICAL_ROUNDS", ",\"persons\":1"), "RECORD_NOT_IN_FORCE", "");
        refused(visit(agreement, today, "MEDICAL_ROUNDS", ""), "RECORD_PERSONS_MISSING", "");
        refused(visit(agreement, today, "DANCING", ",\"persons\":1"), "CATALOGUE_ITEM_UNKNOWN", "");
        refused(
                visit(UUID.randomUUID().toString(), today, "MEDICAL_ROUNDS", ",\"persons\":1"),
                "RECORD_AGREEMENT_UNKNOWN",
                "");
        refused(
                visit(agreement, today, "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + UUID.randomUUID() + "\"]"),
                "RECORD_ELDER_NOT_OF_HOME",
                "");
    }

    private void refused(String body, String code, String says) {
        medicalManager()
                .body(body)
                .post(RECORDS)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("detail", containsString(says));
    }

    @Test
    void whoWasServedIsToldToThePartiesOnly() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.living(elder, city() + "01", home)));
        String agreement = since(home, today.minusYears(1), "");
        String id = medicalManager()
                .body(visit(agreement, today, "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + elder + "\"]"))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .body("persons", equalTo(1))
                .body("elderIds", hasItem(elder.toString()))
                .extract()
                .path("id");
        officer().get(RECORDS + "/" + id).then().statusCode(200).body("elderIds", empty());
        as(token("CARE_MANAGER").institution(home.toString()))
                .get(RECORDS + "/" + id)
                .then()
                .statusCode(200)
                .body("elderIds", hasSize(1))
                .body("allowedActions", empty());
        as(token("MED_MANAGER").institution(UUID.randomUUID().toString()))
                .get(RECORDS + "/" + id)
                .then()
                .statusCode(404);
        as(token("HEALTH_ADMIN").region("6524")).get(RECORDS + "/" + id).then().statusCode(404);
    }

    @Test
    void whoHasDiedSinceWasServedAndARecordOfItIsStillPutRight() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        UUID stranger = Ids.next();
        inbox.apply(List.of(
                ElderFeed.living(elder, city() + "01", home),
                ElderFeed.living(stranger, city() + "01", homeOfTheCity())));
        String agreement = since(home, today.minusYears(1), "");
        String named = ",\"elderIds\":[\"" + elder + "\"]";
        String id = medicalManager()
                .body(visit(agreement, today.minusDays(5), "MEDICAL_ROUNDS", named))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        inbox.apply(List.of(ElderFeed.deceasedIn(
                elder, city() + "01", home, today.minusDays(3).toString())));
        correct(id, visit(agreement, today.minusDays(1), "FREE_CLINIC", named), 200);
        correct(
                id,
                visit(agreement, today.minusDays(6), "FREE_CLINIC", named.replace("]", ",\"" + stranger + "\"]")),
                422);
        medicalManager()
                .body(visit(agreement, today.minusDays(3), "MEDICAL_ROUNDS", named))
                .post(RECORDS)
                .then()
                .statusCode(201);
        refused(visit(agreement, today.minusDays(2), "MEDICAL_ROUNDS", named), "RECORD_ELDER_NOT_OF_HOME", "");
    }

    private void correct(String id, String visit, int status) {
        String body = visit.replaceFirst("\"agreementId\":\"[^\"]*\",", "").replaceFirst("}$", ",\"reason\":\"项目录错\"}");
        medicalManager().body(body).post(RECORDS + "/" + id + "/correct").then().statusCode(status);
    }
}
