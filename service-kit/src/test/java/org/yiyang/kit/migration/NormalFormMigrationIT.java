package org.yiyang.kit.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalServers;

/** The rows of before get their normal form; of two that are the same only the first does, and nothing stops. */
class NormalFormMigrationIT {
    private static final Map<String, String> CONFIG = LocalServers.startOnce().config("insurance");

    private static final class PlantedKeys extends NormalFormMigration {
        PlantedKeys() {
            super("1", new Column("planted_units", "name", "name_key", 40));
        }
    }

    private record Running(Connection getConnection) implements Context {
        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return getConnection;
        }
    }

    @Test
    void theFirstOfTwoThatAreTheSameHasTheForm() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        CONFIG.get("quarkus.datasource.jdbc.url"),
                        CONFIG.get("yiyang.migration.username"),
                        CONFIG.get("yiyang.migration.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE planted_units (id binary(16) PRIMARY KEY, name varchar(40), name_key varchar(40),"
                            + " UNIQUE KEY once (name_key)) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            try {
                statement.execute("INSERT INTO planted_units (id, name) VALUES (1, '医务室（东区）'), (2, '医务室(东区)'),"
                        + " (3, '医务室A'), (4, '医务室a'), (5, null)");
                new PlantedKeys().migrate(new Running(connection));
                new PlantedKeys().migrate(new Running(connection));
                List<String> keys = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("SELECT name_key FROM planted_units ORDER BY id")) {
                    while (row.next()) {
                        keys.add(row.getString(1));
                    }
                }
                List<String> wanted = new ArrayList<>(List.of("医务室(东区)", "-", "医务室A", "医务室a", "-"));
                wanted.replaceAll(key -> key.equals("-") ? null : key);
                assertEquals(wanted, keys);
            } finally {
                statement.execute("DROP TABLE planted_units");
            }
        }
    }
}
