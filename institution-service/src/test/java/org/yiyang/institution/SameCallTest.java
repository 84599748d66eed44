package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Which call is the same as one before: a repeated write, the next page of a list. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class SameCallTest {
    private static final String INSTITUTIONS = "/api/v1/institutions";
    private static final String REGIONS = "/api/v1/regions";
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    @Test
    void whoseRightsHaveChangedIsNotShownTheEarlierAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> home = Sample.home("换岗养老院");
        TokenRequest official = TokenRequest.as("CIVIL_ADMIN").subject("li").client("app");
        Response first = register(official.region("4601"), key, home);
        assertEquals(201, first.statusCode());
        assertEquals(
                first.asString(), register(official.region("4601"), key, home).asString());

        for (TokenRequest changed : new TokenRequest[] {
            official.region("4404"),
            official.region("46"),
            TokenRequest.as("CIVIL_ADMIN", "HEALTH_ADMIN")
                    .subject("li")
                    .client("app")
                    .region("4601")
        }) {
            Response answer = register(changed, key, home);
            assertEquals(422, answer.statusCode());
            assertEquals("KEY_REUSED", answer.path("code"));
        }
    }

    private Response register(TokenRequest caller, String key, Map<String, Object> home) {
        return bureau.with(caller).key(key).post(INSTITUTIONS, home);
    }

    @Test
    void aDryRunIsAnotherCallThanTheRealOne() {
        String key = UUID.randomUUID().toString();
        byte[] file = "code,name,parent,kind,validFrom,validTo,successor\n77,演省,,,1985-01-01,,\n"
                .getBytes(StandardCharsets.UTF_8);
        load(key, "?dryRun=true", file).then().statusCode(200).body("entered", equalTo(1));
        load(key, "", file).then().statusCode(422).body("code", equalTo("KEY_REUSED"));
        load(UUID.randomUUID().toString(), "", file)
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("dryRun", equalTo(false));
    }

    private Response load(String key, String query, byte[] file) {
        return bureau.with(TokenRequest.as("SYS_ADMIN"))
                .key(key)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(REGIONS + "/load" + query);
    }

    @Test
    void theCursorOfAnotherListOrQueryIsRefused() {
        String link =
                bureau.as("HEALTH_ADMIN").get(REGIONS + "?limit=1&under=46").header("Link");
        assertNotNull(link);
        String next = link.substring(1, link.indexOf('>'));
        String cursor = URI.create(next).getQuery().replaceFirst("cursor=([^&]+).*", "$1");
        bureau.as("HEALTH_ADMIN").get(next).then().statusCode(200);
        bureau.as("HEALTH_ADMIN")
                .get(REGIONS + "?under=46&limit=7&cursor=" + cursor)
                .then()
                .statusCode(200);
        for (String other :
                new String[] {REGIONS + "?limit=1&cursor=", REGIONS + "?under=4601&cursor=", INSTITUTIONS + "?cursor="
                }) {
            bureau.as("HEALTH_ADMIN")
                    .get(other + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("cursor"))
                    .body("errors[0].code", equalTo("CURSOR_INVALID"));
        }
    }
}
