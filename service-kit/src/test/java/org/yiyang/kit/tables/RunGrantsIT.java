package org.yiyang.kit.tables;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.RunGrants;
import org.yiyang.local.LocalServers;

/** A city's service does not start with an account that could remove what the audit says. */
class RunGrantsIT {
    private static final Map<String, String> CONFIG = LocalServers.startOnce().config("contract");

    @BeforeAll
    static void theTablesAreThere() {
        KitDatabase.start();
    }

    private static Connection as(String account) throws SQLException {
        return Flyway.configure()
                .dataSource(
                        CONFIG.get("quarkus.datasource.jdbc.url"),
                        CONFIG.get(account + ".username"),
                        CONFIG.get(account + ".password"))
                .load()
                .getConfiguration()
                .getDataSource()
                .getConnection();
    }

    @Test
    void anAccountThatMayRemoveFromTheAuditIsRefusedInProductionAndToleratedOnALaptop() throws SQLException {
        try (Connection migrating = as("yiyang.migration")) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> RunGrants.give(migrating, migrating, true));
            assertTrue(refused.getMessage().contains("audit"), refused.getMessage());
            assertDoesNotThrow(() -> RunGrants.give(migrating, migrating, false));
        }
    }

    @Test
    void theAccountThatOnlyRunsIsTaken() throws SQLException {
        try (Connection migrating = as("yiyang.migration");
                Connection running = as("quarkus.datasource")) {
            assertDoesNotThrow(() -> RunGrants.give(migrating, running, true));
        }
    }
}
