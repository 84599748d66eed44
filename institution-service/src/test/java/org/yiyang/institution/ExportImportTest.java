package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** Files as spreadsheets and the suite itself write them. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
@SuppressWarnings("unchecked")
class ExportImportTest {
    private static final String REGION = "469901";
    private static final String EXPORTED = "469903";
    private static final String FIGURES = "469904";
    private final ImportCalls uploads = new ImportCalls("4699");

    @BeforeEach
    void theRegionIsEntered() {
        uploads.enterRegions("46", "4699", REGION, "469902", EXPORTED, FIGURES);
        uploads.openTakeover();
    }

    private Map<String, Object> through(String file) {
        return uploads.through(uploads.id(uploads.bring("institutions", file)));
    }

    private String exported() {
        return uploads.official("CIVIL_ADMIN")
                .accept("text/csv")
                .queryParam("region", EXPORTED)
                .get("/api/v1/institutions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theSuitesOwnExportIsReadAgainAndSaysWhatDiffers() {
        String home = SyntheticCodes.creditCode();
        through(ImportCalls.HEADER
                + ImportCalls.home("甲导出院", home, EXPORTED)
                + ImportCalls.unit("甲导出医务室", home, EXPORTED));
        String export = exported();
        assertTrue(export.contains("甲导出医务室"), export);
        Map<String, Object> same = through(export);
        assertEquals(List.of(2, 0, 0), List.of(same.get("unchanged"), same.get("refused"), same.get("created")));
        String changed = export.replaceFirst("示范路1号,([^,]*,[^,]*,[^,]*),120", "示范路1号,$1,130");
        assertTrue(!changed.equals(export), export);
        String id = uploads.id(uploads.bring("institutions", changed));
        Map<String, Object> end = uploads.through(id);
        assertEquals(List.of(1, 1), List.of(end.get("unchanged"), end.get("differing")));
        Map<String, Object> row = uploads.rows("CIVIL_ADMIN", id, "DIFFERS").get(0);
        assertEquals("已有登记，不同之处：床位数", row.get("detail"));
        assertEquals(
                "/institution/beds",
                ((List<Map<String, Object>>) row.get("errors")).get(0).get("pointer"));
        String renamed = export.replace(home, SyntheticCodes.creditCode());
        Map<String, Object> unknown = through(renamed);
        assertEquals(0, unknown.get("created"));
        assertTrue((int) unknown.get("refused") >= 1);
    }

    @Test
    void aFileWithTheColumnsOfAnImportSaysWhatDiffersToo() {
        String code = SyntheticCodes.creditCode();
        String row = ImportCalls.home("乙导出院", code, "469902");
        through(ImportCalls.HEADER + row);
        assertEquals(1, through(ImportCalls.HEADER + row).get("unchanged"));
        assertEquals(
                1, through(ImportCalls.HEADER + row.replace("示范路1号", "示范路2号")).get("differing"));
        String other = uploads.id(uploads.bring("institutions", ImportCalls.HEADER + row.replace("民政局", "市民政局")));
        uploads.through(other);
        assertEquals(
                "已有登记，不同之处：养老机构备案·发证机关",
                uploads.rows("CIVIL_ADMIN", other, "DIFFERS").get(0).get("detail"));
    }

    @Test
    void theDaysOfACertificateAreComparedToo() {
        String header =
                ImportCalls.HEADER.replace("careFiling.validFrom,", "careFiling.validFrom,careFiling.validUntil,");
        String row = ImportCalls.home("己导出院", SyntheticCodes.creditCode(), "469902")
                .replace("2019-07-01,", "2019-07-01,2030-06-30,");
        assertEquals(1, through(header + row).get("created"));
        assertEquals(1, through(header + row).get("unchanged"));
        assertEquals("已有登记，不同之处：养老机构备案·有效期至", differing("institutions", header + row.replace("2030", "2031")));
        assertEquals("已有登记，不同之处：养老机构备案·生效日期", differing("institutions", header + row.replace("2019-07", "2019-08")));
    }

    @Test
    void certificatesAndFiguresThatAreKnownAreComparedAsInstitutionsAre() {
        String code = SyntheticCodes.creditCode();
        through(ImportCalls.HEADER + ImportCalls.home("庚导出院", code, "469902").replace("2019-7,民政局,2019-07-01", ",,"));
        String certificate = "creditCode,kind,number,authority,validFrom,validUntil\n" + code
                + ",CARE_FILING,庚备1号,民政局,2020-01-01,2030-12-31\n";
        assertEquals(1, brought("qualifications", certificate).get("created"));
        assertEquals(1, brought("qualifications", certificate).get("unchanged"));
        assertEquals("已有登记，不同之处：有效期至", differing("qualifications", certificate.replace("2030", "2031")));
        String figures = "creditCode,asOf,beds,staff,residents,document,reason\n" + code
                + ",2020-12-31,100,20,80,民〔2021〕1号,存量登记\n";
        assertEquals(1, brought("snapshots", figures).get("created"));
        assertEquals(1, brought("snapshots", figures).get("unchanged"));
        assertEquals(1, brought("snapshots", figures.replace(",80,", ",81,")).get("differing"));
    }

    @Test
    void theSuitesOwnExportOfFiguresIsReadAgainAndSaysWhatDiffers() {
        String code = SyntheticCodes.creditCode();
        through(ImportCalls.HEADER + ImportCalls.home("辛导出院", code, FIGURES));
        brought(
                "snapshots",
                "creditCode,asOf,beds,staff,residents,document,reason\n" + code
                        + ",2020-12-31,100,20,83,民〔2021〕1号,存量登记\n");
        String export = uploads.official("HEALTH_ADMIN")
                .accept("text/csv")
                .queryParam("region", FIGURES)
                .get("/api/v1/monitoring-snapshots")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(export.contains("辛导出院"), export);
        Map<String, Object> same = brought("snapshots", export);
        assertEquals(
                List.of(1, 0, 0), List.of(same.get("unchanged"), same.get("refused"), same.get("created")), export);
        String id = uploads.id(uploads.bring(
                "HEALTH_ADMIN", "snapshots", false, export.replace(",83", ",84").getBytes(StandardCharsets.UTF_8)));
        uploads.standing("HEALTH_ADMIN", id, "DONE");
        assertEquals(
                "/figures/residents",
                ((List<Map<String, Object>>) uploads.rows("HEALTH_ADMIN", id, "DIFFERS")
                                .get(0)
                                .get("errors"))
                        .get(0)
                        .get("pointer"));
    }

    private String differing(String kind, String file) {
        String id = uploads.id(uploads.bring(kind, file));
        uploads.through(id);
        return (String) uploads.rows("CIVIL_ADMIN", id, "DIFFERS").get(0).get("detail");
    }

    private Map<String, Object> brought(String kind, String file) {
        String role = kind.equals("snapshots") ? "HEALTH_ADMIN" : "CIVIL_ADMIN";
        String id = uploads.id(uploads.bring(role, kind, false, file.getBytes(StandardCharsets.UTF_8)));
        return uploads.standing(role, id, "DONE");
    }

    @Test
    void emptyColumnsAtTheRightAndRowsThatASpreadsheetLeftShortAreRead() {
        String header = ImportCalls.HEADER.strip() + ",,\r\n";
        String first =
                ImportCalls.home("丙导出院", SyntheticCodes.creditCode(), REGION).strip() + ",,\r\n";
        assertEquals(1, through(header + first).get("created"));
        String optional = ImportCalls.HEADER.strip() + ",openedOn\n";
        String shorter = ImportCalls.home("丁导出院", SyntheticCodes.creditCode(), REGION);
        assertEquals(1, through(optional + shorter).get("created"));
        String id = uploads.id(uploads.bring("institutions", optional + shorter.strip() + ",2020-01-01,多\n"));
        uploads.through(id);
        assertEquals(
                "FILE_ROW_RAGGED",
                uploads.rows("CIVIL_ADMIN", id, "REFUSED").get(0).get("code"));
    }

    @Test
    void anUnknownColumnIsNamed() {
        uploads.bring("institutions", ImportCalls.HEADER.replace("address", "地理位置") + "x\n")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("第 5 列的列名“地理位置”不认识"));
    }

