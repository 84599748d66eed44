package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** How fast a file of elders goes in, beside a bare batched insert of the same rows into empty tables of the same form. */
@EnabledIfSystemProperty(named = "yiyang.import.rows", matches = "\\d+")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderImportRateTest {
    private static final Logger LOG = Logger.getLogger(ElderImportRateTest.class);
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final int ROWS = Integer.getInteger("yiyang.import.rows", 50_000);
    private static final int BATCH = 500;
    private static final String REGION = "654202";
    /** What an import writes of an elder. */
    private static final List<String> TABLES =
            List.of("elder", "elder_insured_period", "aggregate_move", "audit_entry", "outbox", "bulk_row");

    private final Agency agency = new Agency();

    @TempDir
    Path folder;

    private RequestSpecification agent() {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region("6542").subject("agent-6542"));
    }

    private Path file() throws IOException {
        Path file = folder.resolve("elders.csv");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n");
            for (int i = 0; i < ROWS; i++) {
                String number =
                        SyntheticCodes.citizenId(LocalDate.parse("1930-01-01").plusDays(i % 11_000));
                writer.write("老人," + number + ",13800001234," + REGION + ",RESIDENT,2020-01-01,2026-01-05,存量表1,存量登记\n");
            }
        }
        return file;
    }

    @Test
    void aFileGoesInAtARateThatIsToldBesideABareInsert() throws Exception {
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("6542"))
                .body(Map.of(
                        "region", "6542",
                        "validFrom", TestClock.today().toString(),
                        "value", "true",
                        "reason", "上线"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        long began = System.nanoTime();
        String id = brought();
        long stored = System.nanoTime();
        enteredAndPublished(id, began, stored);
    }

    private String brought() throws IOException {
        return agent().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .body(file().toFile())
                .post(IMPORTS + "?kind=elders")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void enteredAndPublished(String id, long began, long stored) throws SQLException {
        Map<String, Object> end = await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> agent().get(IMPORTS + "/" + id).jsonPath().getMap(""),
                        now -> "DONE".equals(now.get("status")));
        double imported = ROWS / seconds(stored);
        assertEquals(ROWS, (int) end.get("created") + (int) end.get("duplicates"));
        Runtime memory = Runtime.getRuntime();
        long used = (memory.totalMemory() - memory.freeMemory()) >> 20;
        double bare = ROWS / (bareNanos() / 1e9);
        LOG.infof(
                "RATE import of %d rows: stored in %.1f s, entered at %.0f rows/s, heap then %d MB; bare batched insert %.0f"
                        + " rows/s; ratio %.2f",
                ROWS, (stored - began) / 1e9, imported, used, bare, imported / bare);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Inserts all that the import has written once more; the nanoseconds of the inserts alone. */
    private long bareNanos() throws SQLException {
        Map<String, String> config = LocalServers.startOnce().config("insurance");
        String address = config.get("quarkus.datasource.jdbc.url");
        long nanos = 0;
        try (Connection connection = DriverManager.getConnection(
                address + (address.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true",
                config.get("yiyang.migration.username"),
                config.get("yiyang.migration.password"))) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                nanos += copied(connection, table);
            }
        }
        return nanos;
    }

    private static long copied(Connection connection, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bare_" + table + " like " + table);
            try (ResultSet read = statement.executeQuery("select * from " + table + " limit " + ROWS)) {
                while (read.next()) {
                    Object[] row = new Object[read.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = read.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        long began = System.nanoTime();
        inserted(connection, "bare_" + table, rows);
        return System.nanoTime() - began;
    }

    private static void inserted(Connection connection, String table, List<Object[]> rows) throws SQLException {
        String marks = "?" + ", ?".repeat(rows.get(0).length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int n = 0; n < rows.size(); n++) {
                for (int i = 0; i < rows.get(n).length; i++) {
                    insert.setObject(i + 1, rows.get(n)[i]);
                }
                insert.addBatch();
                if (n % BATCH == BATCH - 1 || n == rows.size() - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
