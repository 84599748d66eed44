package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderSecrecyTest extends ResidentOfAHome {
    @Inject
    DataSource database;

    @Test
    void anAgentRevealsForAReasonAndNothingIsKept() {
        String id = verified();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            agency.with(TokenRequest.as("INSURANCE_AGENT").region("4601"))
                    .body(Map.of("reason", "电话核实"))
                    .post(PATH + id + "/reveal")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Idempotency-Replayed", nullValue())
                    .body("citizenId", equalTo(number))
                    .body("birthDate", equalTo("1940-06-01"))
                    .body("name", equalTo("欧阳测试"))
                    .body("phone", equalTo("13800001234"));
        }
        assertEquals(
                2,
                count("select count(*) from audit_entry where action = 'reveal' and outcome = 'READ'"
                        + " and reason = '电话核实' and subject_id = unhex('" + id.replace("-", "") + "')"),
                key);
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("reason", "想看"))
                .post(PATH + id + "/reveal")
                .then()
                .statusCode(403);
    }

    @Test
    void aNumberIsSearchedInTheBodyAndOnlyInOnesOwnScope() {
        String id = verified();
        agency.as("INSURANCE_AGENT")
                .body(Map.of("citizenId", number))
                .post(PATH + "search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .body(Map.of("citizenId", number))
                .post(PATH + "search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        agency.as("INSURANCE_AGENT")
                .get("/api/v1/elders?citizenId=" + number)
                .then()
                .statusCode(400);
    }

    @Test
    void neitherEventsNorLogsNorOtherTablesShowWhoItIs() {
        List<String> logged = new ArrayList<>();
        Handler listening = listening(logged);
        Logger root = LogContext.getLogContext().getLogger("");
        root.addHandler(listening);
        try {
            String id = verified();
            enter(number).statusCode(409);
            agency.as("INSURANCE_AGENT").body(Map.of("citizenId", number)).post(PATH + "search");
            agent(id, "reveal", Map.of("reason", "核实"));
            enter(number.substring(0, 17) + (number.endsWith("1") ? "2" : "1")).statusCode(422);
        } finally {
            root.removeHandler(listening);
        }
        for (String secret : List.of(number, "欧阳测试", "13800001234")) {
            assertFalse(logged.stream().anyMatch(line -> line.contains(secret)), "a log line shows it");
            assertEquals(0, count("select count(*) from outbox where payload like '%" + secret + "%'"));
            assertEquals(0, count("select count(*) from audit_entry where reason like '%" + secret + "%'"));
            assertEquals(0, count("select count(*) from aggregate_move where reason like '%" + secret + "%'"));
            assertEquals(
                    0,
                    count("select count(*) from elder where locate('" + secret + "', name_sealed) > 0" + " or locate('"
                            + secret + "', citizen_id_sealed) > 0 or locate('" + secret + "', phone_sealed) > 0"));
        }
        for (String payload :
                texts("select payload from outbox where topic = 'yiyang.elder' order by id desc limit 2")) {
            EventSchemas.named("elder").mustFit(payload);
        }
    }

    private static Handler listening(List<String> logged) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                logged.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                        + record.getThrown());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private long count(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
        return found;
    }
}
