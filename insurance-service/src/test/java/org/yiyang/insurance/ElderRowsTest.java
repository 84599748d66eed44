package org.yiyang.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What a file writes of an elder by batches of rows is what a call writes by the entity, column by column. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderRowsTest {
    private static final String CITY = "6529";
    private static final String REGION = "652926";
    private static final String OF_THE_REGION = "(select id from elder where region_code = '" + REGION + "')";
    private static final List<String> TABLES = List.of(
            "elder where region_code = '" + REGION + "'",
            "elder_insured_period where elder_id in " + OF_THE_REGION,
            "elder_residence_period where elder_id in " + OF_THE_REGION,
            "elder_group_period where elder_id in " + OF_THE_REGION + " order by priority_group",
            "aggregate_move where aggregate_id in " + OF_THE_REGION);

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    @Test
    void aRowOfAFileIsRecordedAsOneThatIsEnteredByHand() throws SQLException {
        ElderFiles files = new ElderFiles(CITY);
        LocalDate born = LocalDate.parse("1938-02-03");
        String byFile = SyntheticCodes.citizenId(born);
        String ofTheOtherSex = SyntheticCodes.citizenId(born);
        String byHand = SyntheticCodes.citizenId(born);
        assertNotEquals(byHand, ofTheOtherSex);
        UUID home = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Agency.Registered.home(home).inRegion(REGION), 0)));
        String id = files.brought("name,citizenId,phone,regionCode,insuranceType,insuredFrom,insuredUntil,"
                + "residenceInstitutionId,residenceFrom,priorityGroups,verifiedOn,document,reason\n"
                + "老人," + byFile + ",13800001234," + REGION
                + ",RESIDENT,2020-01-01,2027-12-31," + home
                + ",2025-03-01,LIVING_ALONE；ADVANCED_AGE,2026-01-05,存量表1,存量登记\n");
        assertEquals(List.of(1, 0, 0, 0, 0), files.through(id));
        Map<String, Object> elder = new HashMap<>(Agency.elder(byHand, home));
        elder.put("name", "又一老人");
        elder.put("regionCode", REGION);
        elder.put("insured", List.of(Map.of("type", "RESIDENT", "from", "2020-01-01", "until", "2027-12-31")));
        elder.put("priorityGroups", List.of("LIVING_ALONE", "ADVANCED_AGE"));
        files.agent()
                .body(Map.of("elder", elder, "verifiedOn", "2026-01-05", "document", "存量表1", "reason", "存量登记"))
                .post("/api/v1/elders/takeover")
                .then()
                .statusCode(201);
        for (String table : TABLES) {
            List<String> rows = rows(table);
            assertEquals(0, rows.size() % 2, table);
            for (int i = 0; i < rows.size(); i += 2) {
                assertEquals(rows.get(i), rows.get(i + 1), table);
            }
        }
        assertEquals(4, rows(TABLES.get(3)).size());
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from " + table);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                StringBuilder shown = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    shown.append(row.getMetaData().getColumnName(i)).append(' ');
                    shown.append(plain(row.getObject(i))).append('\n');
                }
                rows.add(shown.toString());
            }
        }
        return rows;
    }

    /** Ids, what is sealed and moments are each row's own; that they are there is compared. */
    private static String plain(Object value) {
        boolean own = value instanceof byte[] || value instanceof LocalDateTime || value instanceof Timestamp;
        return own ? "*" : String.valueOf(value);
    }
}
