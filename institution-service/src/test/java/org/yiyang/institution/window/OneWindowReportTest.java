package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Binary;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** R14 against figures counted by hand. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OneWindowReportTest {
    private static final String INSERT = "insert into one_window_case (id, version, changed_at, number, code_word,"
            + " region_code, matter, applicant_id, subject_category, status, received_on, corrected, accepted_on,"
            + " deemed, decided_on, handling_workdays, on_time, extension_workdays) values (?, 0, '2026-03-01', ?, 'x',"
            + " '511721', ?, ?, 'INFIRMARY', 'CLOSED', ?, false, ?, ?, ?, ?, ?, 0)";
    private final CaseCalls counter = new CaseCalls();

    @Inject
    DataSource database;

    @Test
    void theWindowIsMeasuredByMatterAndNothingIsDividedByNothing() throws SQLException {
        decided("INTERNAL_UNIT_FILING", "2026-01-05", false, "2026-01-12", 5, true);
        decided("INTERNAL_UNIT_FILING", "2026-01-06", true, "2026-02-02", 12, false);
        decided("INTERNAL_UNIT_FILING", "2026-01-07", false, "2026-01-15", 6, true);
        decided("MEDICAL_LICENSING", "2026-01-05", false, "2026-04-01", 40, true);
        ValidatableResponse report = report("2026-01-01", "2026-03-31");
        report.body("matters.size()", equalTo(8));
        String filings = "matters.find { it.matter == 'INTERNAL_UNIT_FILING' }.";
        report.body(filings + "received", equalTo(3))
                .body(filings + "deemedAccepted", equalTo(1))
                .body(filings + "decided", equalTo(3))
                .body(filings + "averageWorkdays.numerator", equalTo(23))
                .body(filings + "averageWorkdays.value", equalTo(7.7f))
                .body(filings + "onTime.value", equalTo(66.7f));
        String licences = "matters.find { it.matter == 'MEDICAL_LICENSING' }.";
        report.body(licences + "received", equalTo(1))
                .body(licences + "decided", equalTo(0))
                .body(licences + "averageWorkdays.value", nullValue())
                .body(licences + "onTime.value", nullValue());
        report.body("total.received", equalTo(4)).body("total.decided", equalTo(3));
        counter.with(TokenRequest.as("WINDOW_CLERK").region("5117"))
                .get("/api/v1/institution/reports/one-window?region=5118&from=2026-01-01&asOf=2026-03-31")
                .then()
                .statusCode(403);
        counter.with(TokenRequest.as("WINDOW_CLERK").region("5117"))
                .get("/api/v1/institution/reports/one-window?region=5117&from=2026-03-31&asOf=2026-01-01")
                .then()
                .statusCode(422);
    }

    private ValidatableResponse report(String from, String asOf) {
        return counter.with(TokenRequest.as("WINDOW_CLERK").region("5117"))
                .queryParam("region", "5117")
                .queryParam("from", from)
                .queryParam("asOf", asOf)
                .get("/api/v1/institution/reports/one-window")
                .then()
                .statusCode(200);
    }

    private void decided(String matter, String received, boolean deemed, String decided, int workdays, boolean onTime)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Binary.of(id));
            insert.setString(2, "511721-2026-" + id.toString().substring(0, 8));
            insert.setString(3, matter);
            insert.setBytes(4, Binary.of(id));
            insert.setString(5, received);
            insert.setString(6, received);
            insert.setBoolean(7, deemed);
            insert.setString(8, decided);
            insert.setInt(9, workdays);
            insert.setBoolean(10, onTime);
            insert.executeUpdate();
        }
    }
}
