package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class WalkedListsTest {
    private static final int MANY = 7;
    private static final String CITY = "3704";
    private final WalkedLists lists = new WalkedLists("institution");
    private final TestCity city = new TestCity(CITY);

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    @TestFactory
    Stream<DynamicTest> everyListIsWalkedToItsEnd() {
        return lists.addresses().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> lists.isWalkedToItsEnd(address)));
    }

    private static TokenRequest official(String role) {
        return TokenRequest.as(role).region(CITY);
    }

    /** Nothing sets them a time. */
    @Test
    void theApplicationsThatWaitForOneOffice() {
        String home = city.home("走遍一养老院");
        for (int i = 0; i < MANY; i++) {
            city.staff(home)
                    .body(Map.of("institutionId", home, "source", "CITY", "amount", 1000 + i, "purpose", "补助"))
                    .post("/api/v1/subsidy-applications")
                    .then()
                    .statusCode(201);
        }
        lists.isWalkedAmongEquals("/api/v1/institution/tasks", official("HEALTH_ADMIN"), "priority", "dueAt");
    }

    @Test
    void aPageKeepsEveryValueOfAParameter() {
        for (int i = 0; i < 2; i++) {
            city.home("走遍二养老院" + i);
            city.medical("走遍二医院" + i, "GENERAL_HOSPITAL");
            city.medical("走遍二康复医院" + i, "REHABILITATION_HOSPITAL");
        }
        String both = "/api/v1/institutions?name=走遍二&category=NURSING_HOME&category=GENERAL_HOSPITAL";
        assertEquals(
                4,
                city.seen("HEALTH_ADMIN", both)
                        .extract()
                        .<List<Object>>path("items")
                        .size());
        lists.isWalkedToItsEnd(both, official("HEALTH_ADMIN"));
    }

    @Test
    void theListsUnderARecord() {
        Map<String, String> known =
                Map.of("/api/v1/monitoring-rounds/{id}/late", late(), "/api/v1/institution/imports/{id}/rows", rows());
        assertEquals(known.keySet(), Set.copyOf(lists.underRecords()));
        lists.isWalkedToItsEnd(known.get("/api/v1/monitoring-rounds/{id}/late"), official("HEALTH_ADMIN"));
        lists.isWalkedToItsEnd(
                known.get("/api/v1/institution/imports/{id}/rows"),
                official("CIVIL_ADMIN").subject("CIVIL_ADMIN-" + CITY));
    }

    private String late() {
        for (int i = 0; i < MANY; i++) {
            city.certifiedHome("走遍三养老院" + i);
        }
        String round = city.created(
                        "HEALTH_ADMIN",
                        "/api/v1/monitoring-rounds",
                        Map.of(
                                "regionCode",
                                city.district(),
                                "type",
                                "QUARTERLY",
                                "scope",
                                "DUAL_CERTIFIED",
                                "asOf",
                                "2024-03-31",
                                "dueInWorkdays",
                                5))
                .extract()
                .path("id");
        String address = "/api/v1/monitoring-rounds/" + round + "/late";
        assertTrue(MANY
                <= city.seen("HEALTH_ADMIN", address)
                        .extract()
                        .<List<Object>>path("items")
                        .size());
        return address;
    }

    /** None of its rows can be entered, since nobody knows their region, and of each it says so. */
    private String rows() {
        ImportCalls uploads = new ImportCalls(CITY);
        uploads.openTakeover();
        StringBuilder file = new StringBuilder(ImportCalls.HEADER);
        for (int i = 0; i < MANY; i++) {
            file.append(ImportCalls.home("走遍四养老院" + i, SyntheticCodes.creditCode(), "370499"));
        }
        String id = uploads.id(uploads.bring("institutions", file.toString()));
        uploads.through(id);
        assertEquals(MANY, uploads.rows("CIVIL_ADMIN", id, "REFUSED").size());
        return ImportCalls.PATH + "/" + id + "/rows?outcome=REFUSED";
    }
}
