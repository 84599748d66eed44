package org.yiyang.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** 5,000 invented institutions with four years of quarterly figures, written straight into the service's tables. */
final class LargeRegister {
    private static final String TABLES = "institution, registration_period, institution_name_piece, qualification,"
            + " qualification_period, certification_period, monitoring_snapshot, known_agreement,"
            + " known_agreement_period, known_designation, known_designation_period, green_channel_period,"
            + " offering_period, inspection, annual_review, fund, fund_share, pilot, one_window_case";

    private LargeRegister() {}

    /** Fills the tables of a started service, and tells with what. */
    static String fill(Map<String, String> config) throws SQLException {
        String url = config.get("quarkus.datasource.jdbc.url") + "&rewriteBatchedStatements=true";
        try (Connection database = DriverManager.getConnection(
                url, config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"))) {
            database.setAutoCommit(false);
            run(database, "set foreign_key_checks = 0");
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
            // The optimiser shall know the tables as it would after a night.
            run(database, "analyze table " + TABLES);
        }
        return Invented.INSTITUTIONS + " institutions with " + Invented.QUARTERS + " quarters of figures";
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
