package org.yiyang.institution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** How fast files of a register go in: homes with their filings and a unit in every fifth, certificates and figures of a day. */
@EnabledIfSystemProperty(named = "yiyang.import.rows", matches = "\\d+")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegisterImportRateTest {
    private static final Logger LOG = Logger.getLogger(RegisterImportRateTest.class);
    private static final int ROWS = Integer.getInteger("yiyang.import.rows", 10_000);
    private static final int UNIT_EACH = 5;
    private static final String REGION = "630302";
    private final ImportCalls uploads = new ImportCalls("6303");

    @Test
    void filesOfARegisterGoInAtARateThatIsLogged() {
        uploads.enterRegions("63", "6303", REGION);
        uploads.openTakeover();
        List<String> codes = new ArrayList<>();
        StringBuilder homes = new StringBuilder(ImportCalls.HEADER);
        StringBuilder figures = new StringBuilder("creditCode,asOf,beds,staff,residents,document,reason\n");
        StringBuilder filings = new StringBuilder("name,parentCreditCode,kind,number,authority,validFrom\n");
        for (int i = 0; codes.size() < ROWS; i++) {
            String code = SyntheticCodes.creditCode();
            codes.add(code);
            homes.append(ImportCalls.home("量" + i + "养老院", code, REGION));
            if (i % UNIT_EACH == 0) {
                codes.add(code);
                homes.append(ImportCalls.unit("量" + i + "医务室", code, REGION));
                filings.append("量").append(i).append("医务室,").append(code).append(",MEDICAL_FILING,医备");
                filings.append(i).append(",卫健委,2024-07-01\n");
            } else {
                figures.append(code).append(",2025-12-31,120,40,80,存量表,存量登记\n");
            }
        }
        entered("CIVIL_ADMIN", "institutions", true, homes.toString());
        entered("CIVIL_ADMIN", "institutions", false, homes.toString());
        entered("HEALTH_ADMIN", "snapshots", false, figures.toString());
        entered("HEALTH_ADMIN", "qualifications", false, filings.toString());
    }

    private void entered(String role, String kind, boolean dryRun, String file) {
        int rows = (int) file.lines().count() - 1;
        long began = System.nanoTime();
        String id = uploads.id(uploads.bring(role, kind, dryRun, file.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> end = await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> uploads.official(role)
                                .get(ImportCalls.PATH + "/" + id)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
        assertEquals(rows, end.get("created"), end::toString);
        double seconds = (System.nanoTime() - began) / 1e9;
        Runtime memory = Runtime.getRuntime();
        LOG.infof(
                "RATE %d %s, dry run %s: %.0f rows/s, heap then %d MB",
                rows, kind, dryRun, rows / seconds, (memory.totalMemory() - memory.freeMemory()) >> 20);
    }
}
