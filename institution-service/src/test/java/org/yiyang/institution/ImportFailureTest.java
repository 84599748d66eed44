package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ImportFailureTest {
    private static final String REGION = "630202";
    private final ImportCalls uploads = new ImportCalls("6302");

    @BeforeEach
    void aDistrictWithAnOpenWindowAndABrokenProgram() {
        uploads.enterRegions("63", "6302", REGION, "64", "6401", "640104");
        uploads.openTakeover();
        CrashingImport.BROKEN.set(true);
    }

    @AfterEach
    void theProgramIsMended() {
        CrashingImport.BROKEN.set(false);
    }

    private static String homes(String... names) {
        StringBuilder file = new StringBuilder(ImportCalls.HEADER);
        for (String name : names) {
            file.append(ImportCalls.home(name, SyntheticCodes.creditCode(), REGION));
        }
        return file.toString();
    }

    private String failed(String reason, String... names) {
        return failedOf("crashing", reason, homes(names));
    }

    private String failedOf(String kind, String reason, String file) {
        String id = uploads.id(uploads.bring(kind, file));
        Map<String, Object> end = uploads.standing("CIVIL_ADMIN", id, "FAILED");
        assertEquals(reason, end.get("failure"));
        assertEquals(List.of("resume"), end.get("allowedActions"));
        return id;
    }

    private Response resumed(String id, TokenRequest token) {
        return ApiCaller.with(token.subject("CIVIL_ADMIN-6302")).post(ImportCalls.PATH + "/" + id + "/resume");
    }

    @Test
    void aFaultOfTheProgramEndsTheImportAndHoldsUpNoOther() {
        String id = failed("UNEXPECTED", "坏键甲养老院", "好甲养老院");
        assertEquals(
                1,
                uploads.through(uploads.id(uploads.bring("institutions", homes("后来养老院"))))
                        .get("created"));
        CrashingImport.BROKEN.set(false);
        resumed(id, TokenRequest.as("CIVIL_ADMIN").region("6302"))
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("failure", equalTo(null));
        assertEquals(2, uploads.through(id).get("created"));
        assertEquals(1, uploads.homesNamed("坏键甲养老院"));
    }

    @Test
    void aFaultOfTheProgramEndsAnImportOfRowsThatAreReadAheadAndAnUnfitRowDoesNot() {
        String unfit = ImportCalls.home("戊错码养老院", "91110000MA0000000X", REGION);
        String id = failedOf("crashing-together", "UNEXPECTED", homes("好戊养老院", "坏键戊养老院") + unfit);
        CrashingImport.BROKEN.set(false);
        resumed(id, TokenRequest.as("CIVIL_ADMIN").region("6302")).then().statusCode(200);
        Map<String, Object> end = uploads.through(id);
        assertEquals(List.of(2, 1), List.of(end.get("created"), end.get("refused")));
        assertEquals(4, uploads.rows("CIVIL_ADMIN", id, "REFUSED").get(0).get("row"));
        assertEquals(1, uploads.homesNamed("坏键戊养老院"));
    }

    @Test
    void aRowThatKillsTheWorkerAgainAndAgainEndsTheImportAfterItsLastTry() {
        String id = failed("NO_PROGRESS", "先乙养老院", "常崩乙养老院", "后乙养老院");
        assertEquals(1, uploads.homesNamed("先乙养老院"));
        assertEquals(0, uploads.homesNamed("常崩乙养老院"));
        CrashingImport.BROKEN.set(false);
        resumed(id, TokenRequest.as("CIVIL_ADMIN").region("6302")).then().statusCode(200);
        assertEquals(3, uploads.through(id).get("created"));
        for (String name : List.of("先乙养老院", "常崩乙养老院", "后乙养老院")) {
            assertEquals(1, uploads.homesNamed(name), name);
        }
    }

    @Test
    void whoResumesMustStillBeAllowedToAndHasTheRightsOfToday() {
        String id = failed("UNEXPECTED", "坏键丙养老院");
        CrashingImport.BROKEN.set(false);
        resumed(id, TokenRequest.as("HEALTH_ADMIN").region("6302"))
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        resumed(id, TokenRequest.as("CIVIL_ADMIN").region("6401")).then().statusCode(200);
        assertEquals(1, uploads.through(id).get("refused"));
        assertEquals(
                "INSTITUTION_REGION_NOT_YOURS",
                uploads.rows("CIVIL_ADMIN", id, "REFUSED").get(0).get("code"));
        assertEquals(0, uploads.homesNamed("坏键丙养老院"));
    }

    @Test
    void aRowIsNoDuplicateOfOneThatWasRefused() {
        String code = SyntheticCodes.creditCode();
        String file = ImportCalls.HEADER
                + ImportCalls.unit("丁医务室", code, REGION)
                + ImportCalls.home("丁外地养老院", code, "640104")
                + ImportCalls.home("丁养老院", code, REGION)
                + ImportCalls.home("丁又养老院", code, REGION);
        for (boolean dryRun : List.of(true, false)) {
            String id = uploads.id(uploads.bring(
                    "CIVIL_ADMIN", "institutions", dryRun, ImportCalls.bytes(file, StandardCharsets.UTF_8)));
            Map<String, Object> end = uploads.through(id);
            assertEquals(
                    List.of(2, 1, 1),
                    List.of(end.get("created"), end.get("refused"), end.get("duplicates")),
                    "dry run: " + dryRun);
            assertEquals(
                    "row 4", uploads.rows("CIVIL_ADMIN", id, "DUPLICATE").get(0).get("found"));
        }
        assertEquals(1, uploads.homesNamed("丁养老院"));
    }
}
