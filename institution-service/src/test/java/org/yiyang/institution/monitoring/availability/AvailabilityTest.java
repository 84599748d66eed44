package org.yiyang.institution.monitoring.availability;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.TestCity;
import org.yiyang.local.LocalResource;

/** Institutions say how many beds are free, and everybody finds them while the word is fresh. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class AvailabilityTest {
    private static final String PATH = "/api/v1/bed-availability";
    private final TestCity city = new TestCity("4552");

    @Inject
    DataSource database;

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private ValidatableResponse stated(String home, String by, int care, int nursing, int medical) {
        return city.staff(by)
                .body(Map.of(
                        "free", Map.of("care", care, "nursing", nursing, "medical", medical), "appointments", true))
                .put(PATH + "/" + home)
                .then();
    }

    private ValidatableResponse listed(String more) {
        return city.elsewhere("DISPATCHER")
                .get(PATH + "?limit=200&region=" + city.district() + more)
                .then()
                .statusCode(200);
    }

    @Test
    void freeBedsAreStatedByTheInstitutionAndFoundByEverybody() {
        String home = city.home("空床甲养老院");
        stated(home, home, 7, 0, 0)
                .statusCode(200)
                .body("free.care", equalTo(7))
                .body("stale", equalTo(false))
                .body("statedAt", notNullValue())
                .body("allowedActions", equalTo(List.of("withdraw")));
        listed("").body("items.institutionId", hasItem(home));
        listed("&minFree=7&category=NURSING_HOME").body("items.institutionId", hasItem(home));
        listed("&minFree=8").body("items.institutionId", not(hasItem(home)));
        listed("&kind=MEDICAL").body("items.institutionId", not(hasItem(home)));
        stated(home, home, 3, 0, 0).statusCode(200).body("version", equalTo(1));
        listed("").body("items.find { it.institutionId == '" + home + "' }.free.care", equalTo(3));
        city.staff(home)
                .get(PATH + "/" + home + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("state", "state"))
                .body("earlier.state.free.care", contains(7));
        city.staff(home)
                .body(Map.of())
                .post(PATH + "/" + home + "/withdraw")
                .then()
                .statusCode(200);
        listed("").body("items.institutionId", not(hasItem(home)));
        stated(home, home, 1, 0, 0).statusCode(200).body("status", equalTo("STATED"));
        city.as("HEALTH_ADMIN")
                .get(PATH + "/" + home)
                .then()
                .statusCode(200)
                .body("free.care", equalTo(1))
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void moreThanIsRegisteredAndAnothersBedsAreRefused() {
        String home = city.home("空床乙养老院");
        stated(home, home, 121, 0, 0)
                .statusCode(422)
                .body("code", equalTo("AVAILABILITY_MORE_THAN_REGISTERED"))
                .body("errors[0].pointer", equalTo("/free/care"));
        stated(home, home, 5, 6, 0).statusCode(422).body("errors[0].pointer", equalTo("/free/nursing"));
        stated(home, home, -1, 0, 0).statusCode(400);
        stated(home, city.home("空床丙养老院"), 5, 0, 0).statusCode(404);
        city.as("HEALTH_ADMIN")
                .body(Map.of("free", Map.of("care", 1, "nursing", 0, "medical", 0), "appointments", true))
                .put(PATH + "/" + home)
                .then()
                .statusCode(403);
        city.staff(home).get(PATH + "/" + home).then().statusCode(404);
        city.done("CIVIL_ADMIN", "/api/v1/institutions/" + home + "/suspend", Map.of("reason", "整改"));
        stated(home, home, 1, 0, 0).statusCode(409).body("code", equalTo("AVAILABILITY_NOT_OPERATING"));
    }

    @Test
    void anOldStatementIsListedOnlyIfAskedForAndMarked() throws SQLException {
        String home = city.home("空床丁养老院");
        stated(home, home, 9, 0, 0).statusCode(200);
        try (Connection connection = database.getConnection();
                Statement aged = connection.createStatement()) {
            aged.executeUpdate("update bed_availability set stated_at = timestampadd(hour, -25, stated_at)"
                    + " where institution_id = x'" + home.replace("-", "") + "'");
        }
        listed("").body("items.institutionId", not(hasItem(home)));
        listed("&stale=true").body("items.find { it.institutionId == '" + home + "' }.stale", equalTo(true));
        city.as("CIVIL_ADMIN")
                .accept("text/csv")
                .get(PATH + "?limit=200&stale=true&region=" + city.district())
                .then()
                .statusCode(200)
                .body(containsString("空床丁养老院"));
    }
}
