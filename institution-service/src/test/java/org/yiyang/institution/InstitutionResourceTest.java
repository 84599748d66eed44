package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class InstitutionResourceTest {
    private final LocalServers servers = LocalServers.startOnce();

    private RequestSpecification as(String role) {
        return given().auth()
                .oauth2(servers.token(TokenRequest.as(role).region("4601")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    @BeforeEach
    void haikouIsEntered() {
        for (String[] region : new String[][] {{"46", "海南省"}, {"4601", "海口市"}, {"460106", "龙华区"}}) {
            as("SYS_ADMIN")
                    .body("{\"name\":\"" + region[1] + "\",\"validFrom\":\"1988-01-01\"}")
                    .put("/api/v1/regions/" + region[0])
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aRegisteredHomeIsAnsweredWithWhatMayBeDoneNext() {
        as("CIVIL_ADMIN")
                .body("""
                        {"name":"测试养老院","category":"NURSING_HOME","creditCode":"５2460100MJ0000018t","regionCode":"460106",
                         "address":"龙华区","ownership":"PRIVATE_NONPROFIT","beds":120}""")
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"0\\.[0-9a-f]{8}\""))
                .body("creditCode", equalTo("52460100MJ0000018T"))
                .body("status", equalTo("REGISTERED"))
                .body("allowedActions", hasItems("qualify", "close"));
    }
}
