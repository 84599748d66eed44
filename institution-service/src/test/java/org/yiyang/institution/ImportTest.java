package org.yiyang.institution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ImportTest {
    private static final String REGION = "630102";
    private final ImportCalls uploads = new ImportCalls("6301");

    @BeforeEach
    void aDistrictWithAnOpenWindow() {
        uploads.enterRegions("63", "6301", REGION, "64", "6401", "640104");
        uploads.openTakeover();
    }

    @Test
    void aFileFromExcelIsEnteredWhateverItsOrderAndEachRowSaysWhatBecameOfIt() {
        String home = SyntheticCodes.creditCode();
        String known = SyntheticCodes.creditCode();
        uploads.through(
                uploads.id(uploads.bring("institutions", ImportCalls.HEADER + ImportCalls.home("老院", known, REGION))));
        String file = ImportCalls.HEADER
                + ImportCalls.unit("子医务室", home, REGION)
                + ImportCalls.home("子养老院", home, REGION)
                + ImportCalls.home("又子养老院", home, REGION)
                + ImportCalls.home("老院又来", known, REGION)
                + ImportCalls.home("外地院", SyntheticCodes.creditCode(), "640104")
                + ImportCalls.home("错码院", "91460100MA5T000000", REGION)
                + ImportCalls.home("错类院", SyntheticCodes.creditCode(), REGION).replace("120", "很多");
        Response brought = uploads.bring(
                "CIVIL_ADMIN", "institutions", false, ImportCalls.bytes(file, Charset.forName("GB18030")));
        String id = uploads.id(brought);
        assertTrue(
                brought.header("Location").endsWith("/api/v1/institution/imports/" + id), brought.header("Location"));
        Map<String, Object> end = uploads.through(id);
        assertEquals(
                List.of(7, 7, 2, 1, 1, 3),
                List.of(
                        end.get("total"),
                        end.get("done"),
                        end.get("created"),
                        end.get("duplicates"),
                        end.get("differing"),
                        end.get("refused")));
        eachDuplicateNamesItsOriginal(id);
        eachRefusalNamesFieldAndRule(id);
        uploads.official("CIVIL_ADMIN")
                .get((String) uploads.rows("CIVIL_ADMIN", id, "CREATED").get(0).get("found"))
                .then()
                .statusCode(200)
                .body("name", equalTo("子医务室"))
                .body("origin", equalTo("TAKEOVER"));
    }

    @Test
    void coordinatesComeByFileAndAreHeldToTheirRange() {
        String file = "经纬度·纬度,经纬度·经度," + ImportCalls.HEADER
                + "38.47,106.27," + ImportCalls.home("有坐标院", SyntheticCodes.creditCode(), REGION)
                + "106.27,38.47," + ImportCalls.home("错坐标院", SyntheticCodes.creditCode(), REGION);
        String id = uploads.id(uploads.bring("institutions", file));
        uploads.through(id);
        uploads.official("CIVIL_ADMIN")
                .get((String) uploads.rows("CIVIL_ADMIN", id, "CREATED").get(0).get("found"))
                .then()
                .body("location.latitude", equalTo(38.47f))
                .body("location.longitude", equalTo(106.27f));
        List<Map<String, String>> errors = (List<Map<String, String>>)
                uploads.rows("CIVIL_ADMIN", id, "REFUSED").get(0).get("errors");
        assertEquals(
                List.of("/institution/location/latitude", "/institution/location/longitude"),
                errors.stream().map(one -> one.get("pointer")).sorted().toList());
    }

    private void eachDuplicateNamesItsOriginal(String id) {
        List<Map<String, Object>> duplicates = uploads.rows("CIVIL_ADMIN", id, "DUPLICATE");
        assertEquals("row 3", duplicates.get(0).get("found"));
        assertEquals(4, duplicates.get(0).get("row"));
        Map<String, Object> differing =
                uploads.rows("CIVIL_ADMIN", id, "DIFFERS").get(0);
        UUID.fromString((String) differing.get("found"));
        assertEquals("已有登记，不同之处：名称", differing.get("detail"));
    }

    private void eachRefusalNamesFieldAndRule(String id) {
        List<Map<String, Object>> refused = uploads.rows("CIVIL_ADMIN", id, "REFUSED");
        assertEquals("INSTITUTION_REGION_NOT_YOURS", refused.get(0).get("code"));
        assertEquals("INSTITUTION_CREDIT_CODE_CHECK", refused.get(1).get("code"));
        assertEquals("GB 32100-2015", refused.get(1).get("rule"));
        assertEquals(
                List.of(Map.of(
                        "pointer", "/institution/beds",
                        "column", "床位数",
                        "value", "很*",
                        "code", "FIELD_TYPE",
                        "detail", "类型或取值不对，应为 integer")),
                refused.get(2).get("errors"));
        uploads.official("CIVIL_ADMIN")
                .accept("text/csv")
                .get(ImportCalls.PATH + "/" + id + "/rows?outcome=REFUSED")
                .then()
                .statusCode(200)
                .body(containsString("行号,结果"))
                .body(containsString("床位数"));
    }

    @Test
    void whatIsFiledOrLicensedAndHowALicenceIsNumberedIsAskedOfAFileToo() {
        String hospital = SyntheticCodes.creditCode();
        String whole = SyntheticCodes.creditCode();
        String file = "name,category,hospitalLevel,creditCode,regionCode,address,ownership,beds,parentCreditCode,"
                + "medicalLicence.number,medicalLicence.authority,medicalLicence.validFrom,"
                + "medicalFiling.number,medicalFiling.authority,medicalFiling.validFrom,document,reason\n"
                + "证号医院,GENERAL_HOSPITAL,LEVEL_2," + hospital + "," + REGION
                + ",示范路1号,PUBLIC,100,,PDY174020460106X7A1001,卫健委,2019-01-01,,,,卫〔2020〕1号,存量登记\n"
                + "院内医院,GENERAL_HOSPITAL,LEVEL_2," + whole + "," + REGION
                + ",示范路1号,PUBLIC,100,,PDY17402046010617A1001,卫健委,2019-01-01,,,,卫〔2020〕1号,存量登记\n";
        String unit = "院内医务室,INFIRMARY,,," + REGION + ",示范路1号,PUBLIC,0," + whole
                + ",,,,460105-1,卫健委,2019-06-01,卫〔2020〕1号,存量登记\n";
        String id = uploads.id(uploads.bring(
                "HEALTH_ADMIN", "institutions", false, ImportCalls.bytes(file + unit, StandardCharsets.UTF_8)));
        assertEquals(1, uploads.standing("HEALTH_ADMIN", id, "DONE").get("created"));
        List<Map<String, Object>> refused = uploads.rows("HEALTH_ADMIN", id, "REFUSED");
        assertEquals(
                List.of("INSTITUTION_MEDICAL_CODE_PART", "INSTITUTION_FILING_OUTSIDE_HOME"),
                refused.stream().map(row -> row.get("code")).toList());
        assertEquals(
                List.of("/medicalLicence/number", "/medicalFiling/number"),
                refused.stream().map(ImportTest::pointer).toList());
    }

    private static Object pointer(Map<String, Object> row) {
        return ((Map<?, ?>) ((List<?>) row.get("errors")).get(0)).get("pointer");
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() {
        String home = SyntheticCodes.creditCode();
        String file = ImportCalls.HEADER
                + ImportCalls.unit("试医务室", home, REGION)
                + ImportCalls.home("试养老院", home, REGION)
                + ImportCalls.unit("孤医务室", SyntheticCodes.creditCode(), REGION);
        byte[] bytes = ImportCalls.bytes(file, StandardCharsets.UTF_8);
        String dry = uploads.id(uploads.bring("CIVIL_ADMIN", "institutions", true, bytes));
        Map<String, Object> checked = uploads.through(dry);
        assertEquals(2, checked.get("created"));
        assertEquals(1, checked.get("refused"));
        assertEquals(
                "INSTITUTION_PARENT_UNKNOWN",
                uploads.rows("CIVIL_ADMIN", dry, "REFUSED").get(0).get("code"));
        assertEquals(0, uploads.homesNamed("试养老院"));
        assertEquals(0, uploads.homesNamed("试医务室"));
        Map<String, Object> real =
                uploads.through(uploads.id(uploads.bring("CIVIL_ADMIN", "institutions", false, bytes)));
        assertEquals(2, real.get("created"));
        assertEquals(dry, real.get("repeats"));
        assertEquals(1, uploads.homesNamed("试养老院"));
    }

    @Test
    void aWorkerThatDiesGoesOnWhereItStoppedAndDoesNothingTwice() {
        StringBuilder file = new StringBuilder(ImportCalls.HEADER);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            String name = (i == 17 ? "崩溃" : "续") + i + "养老院";
            names.add(name);
            file.append(ImportCalls.home(name, SyntheticCodes.creditCode(), REGION));
        }
        Map<String, Object> end = uploads.through(uploads.id(uploads.bring("crashing", file.toString())));
        assertTrue(CrashingImport.CRASHES.get() <= 0, "it never crashed");
        assertEquals(30, end.get("created"));
        assertEquals(30, end.get("done"));
        names.forEach(name -> assertEquals(1, uploads.homesNamed(name), name));
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndTheSameFileIsKnownAgain() {
        String key = UUID.randomUUID().toString();
        byte[] file = ImportCalls.bytes(
                ImportCalls.HEADER + ImportCalls.home("重养老院", SyntheticCodes.creditCode(), REGION),
                StandardCharsets.UTF_8);
        Response first = bring(key, file);
        Response again = bring(key, file);
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(
                422,
                bring(key, ImportCalls.bytes(ImportCalls.HEADER + "x\n", StandardCharsets.UTF_8))
                        .statusCode());
        String id = uploads.id(first);
        uploads.through(id);
        Map<String, Object> repeated =
                uploads.through(uploads.id(bring(UUID.randomUUID().toString(), file)));
        assertEquals(id, repeated.get("repeats"));
        assertEquals(1, repeated.get("unchanged"));
        assertEquals(1, uploads.homesNamed("重养老院"));
    }

    private Response bring(String key, byte[] file) {
        return uploads.official("CIVIL_ADMIN", key)
                .contentType("text/csv")
                .queryParam("kind", "institutions")
                .body(file)
                .post(ImportCalls.PATH);
    }

    @Test
    void anImportIsCancelledAndResumedAndRunsOnlyOnceAtATime() {
        StringBuilder file = new StringBuilder(ImportCalls.HEADER);
        for (int i = 0; i < 1_200; i++) {
            file.append(ImportCalls.home("停" + i + "养老院", SyntheticCodes.creditCode(), REGION));
        }
        String id = uploads.id(uploads.bring("institutions", file.toString()));
        uploads.bring("institutions", file.toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("IMPORT_ALREADY_RUNNING"))
                .body("recordId", equalTo(id));
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/resume")
                .then()
                .statusCode(409)
                .body("allowedActions", hasItem("cancel"));
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("allowedActions", equalTo(List.of("resume")));
        uploads.official("CIVIL_ADMIN")
                .header("If-Match", "\"0\"")
                .post(ImportCalls.PATH + "/" + id + "/resume")
                .then()
                .statusCode(412);
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/resume")
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"));
        Map<String, Object> end = uploads.through(id);
        assertEquals(1_200, end.get("created"), end::toString);
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void nobodySeesAnothersFileAndRightsAreThoseOfTheVerb() {
        String file = ImportCalls.HEADER + ImportCalls.home("权养老院", SyntheticCodes.creditCode(), REGION);
        String id = uploads.id(
                uploads.bring("HEALTH_ADMIN", "institutions", false, ImportCalls.bytes(file, StandardCharsets.UTF_8)));
        uploads.official("CIVIL_ADMIN").get(ImportCalls.PATH + "/" + id).then().statusCode(404);
        uploads.official("CIVIL_ADMIN")
                .get(ImportCalls.PATH + "/" + id + "/rows")
                .then()
                .statusCode(404);
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/cancel")
                .then()
                .statusCode(404);
        uploads.standing("HEALTH_ADMIN", id, "DONE");
        assertEquals(
                "INSTITUTION_OTHER_DEPARTMENT",
                uploads.rows("HEALTH_ADMIN", id, "REFUSED").get(0).get("code"));
        uploads.official("HEALTH_ADMIN")
                .get(ImportCalls.PATH + "?status=DONE")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        uploads.bring("CIVIL_ADMIN", "snapshots", false, new byte[0])
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        uploads.bring("WINDOW_CLERK", "institutions", false, new byte[0]).then().statusCode(403);
    }
}
