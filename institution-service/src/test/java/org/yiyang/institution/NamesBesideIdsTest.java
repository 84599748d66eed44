package org.yiyang.institution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;

/** Whoever reads a register reads names, in JSON as in a table, and the names of a page are read at once. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class NamesBesideIdsTest {
    private static final int MANY = 5;
    private final TestCity city = new TestCity("3703");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private void isNamed(String list, String named, String header) {
        city.seen("HEALTH_ADMIN", list).body("items.institutionName", everyItem(equalTo(named)));
        city.as("HEALTH_ADMIN")
                .accept("text/csv")
                .get(list)
                .then()
                .statusCode(200)
                .body(containsString(header))
                .body(containsString(named));
    }

    @Test
    void theRegistersOfSupervision() {
        String home = city.home("名旁一养老院");
        city.created("HEALTH_ADMIN", "/api/v1/inspections", inspection(home))
                .body("institutionName", equalTo("名旁一养老院"));
        city.created("CIVIL_ADMIN", "/api/v1/annual-reviews", Map.of("institutionId", home, "year", 2021));
        city.created(
                "HEALTH_ADMIN",
                "/api/v1/pilots",
                Map.of("institutionId", home, "level", "CITY", "programme", "名试点", "validFrom", "2020-01-01"));
        city.staff(home)
                .body(Map.of("institutionId", home, "source", "CITY", "amount", 1000, "purpose", "补助"))
                .post("/api/v1/subsidy-applications")
                .then()
                .statusCode(201);
        city.staff(home)
                .body(Map.of(
                        "institutionId",
                        home,
                        "asOf",
                        "2024-03-31",
                        "figures",
                        Map.of("beds", 100, "staff", 40, "residents", 80)))
                .post("/api/v1/monitoring-snapshots")
                .then()
                .statusCode(201);
        for (String list :
                List.of("inspections", "annual-reviews", "pilots", "subsidy-applications", "monitoring-snapshots")) {
            isNamed("/api/v1/" + list + "?institution=" + home, "名旁一养老院", "机构名称");
        }
    }

    private static Map<String, Object> inspection(String home) {
        return Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", "2025-03-03");
    }

    @Test
    void theSharesOfAFundAndTheMembersOfARelation() {
        String home = city.home("名旁二养老院");
        String hospital = city.medical("名旁医院", "GENERAL_HOSPITAL");
        city.created("HEALTH_ADMIN", "/api/v1/funds", fund(home)).body("shares.institutionName", hasItem("名旁二养老院"));
        city.created(
                        "HEALTH_ADMIN",
                        "/api/v1/institution-relations",
                        Map.of(
                                "kind",
                                "INTRODUCED",
                                "members",
                                List.of(hospital, home),
                                "service24h",
                                false,
                                "validFrom",
                                "2024-01-01",
                                "document",
                                "协1号"))
                .body("memberNames", equalTo(List.of("名旁医院", "名旁二养老院")));
    }

    private Map<String, Object> fund(String home) {
        return Map.of(
                "regionCode",
                city.city(),
                "year",
                2021,
                "source",
                "CENTRAL",
                "amount",
                100,
                "purpose",
                "试点",
                "document",
                UUID.randomUUID().toString(),
                "shares",
                List.of(Map.of("regionCode", city.district(), "institutionId", home, "amount", 100)));
    }

    @Test
    void theHomeOfAUnitAndWhoOperatesIt() {
        String hospital = city.medical("名旁运营医院", "GENERAL_HOSPITAL");
        String home = city.home("名旁三养老院");
        Map<String, Object> unit = new HashMap<>(Sample.unit("名旁三养老院医务室", home));
        unit.put("regionCode", city.district());
        unit.put("operatedById", hospital);
        String id = city.created("HEALTH_ADMIN", "/api/v1/institutions", unit)
                .body("parentName", equalTo("名旁三养老院"))
                .body("operatedByName", equalTo("名旁运营医院"))
                .extract()
                .path("id");
        city.seen("HEALTH_ADMIN", "/api/v1/institutions?name=名旁三养老院医务室")
                .body("items.id", equalTo(List.of(id)))
                .body("items.parentName", equalTo(List.of("名旁三养老院")));
    }

    @Test
    void aPageIsNamedAtOnce() {
        String last = null;
        for (int i = 0; i < MANY; i++) {
            last = city.home("名旁众" + i + "养老院");
            city.created("HEALTH_ADMIN", "/api/v1/inspections", inspection(last));
        }
        String list = "/api/v1/inspections?region=3703";
        int one = statementsOf(list + "&institution=" + last, 1);
        assertEquals(one, statementsOf(list + "&limit=" + MANY, MANY));
    }

    private int statementsOf(String list, int rows) {
        int before = CountedStatements.soFar();
        city.seen("HEALTH_ADMIN", list).body("items", hasSize(rows));
        return CountedStatements.soFar() - before;
    }
}
