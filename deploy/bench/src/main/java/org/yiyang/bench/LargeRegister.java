package org.yiyang.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 5,000 invented institutions with four years of quarterly figures, written straight into the service's tables. */
final class LargeRegister {
    private static final String TABLES = "institution, registration_period, institution_name_piece, qualification,"
            + " qualification_period, certification_period, monitoring_snapshot, known_agreement,"
            + " known_agreement_period, known_designation, known_designation_period, green_channel_period,"
            + " offering_period, inspection, annual_review, fund, fund_share, pilot, one_window_case";

    private LargeRegister() {}

    /** Fills the tables of a started service, and prints with what. */
    static String fill(Map<String, String> config) throws SQLException {
        String url = config.get("quarkus.datasource.jdbc.url") + "&rewriteBatchedStatements=true";
        try (Connection database = DriverManager.getConnection(
                url, config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"))) {
            database.setAutoCommit(false);
            run(database, "set foreign_key_checks = 0");
            enterRegions(database);
            try (Institutions institutions = new Institutions(database)) {
                institutions.enterAll();
            }
            try (Papers papers = new Papers(database)) {
                papers.enterAll();
            }
            try (Monitoring monitoring = new Monitoring(database)) {
                monitoring.enterAll();
            }
            new Partners(database).enterAll();
            new Supervision(database).enterAll();
            database.commit();
            // The optimiser is to know the tables as it would after a night.
            run(database, "analyze table " + TABLES);
        }
        return Invented.INSTITUTIONS + " institutions with " + Invented.QUARTERS + " quarters of figures";
    }

    private static void enterRegions(Connection database) throws SQLException {
        try (Batch regions =
                new Batch(database, "region", "id, version, changed_at, code, parent, kind, name, valid_from")) {
            for (String code : Invented.regions()) {
                String parent = code.length() == 2 ? null : code.substring(0, code.length() - 2);
                String kind = List.of("PROVINCE", "CITY", "DISTRICT").get(code.length() / 2 - 1);
                // As the service itself makes them.
                UUID id = UUID.nameUUIDFromBytes(("yiyang:region:" + code).getBytes(StandardCharsets.UTF_8));
                regions.row(id, 0, Invented.NOW, code, parent, kind, "测试" + code, Invented.SINCE);
            }
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
