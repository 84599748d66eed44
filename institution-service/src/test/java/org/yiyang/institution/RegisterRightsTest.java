package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What the wrong department, the wrong place and the wrong moment cannot do to the register. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegisterRightsTest {
    private static final String PATH = "/api/v1/institutions/";
    private static final String SNAPSHOTS = "/api/v1/monitoring-snapshots/";
    private static final int RACES = 8;
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    private String hospital(String name) {
        String id = created("HEALTH_ADMIN", entryOf(name));
        done("HEALTH_ADMIN", id, "qualify", Sample.certificate("MEDICAL_LICENCE", "2010-01-01"));
        return id;
    }

    private static Map<String, Object> entryOf(String name) {
        Map<String, Object> entry = new HashMap<>(Sample.home(name));
        entry.put("category", "GENERAL_HOSPITAL");
        return entry;
    }

    private String created(String role, Map<String, ?> entry) {
        return bureau.as(role)
                .body(entry)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse done(String role, String id, String verb, Map<String, ?> body) {
        return called(TokenRequest.as(role).region("4601"), PATH + id + "/" + verb, body, 200);
    }

    private ValidatableResponse called(TokenRequest token, String path, Map<String, ?> body, int status) {
        return bureau.with(token).body(body).post(path).then().statusCode(status);
    }

    @Test
    void anotherDepartmentNeitherSuspendsNorResumesNorClosesAnInstitution() {
        String hospital = hospital("权限一医院");
        TokenRequest civil = TokenRequest.as("CIVIL_ADMIN").region("4601");
        Map<String, String> reason = Map.of("reason", "试");
        called(civil, PATH + hospital + "/suspend", reason, 403).body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"));
        called(civil, PATH + hospital + "/close", reason, 403).body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"));
        done("HEALTH_ADMIN", hospital, "suspend", reason);
        called(civil, PATH + hospital + "/resume", reason, 403).body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"));
        String home = bureau.registerHome("权限一养老院").extract().path("id");
        called(TokenRequest.as("HEALTH_ADMIN").region("4601"), PATH + home + "/close", reason, 403);
        done("CIVIL_ADMIN", home, "close", reason).body("status", equalTo("CLOSED"));
    }

    @Test
    void theAgeFriendlyMarkIsNeitherTakenNorDroppedByTheInstitutionItself() {
        String hospital = hospital("权限二医院");
        TokenRequest manager = TokenRequest.as("MED_MANAGER").institution(hospital);
        Map<String, Object> unit = new HashMap<>(Sample.unit("权限二医务室", hospital));
        unit.put("capabilities", List.of("AGE_FRIENDLY"));
        called(manager, "/api/v1/institutions", unit, 403).body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"));
        done("HEALTH_ADMIN", hospital, "offer", capabilities("2020-01-01", "AGE_FRIENDLY"));
        called(manager, PATH + hospital + "/offer", capabilities("2021-01-01", "HOME_BEDS"), 403);
        called(manager, PATH + hospital + "/offer", capabilities("2021-01-01", "HOME_BEDS", "AGE_FRIENDLY"), 200)
                .body("offerings.code", hasItem("AGE_FRIENDLY"));
        called(manager, PATH + hospital + "/offer", capabilities("2019-01-01"), 409)
                .body("code", equalTo("INSTITUTION_LATER_CHANGE"));
        done("HEALTH_ADMIN", hospital, "offer", capabilities("2022-01-01", "HOME_BEDS"));
        called(manager, PATH + hospital + "/offer", capabilities("2023-01-01", "HOME_BEDS", "AGE_FRIENDLY"), 403);
    }

    @Test
    void aManagerEntersAUnitOnlyWhereTheOwnInstitutionIs() {
        String home = bureau.registerHome("权限七养老院").extract().path("id");
        TokenRequest manager = TokenRequest.as("CARE_MANAGER").institution(home);
        Map<String, Object> unit = new HashMap<>(Sample.unit("权限七医务室", home));
        unit.put("regionCode", "460108");
        called(manager, "/api/v1/institutions", unit, 403)
                .body("code", equalTo("INSTITUTION_REGION_NOT_YOURS"))
                .body("errors[0].pointer", equalTo("/regionCode"));
        Map<String, Object> alone = new HashMap<>(Sample.home("权限七另设养老院"));
        called(manager, "/api/v1/institutions", alone, 403).body("code", equalTo("INSTITUTION_NOT_YOUR_UNIT"));
        unit.put("regionCode", "460106");
        called(manager, "/api/v1/institutions", unit, 201).body("parentId", equalTo(home));
    }

    private static Map<String, Object> capabilities(String from, String... names) {
        return Map.of("effectiveOn", from, "capabilities", List.of(names));
    }

    @Test
    void aCorrectionNamesWhatExistsAndDoesNotReachIntoTheFuture() {
        String home = bureau.registerHome("权限三养老院").extract().path("id");
        String today = today().toString();
        corrected(home, today, null, Map.of("regionCode", "460199"), 422);
        corrected(home, today().plusDays(1).toString(), null, Map.of("name", "甲"), 422)
                .body("code", equalTo("INSTITUTION_DAY_IN_FUTURE"));
        corrected(home, today().minusDays(2).toString(), today, Map.of("name", "甲"), 422)
                .body("code", equalTo("INSTITUTION_CORRECTION_OPEN_END"));
        String yesterday = today().minusDays(1).toString();
        corrected(home, today().minusDays(2).toString(), yesterday, Map.of("name", "甲"), 200)
                .body("name", equalTo("权限三养老院"));
        corrected(home, yesterday, null, Map.of("name", "乙"), 200).body("name", equalTo("乙"));
    }

    @Test
    void aSupervisorDoesNotCorrectAHomeIntoAnotherRegion() {
        String home = bureau.registerHome("权限五养老院").extract().path("id");
        corrected(home, today().minusDays(1).toString(), null, Map.of("regionCode", "460205"), 403)
                .body("code", equalTo("INSTITUTION_REGION_NOT_YOURS"))
                .body("errors[0].pointer", equalTo("/fields/regionCode"));
    }

    private ValidatableResponse corrected(
            String id, String from, String until, Map<String, String> fields, int status) {
        Map<String, Object> body = new HashMap<>(Map.of("validFrom", from, "fields", fields, "status", "REGISTERED"));
        body.put("document", "更正1号");
        body.put("reason", "录入错误");
        if (until != null) {
            body.put("validUntil", until);
        }
        return called(TokenRequest.as("SUPERVISOR").region("4601"), PATH + id + "/correct-registration", body, status);
    }

    @Test
    void aHomesOwnSupervisorDoesNotUndoWhatTheAuthorityConfirmed() {
        String home = bureau.registerHome("权限四养老院").extract().path("id");
        Map<String, Object> report = Map.of(
                "institutionId",
                home,
                "asOf",
                "2024-03-31",
                "figures",
                Map.of("beds", 100, "staff", 40, "residents", 80));
        String snapshot = called(
                        TokenRequest.as("CARE_MANAGER").institution(home), "/api/v1/monitoring-snapshots", report, 201)
                .extract()
                .path("id");
        TokenRequest own = TokenRequest.as("SUPERVISOR").institution(home);
        Map<String, Object> right =
                Map.of("figures", Map.of("beds", 100, "staff", 40, "residents", 81), "reason", "漏报一人");
        String counted = called(own, SNAPSHOTS + snapshot + "/correct", right, 201)
                .body("status", equalTo("SUBMITTED"))
                .extract()
                .path("id");
        called(TokenRequest.as("HEALTH_ADMIN").region("4601"), SNAPSHOTS + counted + "/confirm", Map.of(), 200);
        called(own, SNAPSHOTS + counted + "/correct", right, 403).body("code", equalTo("SNAPSHOT_OWN_INSTITUTION"));
        called(own, SNAPSHOTS + counted + "/reopen", Map.of("reason", "试"), 403);
        called(TokenRequest.as("SUPERVISOR").region("4601"), SNAPSHOTS + counted + "/correct", right, 201)
                .body("status", equalTo("CONFIRMED"));
    }

    @Test
    void aHomesStaffNarrowTheRoundsByRegionToo() {
        String home = bureau.registerHome("权限五养老院").extract().path("id");
        String round = called(
                        TokenRequest.as("HEALTH_ADMIN").region("4601"),
                        "/api/v1/monitoring-rounds",
                        Map.of("regionCode", "4601", "type", "QUARTERLY", "scope", "ALL", "asOf", "2011-03-31"),
                        201)
                .extract()
                .path("id");
        TokenRequest staff = TokenRequest.as("CARE_MANAGER").institution(home);
        bureau.with(staff)
                .get("/api/v1/monitoring-rounds?limit=200&region=4601")
                .then()
                .body("items.id", hasItem(round));
        bureau.with(staff)
                .get("/api/v1/monitoring-rounds?limit=200&region=460106")
                .then()
                .body("items.id", not(hasItem(round)));
    }

    @Test
    void twoUnitsThatChangeAtTheSameTimeLeaveTheHomeWithWhatFollowsFromBoth() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                String home = bureau.registerHome("权限六养老院" + race).extract().path("id");
                done("CIVIL_ADMIN", home, "qualify", Sample.certificate("CARE_FILING", "2019-01-01"));
                String losing = created("HEALTH_ADMIN", Sample.unit("甲医务室" + race, home));
                String winning = created("HEALTH_ADMIN", Sample.unit("乙医务室" + race, home));
                String certificate = done(
                                "HEALTH_ADMIN", losing, "qualify", Sample.certificate("MEDICAL_FILING", "2019-06-01"))
                        .extract()
                        .path("qualifications[0].id");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> lost = both.submit(() -> {
                    start.await();
                    return done("HEALTH_ADMIN", losing, "revoke-qualification", revocation(certificate));
                });
                Future<?> won = both.submit(() -> {
                    start.await();
                    return done("HEALTH_ADMIN", winning, "qualify", Sample.certificate("MEDICAL_FILING", "2019-06-01"));
                });
                lost.get();
                won.get();
                bureau.as("CIVIL_ADMIN").get(PATH + home).then().body("dualCertifiedNow", equalTo(true));
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static Map<String, String> revocation(String certificate) {
        return Map.of("qualificationId", certificate, "effectiveOn", "2020-01-01", "document", "决字1号", "reason", "试");
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
