package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.local.LocalServers;

/**
 * Unique keys compare texts character by character, in the tables of every service, on MariaDB and, where
 * {@code -Dyiyang.mysql} names the address of a server with an account that may create schemas, on MySQL.
 */
class UniqueTextsIT {
    private static final LocalServers SERVERS = LocalServers.startOnce();
    private static final String MYSQL = System.getProperty("yiyang.mysql");

    @ParameterizedTest
    @ValueSource(strings = {"institution", "insurance", "referral"})
    void everyUniqueKeyOfAServiceIsBinary(String service) throws SQLException {
        Map<String, String> config = SERVERS.config(service);
        mustBeBinary(
                service,
                config.get("quarkus.datasource.jdbc.url"),
                config.get("yiyang.migration.username"),
                config.get("yiyang.migration.password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"institution", "contract", "insurance", "referral"})
    void everyUniqueKeyOfAServiceIsBinaryOnMySql(String service) throws SQLException {
        org.junit.jupiter.api.Assumptions.assumeTrue(MYSQL != null, "no -Dyiyang.mysql");
        String schema = "unique_texts_" + service;
        try (Connection root = DriverManager.getConnection(MYSQL);
                Statement create = root.createStatement()) {
            create.execute("DROP DATABASE IF EXISTS " + schema);
            create.execute("CREATE DATABASE " + schema);
        }
        mustBeBinary(service, MYSQL.replaceFirst("/(\\?|$)", "/" + schema + "$1"), "root", "");
    }

    private static void mustBeBinary(String service, String url, String user, String password) throws SQLException {
        migrate(service, url, user, password);
        UniqueTexts.mustBeBinary(url, user, password);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE planted (name varchar(20) COLLATE utf8mb4_general_ci, UNIQUE KEY once (name))");
            assertEquals(List.of("planted.name (key once, utf8mb4_general_ci)"), UniqueTexts.others(connection));
            assertTrue(assertThrows(IllegalStateException.class, () -> UniqueTexts.mustBeBinary(url, user, password))
                    .getMessage()
                    .contains("planted.name"));
            statement.execute("DROP TABLE planted");
        }
    }

    private static void migrate(String service, String url, String user, String password) throws FlywayException {
        List<String> locations = new ArrayList<>(List.of("filesystem:src/main/resources/db/kit"));
        locations.add("filesystem:../" + service + "-service/src/main/resources/db/migration");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations(locations.toArray(String[]::new))
                .load()
                .migrate();
    }

    @Test
    void ideographsAndCaseAreToldApart() throws SQLException {
        Map<String, String> config = SERVERS.config("referral");
        try (Connection connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("yiyang.migration.username"),
                        config.get("yiyang.migration.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE planted_names (name varchar(20) NOT NULL PRIMARY KEY)"
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            int rows =
                    statement.executeUpdate("INSERT INTO planted_names VALUES ('𠮷氏医务室'), ('𡈽氏医务室'), ('A区'), ('a区')");
            statement.execute("DROP TABLE planted_names");
            assertEquals(4, rows);
        }
    }
}
