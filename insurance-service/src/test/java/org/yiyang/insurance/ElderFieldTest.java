package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Each change of a field is kept: whose, when, from what to what; nobody is shown more than masks of it. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderFieldTest extends ResidentOfAHome {
    private ValidatableResponse changes(String id) {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region("4601"))
                .get(PATH + id + "/changes")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasProposedIsChangedWhenItIsVerified() {
        String id = verified();
        changes(id).body("items", hasSize(0));
        UUID other = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.home(other), 0)));
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of(
                        "name",
                        "欧阳更名",
                        "phone",
                        "13900007777",
                        "residence",
                        Map.of("institutionId", other, "from", TestClock.today().toString())))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        changes(id).body("items", hasSize(0));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4601").subject("verifier"))
                .body(Map.of())
                .post(PATH + id + "/verify")
                .then()
                .statusCode(200);
        String answer = changes(id)
                .body("items.field", contains("NAME", "PHONE", "RESIDENCE"))
                .body(
                        "items.from",
                        contains("欧阳*", "138****1234", Registered.home(home).name()))
                .body(
                        "items.to",
                        contains("欧阳*", "139****7777", Registered.home(other).name()))
                .body("items.changedBy", contains("verifier", "verifier", "verifier"))
                .extract()
                .asString();
        assertFalse(answer.contains("13900007777"));
        agency.staff("CARE_MANAGER", other).get(PATH + id + "/changes").then().statusCode(403);
    }

    @Test
    void whoGoesHomeIsSeenByTheHomeNoMoreAndHasNoTelephoneAnyMore() {
        String id = verified();
        ApiCaller manager = agency.staff("CARE_MANAGER", home);
        String today = TestClock.today().toString();
        Map<String, Object> away = Map.of("removePhone", true, "residence", Map.of("from", today));
        manager.move(PATH + id, "propose-update", Body.like(away, "phone", "13900007777"))
                .refused(422, "ELDER_PHONE_OR_NONE", "/removePhone");
        manager.move(PATH + id, "propose-update", away)
                .then()
                .statusCode(200)
                .body("proposed.phoneRemoved", equalTo(true))
                .body("proposed.residenceFrom", equalTo(today))
                .body("phone", equalTo("138****1234"));
        agent(id, "verify", Map.of())
                .statusCode(200)
                .body("residenceInstitutionId", nullValue())
                .body("residences[0].to", equalTo(today))
                .body("phone", nullValue());
        manager.get(PATH + id).then().statusCode(404);
        changes(id)
                .body("items.field", contains("PHONE", "RESIDENCE"))
                .body("items.to", contains(nullValue(), nullValue()))
                .body("items[1].since", equalTo(today));
    }

    @Test
    void theRegionIsChangedWithinThePoolAndTheDistrictOfBeforeSeesTheRecordNoMore() {
        String id = verified();
        ApiCaller elder = agency.with(TokenRequest.as("ELDER").person(id));
        String today = TestClock.today().toString();
        elder.move(PATH + id, "propose-update", Map.of("region", Map.of("code", "440402", "from", today)))
                .refused(422, "ELDER_REGION_OF_OTHER_POOL", "/region/code");
        elder.move(PATH + id, "propose-update", Map.of("region", Map.of("code", "460107", "from", "2099-01-01")))
                .refused(422, "ELDER_DAY_IN_FUTURE", "/region/from");
        elder.move(PATH + id, "propose-update", Map.of("region", Map.of("code", "460107", "from", today)))
                .then()
                .statusCode(200)
                .body("regionCode", equalTo(Agency.REGION))
                .body("proposed.regionCode", equalTo("460107"));
        ApiCaller before = agency.with(TokenRequest.as("INSURANCE_AGENT").region(Agency.REGION));
        before.move(PATH + id, "verify", Map.of()).then().statusCode(200).body("regionCode", equalTo("460107"));
        before.get(PATH + id).then().statusCode(404);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("460107"))
                .get(PATH + id)
                .then()
                .statusCode(200);
        changes(id)
                .body("items.field", contains("REGION"))
                .body("items.from", contains(Agency.REGION))
                .body("items.to", contains("460107"))
                .body("items.since", contains(today));
    }

    @Test
    void aCorrectedNumberIsAChangeToo() {
        String id = verified();
        String right = SyntheticCodes.citizenId(LocalDate.parse("1951-02-09"));
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("4601").subject("bureau"))
                .body(Map.of("citizenId", right, "reason", "录入时颠倒"))
                .post(PATH + id + "/correct-identity")
                .then()
                .statusCode(200);
        changes(id)
                .body("items.field", contains("CITIZEN_ID"))
                .body("items[0].from", equalTo(number.substring(0, 6) + "*".repeat(8) + number.substring(14)))
                .body("items[0].to", equalTo(right.substring(0, 6) + "*".repeat(8) + right.substring(14)))
                .body("items[0].changedBy", equalTo("bureau"));
    }
}
