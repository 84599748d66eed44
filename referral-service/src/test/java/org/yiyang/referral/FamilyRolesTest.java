package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A second role in the token of a family member does not stand for the elder's authorisation. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class FamilyRolesTest {
    private static final String REQUESTS = "/api/v1/referral-requests";

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void begin() {
        city = new City(inbox);
    }

    private TokenRequest family(String roles, String account) {
        return TokenRequest.as(roles.split(","))
                .person(city.elder)
                .institution(UUID.randomUUID().toString())
                .subject(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY,CARE_MANAGER", "FAMILY,GRASSROOTS"})
    void whoseAuthorisationIsOverSeesNothingThroughThePerson(String roles) {
        String id = city.submit();
        TokenRequest son = family(roles, Registers.SON);
        city.with(son).get(City.PATH + "/" + id).then().statusCode(404);
        city.with(son).get(City.PATH).then().statusCode(200).body("items", hasSize(0));
        city.with(son).get(REQUESTS).then().statusCode(200).body("items", hasSize(0));
        for (String verb : new String[] {"cancel", "consent"}) {
            Map<String, String> body =
                    verb.equals("cancel") ? Map.of("reason", "PATIENT_WISH") : Map.of("form", "BY_FAMILY");
            City.move(city.with(son), id, verb, body).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY,ELDER"})
    void aFamilyMemberIsNotTheElder(String roles) {
        String id = city.submit();
        TokenRequest son = family(roles, Registers.SON);
        city.with(son)
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        City.move(city.with(son), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY", "FAMILY,CARE_MANAGER", "FAMILY,ELDER"})
    void whoMayOnlySeeIsOfferedNothingAndGivenNoTask(String roles) {
        String id = city.submit();
        String account = City.id();
        city.registers.consume(Registers.authorising(city.elder, 2, account, "2099-12-31", "VIEW"));
        TokenRequest niece = family(roles, account);
        city.with(niece)
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("elderId", equalTo(city.elder))
                .body("allowedActions", hasSize(0));
        city.with(niece).get(City.PATH).then().statusCode(200).body("items.id", contains(id));
        City.move(city.with(niece), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY", "FAMILY,CARE_MANAGER"})
    void whoIsAuthorisedToActCancels(String roles) {
        String id = city.submit();
        City.move(city.with(family(roles, Registers.DAUGHTER)), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("closedFor", equalTo("PATIENT_WISH"));
    }
}
