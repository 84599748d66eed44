package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ImportFormTest {
    private final Uploads uploads = new Uploads("6301");

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
                .post(Uploads.PATH + "?kind=institutions")
                .then()
                .statusCode(415);
        uploads.official("CIVIL_ADMIN")
                .contentType("text/csv;charset=klingon")
                .body(new byte[] {1, 2, 3})
                .post(Uploads.PATH + "?kind=institutions")
                .then()
                .statusCode(415);
        uploads.official("CIVIL_ADMIN")
                .contentType("text/csv")
                .body(Uploads.HEADER + "x".repeat(300_000))
                .post(Uploads.PATH + "?kind=institutions")
                .then()
                .statusCode(413);
        byte[] large = Uploads.bytes(Uploads.HEADER + "x\n".repeat(10_500_000), StandardCharsets.UTF_8);
        assertEquals(
                413, uploads.bring("CIVIL_ADMIN", "institutions", false, large).statusCode());
    }

    @Test
    void onlyWhereFilesAreBroughtABodyMayBeLarge() {
        byte[] large = Uploads.bytes(Uploads.HEADER + "x\n".repeat(3_500_000), StandardCharsets.UTF_8);
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
                .get(Uploads.PATH + "/kinds")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("crashing", "institutions", "qualifications")))
                .body("items[1].columns.find { it.field == 'creditCode' }.label", equalTo("统一社会信用代码"))
                .body("items[1].columns.find { it.field == 'document' }.required", equalTo(true));
    }
}
