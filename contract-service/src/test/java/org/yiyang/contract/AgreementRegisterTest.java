package org.yiyang.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementRegisterTest extends AgreementCalls {
    @Test
    void whatIsTakenOverIsInForceOnItsDaysAndIsCountedOnEachOfThem() {
        String body = takeover(number(), ",\"postings\":[" + posting() + "]")
                .replace(today.minusDays(10).toString(), "2019-03-01");
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("EFFECTIVE"))
                .body("inForce[0].from", equalTo("2019-03-01"))
                .body("postings[0].licenceMasked", equalTo("110**********45"));
        String region = "460108";
        int before = pairs(region, "2019-02-28");
        assertEquals(before + 1, pairs(region, "2019-03-01"));
    }

    @Test
    void theCitysSentenceIsSaidOfTheDayAsked() {
        health().get("/api/v1/contract/reports/pairs?region=4601&asOf=2001-01-01")
                .then()
                .statusCode(200)
                .body("pairs", equalTo(0))
                .body("sentence.zh", equalTo("医养结合合作协议0对"));
        as(token("HEALTH_ADMIN").region("4602"))
                .get("/api/v1/contract/reports/pairs?region=4601&asOf=2001-01-01")
                .then()
                .statusCode(403);
    }

    @Test
    void aNegativeItemIsRefusedWithItsRule() {
        careManager()
                .body(draft(number()).replace("TWO_WAY_REFERRAL", "ONLINE_FIRST_VISIT"))
                .header("Accept-Language", "en")
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_ITEM_NEGATIVE"))
                .body("detail", containsString("互联网诊疗管理办法（试行）第16条"))
                .body("errors[0].pointer", equalTo("/serviceItems"));
    }

    @Test
    void aPartyThatIsNotKnownYetIsNamed() {
        careManager()
                .body(draft(number()).replace(hospital.toString(), Ids.next().toString()))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/medicalId"));
    }

    @Test
    void strangersSeeNothingAndTheOtherRegionNeither() {
        String id = drafted();
        as(token("CARE_MANAGER").institution(Ids.next().toString()))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(404);
        as(token("CIVIL_ADMIN").region("4602"))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(404);
        move(health(), id, "propose", "{}").then().statusCode(403).body("code", equalTo("ROLE_MISSING"));
        medicalManager().get(AGREEMENTS + "?institution=" + home).then().body("items.id", hasItem(id));
    }

    @Test
    void whoMayNotReadTheAgreementThatIsInTheWayIsNotToldWhichItIs() {
        String taken = number();
        String first = careManager()
                .body(draft(taken))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        careManager()
                .body(draft(taken))
                .post(AGREEMENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NUMBER_TAKEN"))
                .body("recordId", equalTo(first));
        health().body(takeover(number(), ",\"primary\":true"))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201);
        UUID other = Ids.next();
        inbox.apply(List.of(InstitutionFeed.hospital(other, "OPERATING", "VALID 2015-01-01")));
        String body = draft(taken).replace(hospital.toString(), other.toString());
        refusedWithoutId(other, body, "AGREEMENT_NUMBER_TAKEN_ELSEWHERE");
        String primary = draft(number(), ",\"primary\":true").replace(hospital.toString(), other.toString());
        refusedWithoutId(other, primary, "AGREEMENT_PRIMARY_TAKEN_ELSEWHERE");
    }

    /** What is refused names nothing that has a number of its own but the request. */
    private void refusedWithoutId(UUID caller, String body, String code) {
        as(token("MED_MANAGER").institution(caller.toString()))
                .body(body)
                .post(AGREEMENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo(code))
                .body("detail", not(matchesPattern(".*[0-9a-f]{8}-[0-9a-f]{4}-.*")));
    }

    @Test
    void ofFiftyThatDraftTheSameExactlyOneDoes() throws Exception {
        String body = draft(number());
        String bearer = servers.token(token("CARE_MANAGER").institution(home.toString()));
        Callable<Integer> drafted = () -> given().auth()
                .oauth2(bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(AGREEMENTS)
                .statusCode();
        assertEquals(Map.of(201, 1, 409, 49), Crowd.counted(Collections.nCopies(50, drafted)));
    }

    @Test
    void entrustingAPublicHomeNeedsTheGovernmentsConsent() {
        String number = number();
        String body = takeover(number, "").replace("CONTRACTED", "ENTRUSTED");
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_CONSENT_MISSING"));
        health().body(body.replace("\"primary\"", "\"x\"")
                        .replace("\"document\"", "\"governmentConsent\":\"江府函1号\",\"document\""))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201);
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NUMBER_TAKEN"));
        health().get(AGREEMENTS + "?number=" + number).then().body("items", hasSize(1));
    }

    @Test
    void theDirectoryOfServicesNamesWhatIsForbidden() {
        health().get("/api/v1/contract/service-items")
                .then()
                .statusCode(200)
                .body("items.findAll { it.list == 'NEGATIVE' }", hasSize(3))
                .body("items.find { it.code == 'MEDICAL_ROUNDS' }.itemClass", equalTo("BASIC"));
    }

    private int pairs(String region, String day) {
        return health().get("/api/v1/contract/reports/pairs?region=" + region + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("pairs");
    }
}
