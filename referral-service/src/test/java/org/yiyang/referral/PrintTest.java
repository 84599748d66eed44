package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The referral form and the return slip on paper. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class PrintTest {
    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private static String form(String id) {
        return City.PATH + "/" + id + "/referral-form.pdf";
    }

    private static String slip(String id) {
        return City.PATH + "/" + id + "/return-slip.pdf";
    }

    private String submitted() {
        Map<String, Object> body = city.upBody();
        body.put("form", ContentTest.nationalForm());
        return city.submit(body).then().statusCode(201).extract().path("id");
    }

    private static byte[] printed(RequestSpecification caller, String path) {
        return caller.get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename*=UTF-8''"))
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return all.toString().replaceAll("\\s+", "");
    }

    private static void says(String text, String... parts) {
        List.of(parts).forEach(part -> assertTrue(text.contains(part), part + " in " + text));
    }

    private long readings(String action, String id) {
        return once.run(
                Call.system(clock.instant()),
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where action = ?1 and subject_id = ?2")
                                .setParameter(1, action)
                                .setParameter(2, Binary.of(UUID.fromString(id)))
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void theReferralFormHasTheFieldsOfTheNationalOneAndTheSameBytesTwice() throws IOException {
        String id = submitted();
        byte[] first = printed(city.unitDoctor(), form(id));
        assertArrayEquals(first, printed(city.unitDoctor(), form(id)));
        assertEquals(2, readings("read-form", id));
        says(
                text(first),
                "编号：" + id,
                "双向转诊（转出）单存根",
                "患者姓名：欧阳淑芬",
                "性别：女",
                "年龄：86岁",
                "档案编号：46010600100100123",
                "家庭住址：海口市美兰区示范路1号",
                "联系电话：13876541234",
                "因病情需要，转入" + Registers.HOSPITAL + "单位",
                "转诊医生（签字）：符文海",
                "双向转诊（转出）单",
                "请予以接诊",
                "冠心病待排",
                "I20.0不稳定性心绞痛",
                "I10.x00原发性高血压",
                "三天前出现活动后胸闷",
                "青霉素",
                "阿司匹林肠溶片，100mg，每日一次");
    }

    @Test
    void theReceiverPrintsWhatItMayReadMaskedBeforeAcceptanceAndWholeAfterIt() throws IOException {
        String id = submitted();
        String before = text(printed(city.hospitalDoctor(), form(id)));
        says(before, "患者姓名：欧阳*", "联系电话：138****1234", "胸闷三天");
        for (String hidden : List.of("淑芬", "示范路", "冠心病", "I20.0", "阿司匹林", "符文海")) {
            assertFalse(before.contains(hidden), hidden);
        }
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        says(text(printed(city.hospitalDoctor(), form(id))), "患者姓名：欧阳淑芬", "单位心内科科室");
        city.careManager().get(form(id)).then().statusCode(403);
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(form(id))
                .then()
                .statusCode(403);
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(city.other))
                .get(form(id))
                .then()
                .statusCode(404);
    }

    @Test
    void theReturnSlipIsTheSameByBothReferralsAndPrintingItIsReadingIt() throws IOException {
        String id = submitted();
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        city.unitDoctor().get(slip(id)).then().statusCode(404);
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "return", ContentTest.nationalReturn());
        String back = city.unitDoctor().get(City.PATH + "/" + id).path("backReferralId");
        byte[] printed = printed(city.unitDoctor(), slip(id));
        assertArrayEquals(printed, printed(city.hospitalDoctor(), slip(back)));
        says(
                text(printed),
                "双向转诊（回转）单存根",
                "患者姓名：欧阳淑芬",
                "住院病案号：ZY20260001234",
                "现转回贵单位",
                "诊断结果",
                "I20.800稳定型心绞痛",
                "心电图：窦性心律",
                "继续口服药物，两周后复查",
                "适度步行",
                "转诊医生（签字）：林大海");
        assertEquals(2, readings("read-slip", back));
        city.unitDoctor().get(City.PATH + "/" + id).then().body("slipReadAt", notNullValue());
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByItsPlace() {
        Map<String, Object> form = ContentTest.nationalForm();
        form.put("patient", Map.of("name", "王䶮"));
        Map<String, Object> body = city.upBody();
        body.put("form", form);
        String id = city.submit(body).then().statusCode(201).extract().path("id");
        city.unitDoctor()
                .get(form(id))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PRINT_GLYPH_MISSING"))
                .body("errors.pointer", contains("/form/patient/name"))
                .body("detail", containsString("第 2 个字"));
    }
}
