package org.yiyang.referral;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** How a service does, as every service reports it to its operator. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class StatusTest {
    private static final String STATUS = "/api/v1/referral/status";
    private static final String PARKED = "/api/v1/referral/parked";

    @Inject
    DataSource database;

    private static ValidatableResponse get(String path, String role, int status) {
        return given().auth()
                .oauth2(LocalServers.startOnce().token(TokenRequest.as(role).region("4601")))
                .get(path)
                .then()
                .statusCode(status);
    }

    @Test
    void theOperatorAloneSeesWhatWaitsAndWhatIsUsedOfEachBudget() {
        JsonPath json = get(STATUS, "SYS_ADMIN", 200)
                .body("service", equalTo("referral"))
                .body("outboxWaiting", notNullValue())
                .body("uptimeSeconds", greaterThan(0))
                .body("topics.topic", hasItems("yiyang.institution", "yiyang.agreement"))
                .body("budgets.budget", equalTo(List.of("HEAP", "FILES", "CONNECTIONS", "OUTBOX", "EVENT_DELAY")))
                .body("budgets[0..3].most", everyItem(greaterThan(0)))
                .body("budgets[2].most", equalTo(24))
                .extract()
                .jsonPath();
        List<Map<String, Object>> budgets = json.getList("budgets");
        for (Map<String, Object> budget : budgets) {
            Number used = (Number) budget.get("used");
            boolean over = used != null && used.longValue() > ((Number) budget.get("most")).longValue();
            assertEquals(over, budget.get("exceeded"), budget.toString());
        }
        assertTrue(json.getInt("budgets[0].used") > 0, "some memory is in use");
        get(STATUS, "HEALTH_ADMIN", 403);
        get(STATUS, "AUDITOR", 403);
        get("/api/v1/referral/dictionaries/budget", "SYS_ADMIN", 200).body("items.value", hasItem("HEAP"));
    }

    @Test
    void parkedMessagesThatWaitAreToldApartFromThoseThatWereReplayed() throws SQLException {
        int before = get(STATUS, "SYS_ADMIN", 200).extract().path("parkedMessages");
        UUID waiting = park(false);
        UUID replayed = park(true);
        try {
            get(STATUS, "SYS_ADMIN", 200).body("parkedMessages", equalTo(before + 1));
            get(PARKED + "?waiting=true&limit=200", "SYS_ADMIN", 200)
                    .body("items.id", hasItem(waiting.toString()))
                    .body("items.id", not(hasItem(replayed.toString())));
            get(PARKED + "?waiting=false&limit=200", "SYS_ADMIN", 200)
                    .body("items.id", hasItem(replayed.toString()))
                    .body("items.id", not(hasItem(waiting.toString())));
            get(PARKED + "?limit=200", "SYS_ADMIN", 200)
                    .body("items.id", hasItems(waiting.toString(), replayed.toString()));
            get(PARKED + "?waiting=maybe", "SYS_ADMIN", 400);
        } finally {
            written("delete from parked where id in (?, ?)", waiting, replayed);
        }
    }

    private UUID park(boolean replayed) throws SQLException {
        UUID id = Ids.next();
        written(
                "insert into parked (id, topic, kafka_partition, kafka_offset, headers, body, reason, parked_at, replayed_at)"
                        + " values (?, 'yiyang.institution', " + (replayed ? "97, 1" : "98, 1")
                        + ", '', '', 'StatusTest', now(6), " + (replayed ? "now(6)" : "null") + ")",
                id);
        return id;
    }

    private void written(String sql, UUID... ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setBytes(i + 1, Binary.of(ids[i]));
            }
            statement.executeUpdate();
        }
    }
}
