package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What is seen only through the person needs the elder's authorisation, whatever else the token says. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FamilyRightsTest extends ResidentOfAHome {
    private final UUID daughter = UUID.randomUUID();

    private TokenRequest family(String id, String roles) {
        return TokenRequest.as(roles.split(","))
                .person(id)
                .institution(UUID.randomUUID().toString())
                .region("6501")
                .subject(daughter.toString());
    }

    private void authorise(String id, String scope) {
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of(
                        "person",
                        daughter,
                        "kinship",
                        "CHILD",
                        "scope",
                        scope,
                        "validUntil",
                        TestClock.today().toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FAMILY", "FAMILY,CARE_MANAGER", "FAMILY,GRASSROOTS", "FAMILY,INSURANCE_AGENT", "FAMILY,ELDER"})
    void withoutAnAuthorisationNothingIsSeenThroughThePerson(String roles) {
        String id = verified();
        TokenRequest token = family(id, roles);
        agency.with(token).get(PATH + id).then().statusCode(404);
        agency.with(token).get(PATH).then().statusCode(200).body("items", hasSize(0));
        agency.with(token)
                .get("/api/v1/insurance/eligibility?elder=" + id + "&institution=" + home + "&on=2026-11-29")
                .then()
                .statusCode(404);
        agency.with(token)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY", "FAMILY,CARE_MANAGER", "FAMILY,ELDER"})
    void whoMayOnlySeeIsNotOfferedAndNotAllowedToAct(String roles) {
        String id = verified();
        authorise(id, "VIEW");
        TokenRequest token = family(id, roles);
        agency.with(token).get(PATH).then().statusCode(200).body("items.id", contains(id));
        agency.with(token).get(PATH + id).then().statusCode(200).body("allowedActions", hasSize(0));
        agency.with(token)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(403)
                .body("code", equalTo("ELDER_AUTHORISATION_TOO_NARROW"));
    }

    @Test
    void aFamilyMemberDoesNotWidenItsOwnAuthorisationAsTheElder() {
        String id = verified();
        authorise(id, "VIEW");
        agency.with(family(id, "FAMILY,ELDER"))
                .body(Map.of(
                        "person",
                        daughter,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW_AND_PROPOSE",
                        "validUntil",
                        TestClock.today().plusYears(1).toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(403)
                .body("code", equalTo("ELDER_AUTHORISATION_TOO_NARROW"));
    }

    @Test
    void whatTheOtherRoleShowsNeedsNoAuthorisation() {
        String id = verified();
        String own = enter(org.yiyang.local.SyntheticCodes.citizenId(java.time.LocalDate.parse("1941-06-01")))
                .statusCode(201)
                .extract()
                .path("id");
        TokenRequest manager = TokenRequest.as("FAMILY", "CARE_MANAGER")
                .person(id)
                .institution(home.toString())
                .subject(daughter.toString());
        agency.with(manager).get(PATH + own).then().statusCode(200);
        agency.with(manager)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
    }

    @Test
    void anAuthorisationNamesTheKinshipAndIsNotForEver() {
        String id = verified();
        ApiCaller elder = agency.with(TokenRequest.as("ELDER").person(id));
        LocalDate last = TestClock.today().plusDays(1095);
        Body asked = Body.of("person", daughter, "kinship", "CHILD", "scope", "VIEW", "validUntil", last.plusDays(1));
        elder.move(PATH + id, "authorise", asked).refused(422, "ELDER_AUTHORISATION_TOO_LONG", "/validUntil");
        Body timely = Body.like(asked, "validUntil", last);
        elder.move(PATH + id, "authorise", Body.like(timely, "kinship", null))
                .refused(422, "ELDER_KINSHIP_WANTED", "/kinship");
        elder.move(PATH + id, "authorise", timely).then().statusCode(200);
        elder.move(PATH + id, "authorise", Body.like(timely, "kinship", null, "scope", "VIEW_AND_PROPOSE"))
                .then()
                .statusCode(200)
                .body("authorisations.kinship", contains("CHILD"));
    }
}