    @Test
    void whatHasNoLastDayIsToldToLeaveItOut() {
        String header =
                ImportCalls.HEADER.replace("careFiling.validFrom,", "careFiling.validFrom,careFiling.validUntil,");
        for (String said : List.of("长期", "9999-12-31", "9999/12/31")) {
            String row = ImportCalls.home("戊导出院", SyntheticCodes.creditCode(), REGION)
                    .replace("2019-07-01,", "2019-07-01," + said + ",");
            String id = uploads.id(uploads.bring("institutions", header + row));
            uploads.through(id);
            Map<String, Object> refused =
                    uploads.rows("CIVIL_ADMIN", id, "REFUSED").get(0);
            assertEquals(
                    "FIELD_DAY_FOR_EVER",
                    ((List<Map<String, Object>>) refused.get("errors")).get(0).get("code"));
        }
        byte[] body =
                "{\"kind\":\"CARE_FILING\",\"number\":\"1\",\"authority\":\"x\",\"validFrom\":\"2020-01-01\",\"validUntil\":\"9999-12-31\"}"
                        .getBytes(StandardCharsets.UTF_8);
        uploads.official("CIVIL_ADMIN")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/institutions/0198a7c0-0000-7000-8000-00000000dead/qualify")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("FIELD_DAY_FOR_EVER"))
                .body("errors[0].pointer", equalTo("/validUntil"));
    }
}
