package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** Rows that are entered together end as if each were entered by itself. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RowsTogetherTest {
    private static final String REGION = "630502";
    private static final int HOMES = 60;
    private final ImportCalls uploads = new ImportCalls("6305");

    @BeforeEach
    void aDistrictWithAnOpenWindow() {
        uploads.enterRegions("63", "6305", REGION, "64", "6401", "640104");
        uploads.openTakeover();
    }

    /** Homes of which each has a unit; one home stands in another region, so that its unit has nobody to belong to. */
    private static String file(boolean unitsFirst) {
        List<String> homes = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < HOMES; i++) {
            String code = SyntheticCodes.creditCode();
            homes.add(ImportCalls.home("同批" + i + "养老院", code, i == 30 ? "640104" : REGION));
            units.add(ImportCalls.unit("同批" + i + "医务室", code, REGION));
        }
        homes.add(homes.get(0));
        List<List<String>> both = new ArrayList<>(List.of(homes, units));
        if (unitsFirst) {
            Collections.reverse(both);
        }
        return ImportCalls.HEADER + String.join("", both.get(0)) + String.join("", both.get(1));
    }

    private void isEnteredRowByRow(boolean unitsFirst) {
        byte[] file = file(unitsFirst).getBytes(StandardCharsets.UTF_8);
        for (boolean dryRun : List.of(true, false)) {
            String id = uploads.id(uploads.bring("CIVIL_ADMIN", "institutions", dryRun, file));
            Map<String, Object> end = uploads.through(id);
            assertEquals(
                    List.of(2 * HOMES - 2, 1, 2),
                    List.of(end.get("created"), end.get("duplicates"), end.get("refused")),
                    end::toString);
            assertEquals(
                    List.of("INSTITUTION_PARENT_UNKNOWN", "INSTITUTION_REGION_NOT_YOURS"),
                    uploads.rows("CIVIL_ADMIN", id, "REFUSED").stream()
                            .map(row -> row.get("code"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void unitsBehindTheirHomesAndRefusedRowsAmongThem() {
        isEnteredRowByRow(false);
    }

    @Test
    void unitsBeforeTheirHomesWaitForThem() {
        isEnteredRowByRow(true);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String homes = ImportCalls.HEADER
                + ImportCalls.home("再来甲养老院", SyntheticCodes.creditCode(), REGION)
                + ImportCalls.home("再来乙养老院", SyntheticCodes.creditCode(), REGION);
        assertEquals(
                2,
                uploads.through(uploads.id(uploads.bring("institutions", homes)))
                        .get("created"));
        assertEquals(
                2,
                uploads.through(uploads.id(uploads.bring("institutions", homes)))
                        .get("unchanged"));
        assertEquals(1, uploads.homesNamed("再来甲养老院"));
    }
}
