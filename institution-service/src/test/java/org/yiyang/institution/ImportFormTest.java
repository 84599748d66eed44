package org.yiyang.institution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ImportFormTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private final ImportCalls uploads = new ImportCalls("6301");

    @Test
    void whatIsNoFitFileIsRefusedAsAWhole() {
        uploads.bring("institutions", "").then().statusCode(400).body("code", equalTo("FILE_EMPTY"));
        uploads.bring("institutions", "name,colour\nx,1\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_HEADER"))
                .body("errors.code", hasItem("FILE_COLUMN_UNKNOWN"));
        uploads.bring("institutions", "name\n\"x\n").then().statusCode(400);
        uploads.bring("homes", "name\nx\n").then().statusCode(400).body("errors[0].pointer", equalTo("kind"));
        uploads.official("CIVIL_ADMIN")
                .contentType("application/pdf")
                .body(new byte[] {1, 2, 3})
                .post(ImportCalls.PATH + "?kind=institutions")
                .then()
                .statusCode(415);
        uploads.official("CIVIL_ADMIN")
                .contentType("text/csv;charset=klingon")
                .body(new byte[] {1, 2, 3})
                .post(ImportCalls.PATH + "?kind=institutions")
                .then()
                .statusCode(415);
        uploads.official("CIVIL_ADMIN")
                .contentType("text/csv")
                .body(ImportCalls.HEADER + "x".repeat(300_000))
                .post(ImportCalls.PATH + "?kind=institutions")
                .then()
                .statusCode(413);
        byte[] large = ImportCalls.bytes(ImportCalls.HEADER + "x\n".repeat(10_500_000), StandardCharsets.UTF_8);
        assertEquals(
                413, uploads.bring("CIVIL_ADMIN", "institutions", false, large).statusCode());
    }

    @Test
    void aFileIsNeverGuessedIntoOtherCharacters() {
        String row = "GENERAL_HOSPITAL,,630101,x,PUBLIC,20,,,,,x,x\n";
        byte[] both = ImportCalls.bytes(ImportCalls.HEADER + "泰山医院," + row, GB18030);
        uploads.bring("CIVIL_ADMIN", "institutions", true, both)
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_CHARSET_UNCLEAR"))
                .body("detail", containsString("charset=gb18030"));
        uploads.official("CIVIL_ADMIN")
                .contentType("text/csv; charset=GB18030")
                .queryParam("kind", "institutions")
                .queryParam("dryRun", true)
                .body(both)
                .post(ImportCalls.PATH)
                .then()
                .statusCode(202);
        uploads.official("SYS_ADMIN")
                .contentType("text/csv")
                .body(ImportCalls.bytes(
                        "code,name,parent,kind,validFrom,validTo,successor\n63,泰山,,,1985-01-01,,\n", GB18030))
                .post("/api/v1/regions/load?dryRun=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_CHARSET_UNCLEAR"));
    }

    @Test
    void aCutCharacterIsToldByItsPlaceAndChineseMayComeLate() {
        String row = "GENERAL_HOSPITAL,,630101,x,PUBLIC,20,,,,,x,x\n";
        byte[] whole = ImportCalls.bytes(ImportCalls.HEADER + "plain," + row + "琼山诊所," + row, StandardCharsets.UTF_8);
        int lost = ImportCalls.bytes(ImportCalls.HEADER + "plain," + row + "琼山诊所", StandardCharsets.UTF_8).length - 1;
        byte[] cut = new byte[whole.length - 1];
        System.arraycopy(whole, 0, cut, 0, lost);
        System.arraycopy(whole, lost + 1, cut, lost, cut.length - lost);
        uploads.bring("CIVIL_ADMIN", "institutions", true, cut)
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_CHARSET"))
                .body("detail", startsWith("第 3 行（第 " + (lost - 1) + " 字节）"));
        byte[] late =
                ImportCalls.bytes(ImportCalls.HEADER + ("plain," + row).repeat(24_000) + "琼山区第一诊所," + row, GB18030);
        assertTrue(late.length > 1 << 20);
        String id = uploads.id(uploads.bring("CIVIL_ADMIN", "institutions", true, late));
        uploads.official("CIVIL_ADMIN")
                .post(ImportCalls.PATH + "/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyWhereFilesAreBroughtABodyMayBeLarge() {
        byte[] large = ImportCalls.bytes(ImportCalls.HEADER + "x\n".repeat(3_500_000), StandardCharsets.UTF_8);
        uploads.bring("CIVIL_ADMIN", "institutions", false, large)
                .then()
                .statusCode(413)
                .body("code", equalTo("FILE_ROWS_TOO_MANY"));
        uploads.official("SYS_ADMIN")
                .contentType("text/csv")
                .body(large)
                .post("/api/v1/regions/load")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        uploads.official("HEALTH_ADMIN")
                .contentType("application/json")
                .body(large)
                .post("/api/v1/inspections")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void theKindsAreToldWithTheirColumns() {
        uploads.official("CIVIL_ADMIN")
                .get(ImportCalls.PATH + "/kinds")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("crashing", "crashing-together", "institutions", "qualifications")))
                .body("items[2].columns.find { it.field == 'creditCode' }.label", equalTo("统一社会信用代码"))
                .body("items[2].columns.find { it.field == 'document' }.required", equalTo(true));
    }
}
