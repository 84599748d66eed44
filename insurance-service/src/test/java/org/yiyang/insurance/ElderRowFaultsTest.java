package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.database.Binary;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What is wrong with some rows of a file costs the others nothing, and all of it is reported. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderRowFaultsTest {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final String CITY = "6531";
    private static final String REGION = "653101";
    private static final String HEADER =
            "name,citizenId,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n";
    private static final int ROWS = 300;
    private static final int PLANTED = 100_500;

    @Inject
    DataSource database;

    private static String number() {
        return SyntheticCodes.citizenId(LocalDate.parse("1937-04-05"));
    }

    private static String row(String number, String verifiedOn) {
        return "老人," + number + "," + REGION + ",RESIDENT,2020-01-01," + verifiedOn + ",存量表1,存量登记\n";
    }

    /** Every tenth row is refused by the verb: too young, verified in days to come, or entered in another city. */
    @Test
    void aTenthOfRefusedRowsIsTriedOnceEachAndTheOthersAreEnteredAtOnce() throws SQLException {
        ElderFiles files = new ElderFiles(CITY);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            file.append(
                    switch (i % 30) {
                        case 5 -> row(SyntheticCodes.citizenId(LocalDate.parse("1990-01-01")), "2026-01-05");
                        case 15 -> row(number(), "2099-01-01");
                        case 25 -> row(enteredElsewhere(), "2026-01-05");
                        default -> row(number(), "2026-01-05");
                    });
        }
        long before = rolledBack();
        assertEquals(List.of(270, 0, 0, 10, 20), files.through(files.brought(file.toString())));
        long tries = rolledBack() - before;
        assertTrue(tries >= 30 && tries < 60, "transactions that were taken back: " + tries);
    }

    private static String enteredElsewhere() {
        String number = number();
        ApiCaller.as("EXTERNAL_SYSTEM")
                .region("4601")
                .scope("elder:write")
                .creates("/api/v1/elders", Agency.elder(number, null));
        return number;
    }

    private long rolledBack() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement("show global status like 'Com_rollback'");
                ResultSet found = asked.executeQuery()) {
            found.next();
            return found.getLong(2);
        }
    }

    @Test
    void aLineWithAReturnInsideIsTheRowsMatterAndNotTheFiles() {
        ElderFiles files = new ElderFiles(CITY);
        String fit = json(number());
        String file = json(number()).replace(",", ",\r") + "\r\r\n" + fit.replace("老人", "老\r人") + "\n" + fit + "\r\n"
                + json(number()) + "\r" + json(number());
        String id = files.agent()
                .post(
                        IMPORTS + "?kind=elders&dryRun=false",
                        "application/x-ndjson",
                        file.getBytes(StandardCharsets.UTF_8))
                .accepted()
                .extract()
                .path("id");
        assertEquals(List.of(2, 0, 0, 0, 2), files.through(id));
        files.rows(id, "REFUSED").body("items.row", contains(2, 4));
    }

    private static String json(String number) {
        return "{\"name\":\"老人\",\"citizenId\":\"" + number + "\",\"regionCode\":\"" + REGION
                + "\",\"insuranceType\":\"RESIDENT\",\"insuredFrom\":\"2020-01-01\",\"verifiedOn\":\"2026-01-05\","
                + "\"document\":\"存量表1\",\"reason\":\"存量登记\"}";
    }

    /** More rows than any other list has as a file; they are read by the thousand. */
    @Test
    void theReportOfAFileHasEveryRow() throws SQLException, IOException {
        ElderFiles files = new ElderFiles(CITY);
        String id = files.brought(HEADER + row(number(), "2026-01-05"));
        files.through(id);
        plant(id);
        try {
            int before = CountedStatements.soFar();
            String last = "";
            long lines = 0;
            try (InputStream report = files.agent()
                            .accept("text/csv")
                            .get(IMPORTS + "/" + id + "/rows")
                            .asInputStream();
                    BufferedReader text = new BufferedReader(new InputStreamReader(report, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    lines++;
                    last = line;
                }
            }
            assertEquals(1 + 1 + PLANTED, lines);
            assertTrue(last.startsWith(Integer.toString(10 + PLANTED)), last);
            int asked = CountedStatements.soFar() - before;
            assertTrue(asked < 3 * PLANTED / 1000 + 30, "statements: " + asked);
        } finally {
            unplant(id);
        }
    }

    private void plant(String id) throws SQLException {
        String insert = "insert into bulk_row (import_id, row_no, outcome) values (?, ?, 'CREATED')";
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(insert)) {
            for (int i = 1; i <= PLANTED; i++) {
                rows.setBytes(1, Binary.of(UUID.fromString(id)));
                rows.setInt(2, 10 + i);
                rows.addBatch();
                if (i % 5000 == 0 || i == PLANTED) {
                    rows.executeBatch();
                }
            }
        }
    }

    private void unplant(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement rows =
                        connection.prepareStatement("delete from bulk_row where import_id = ? and row_no > 10")) {
            rows.setBytes(1, Binary.of(UUID.fromString(id)));
            rows.executeUpdate();
        }
    }
}
