package org.yiyang.kit.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.LocalServers;

/** Moments and days are the same in the table in whatever zone a service runs and however short its address is. */
class StoredTimeIT {
    private static final Map<String, String> CONFIG = LocalServers.startOnce().config("contract");
    private final KitDatabase database = KitDatabase.start();

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-29T16:30:00.123456Z, 1940-06-01",
        "Asia/Shanghai, 1988-04-10T02:30:00Z, 1949-05-01",
        "America/New_York, 2026-03-08T02:30:00Z, 1940-06-01",
        "America/New_York, 2026-11-01T06:30:00Z, 2026-03-08",
        "UTC, 2026-11-29T16:30:00Z, 1940-06-01"
    })
    void aBareAddressInAnotherZoneWritesAndReadsTheSame(String zone, String moment, String day)
            throws IOException, InterruptedException, SQLException {
        UUID id = Ids.next();

        List<String> said = probe(zone, bare(), moment, day, id);

        assertEquals(List.of("fault=none", "read=" + moment + " " + day), said);
        assertEquals(
                moment.replace("T", " ").replace("Z", "") + (moment.contains(".") ? "" : ".000000") + " " + day,
                raw(id));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?connectionTimeZone=Asia/Shanghai",
                "?serverTimezone=Asia/Shanghai",
                "?connectionTimeZone=LOCAL",
                "?connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=false",
                "?preserveInstants=false"
            })
    void anAddressThatSaysOtherwiseIsOverruled(String parameters)
            throws IOException, InterruptedException, SQLException {
        UUID id = Ids.next();

        List<String> said = probe("Asia/Shanghai", bare() + parameters, "2026-11-29T16:30:00Z", "2026-11-29", id);

        assertEquals(List.of("fault=none", "read=2026-11-29T16:30:00Z 2026-11-29"), said);
        assertEquals("2026-11-29 16:30:00.000000 2026-11-29", raw(id));
    }

    @ParameterizedTest
    @CsvSource({
        "?connectionTimeZone=Asia/Shanghai, would keep 2026-01-15T20:30:00.123456Z as 2026-01-16T04:30:00.123456",
        "?sessionVariables=time_zone='%2B08:00', its session is 480 minutes from UTC"
    })
    void aConnectionThatKeepsAnotherTimeIsRefused(String parameters, String fault) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                bare() + parameters,
                CONFIG.get("quarkus.datasource.username"),
                CONFIG.get("quarkus.datasource.password"))) {
            String said = StoredTime.fault(connection).orElse("none");
            assertTrue(said.contains(fault), said);
            assertEquals(1, said.lines().count());
        }
    }

    @Test
    void theTestsOwnAddressIsRight() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            assertEquals(Optional.empty(), StoredTime.fault(transaction.connection()));
        }
    }

    private static String bare() {
        return CONFIG.get("quarkus.datasource.jdbc.url").replaceAll("\\?.*", "");
    }

    private static List<String> probe(String zone, String address, String moment, String day, UUID id)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        JavaProgram.executable().toString(),
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ZoneProbe.class.getName(),
                        address,
                        CONFIG.get("quarkus.datasource.username"),
                        CONFIG.get("quarkus.datasource.password"),
                        moment,
                        day,
                        id.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }

    /** What stands in the table, as text, and takes it away again. */
    private String raw(UUID id) throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin();
                PreparedStatement select = transaction
                        .connection()
                        .prepareStatement("select concat(due_at, ' ', start_day) from deadline where id = ?");
                PreparedStatement delete =
                        transaction.connection().prepareStatement("delete from deadline where kind = 'ZONE'")) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String text = row.getString(1);
                delete.executeUpdate();
                transaction.commit();
                return text;
            }
        }
    }
}
