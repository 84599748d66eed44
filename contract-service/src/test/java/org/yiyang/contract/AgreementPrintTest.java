package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** Agreements on paper, by the wording of their region. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementPrintTest extends AgreementCalls {
    private static final String TEMPLATES = "/api/v1/contract/agreement-templates/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final String OWN = "{medicalName}与{careName}约定：自{startDate}至{endDate}，提供{serviceItems}。";

    private static byte[] printed(RequestSpecification caller, String id) {
        return caller.get(AGREEMENTS + "/" + id + "/agreement.pdf")
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

    private static String wording(LocalDate from, String... clauses) {
        return "{\"validFrom\":\"" + from + "\",\"title\":\"克州医养签约协议\",\"clauses\":[\"" + String.join("\",\"", clauses)
                + "\"],\"reason\":\"本州文本\"}";
    }

    private String promising(String number) {
        String rounds = ",\"frequencies\":[{\"item\":\"MEDICAL_ROUNDS\",\"times\":2,\"per\":\"MONTH\"}]";
        String agreed = ",\"fees\":[{\"item\":\"MEDICAL_ROUNDS\",\"feeMode\":\"GOV_PURCHASE\"}]"
                + ",\"automaticRenewal\":{\"years\":2,\"noticeDays\":60}";
        String posted = posting().replace("2026-01-01", today.minusDays(3).toString());
        return careManager()
                .body(draft(number, rounds + agreed + ",\"postings\":[" + posted + "]")
                        .replace("Minutes\":30", "Minutes\":30,\"contactPhone\":\"0898-66223120\""))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Its hash; between the two filings the second bureau's is printed as waiting. */
    private String signedAndFiled(String id) throws IOException {
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        String hash = hashOf(id);
        done(signer(hospital), id, "sign", "{\"contentHash\":\"" + hash + "\"}", "PARTIALLY_SIGNED");
        done(signer(home), id, "sign", "{\"contentHash\":\"" + hash + "\"}", "SIGNED");
        done(health(), id, "file", "{\"receiptNumber\":\"HKBA-77\"}", "SIGNED");
        says(text(printed(careManager(), id)), "民政部门备案回执：待备案");
        done(civil(), id, "file", "{\"receiptNumber\":\"HKMZ-77\"}", "EFFECTIVE");
        return hash;
    }

    @Test
    void anAgreementInForceIsPrintedWholeAndTheSameTwice() throws IOException {
        String number = number();
        String id = promising(number);
        says(text(printed(careManager(), id)), "甲方签署：签署时间：", "备案回执：备案日期：");
        String hash = signedAndFiled(id);
        byte[] first = printed(careManager(), id);
        assertArrayEquals(first, printed(medicalManager(), id));
        says(
                text(first),
                "医养结合服务合作协议",
                "协议编号：" + number,
                "合作方式：协议签约",
                "甲方（医疗机构）：测试医院",
                "乙方（养老机构）：测试养老院",
                "甲方测试医院与乙方测试养老院按照自愿",
                "提供下列服务：医疗巡诊、接诊转诊。",
                "医疗巡诊每月不少于2次",
                "转诊、预约、急诊、24小时接诊，30分钟内响应",
                "甲方派驻人员为：全科医生1名。",
                "自" + DAY.format(today.minusDays(10)) + "起至" + DAY.format(today.plusYears(2)) + "止",
                "派驻人员：全科医生",
                "内容摘要（SHA-256）" + hash,
                "甲方签署：已签署（账号电子签署）",
                "乙方签署：已签署（账号电子签署）",
                "卫生健康部门备案回执：HKBA-77",
                "民政部门备案回执：HKMZ-77",
                "收费方式：政府购买服务",
                "服务项目：接诊转诊约定频次：按需收费方式：另行约定",
                "急诊、24小时接诊，30分钟内响应，联系电话0898-66223120",
                "自动续签：每次2年，期满前60日内未提出异议的",
                "甲方联络人：未指定乙方联络人：未指定",
                "备案日期：" + DAY.format(today),
                "文本模板CN");
        assertFalse(text(first).contains("110000000012345"), "a licence number is masked");
    }

    @Test
    void whatWasAmendedLaterStandsBelowWithItsOwnHash() throws IOException {
        String id = inForce();
        String signed = hashOf(id);
        String terms = "{\"serviceItems\":[\"MEDICAL_ROUNDS\",\"TWO_WAY_REFERRAL\"],\"reason\":\"加快响应\","
                + "\"greenChannel\":{\"referral\":true,\"appointment\":true,\"emergency\":true,\"hours24\":true,"
                + "\"responseMinutes\":15}}";
        done(careManager(), id, "offer-amendment", terms, "EFFECTIVE");
        String hash = careManager().get(AGREEMENTS + "/" + id).then().extract().path("amendments[0].contentHash");
        assertFalse(text(printed(careManager(), id)).contains(hash), "not before both have signed");
        done(signer(home), id, "sign-amendment", "{\"contentHash\":\"" + hash + "\"}", "EFFECTIVE");
        done(signer(hospital), id, "sign-amendment", "{\"contentHash\":\"" + hash + "\"}", "EFFECTIVE");
        says(
                text(printed(careManager(), id)),
                "15分钟内响应",
                "内容摘要（SHA-256）" + signed,
                "变更：绿色通道原为：30改为：15",
                "双方已于" + DAY.format(today),
                "签署，自" + DAY.format(today) + "起生效",
                hash);
    }

    @Test
    void withWhomAnAmendmentIsFiledStandsBelowIt() throws IOException {
        String id = inForce();
        String terms = "{\"serviceItems\":[\"MEDICAL_ROUNDS\",\"TWO_WAY_REFERRAL\"],\"reason\":\"增加\","
                + "\"frequencies\":[{\"item\":\"MEDICAL_ROUNDS\",\"times\":6,\"per\":\"MONTH\"}]}";
        done(careManager(), id, "offer-amendment", terms, "EFFECTIVE");
        String hash = careManager().get(AGREEMENTS + "/" + id).then().extract().path("amendments[0].contentHash");
        done(signer(home), id, "sign-amendment", "{\"contentHash\":\"" + hash + "\"}", "EFFECTIVE");
        done(signer(hospital), id, "sign-amendment", "{\"contentHash\":\"" + hash + "\"}", "EFFECTIVE");
        assertFalse(text(printed(careManager(), id)).contains(hash), "not before it is filed");
        done(health(), id, "file-amendment", "{\"receiptNumber\":\"BGBA-6\"}", "EFFECTIVE");
        done(civil(), id, "file-amendment", "{\"receiptNumber\":\"BGMZ-6\"}", "EFFECTIVE");
        says(text(printed(careManager(), id)), "医疗巡诊每月不少于6次", hash, "卫生健康部门备案回执：BGBA-6", "民政部门备案回执：BGMZ-6");
    }

    @Test
    void whoMayReadTheAgreementMayPrintItAndNobodyElse() {
        String id = drafted();
        printed(health(), id);
        as(token("CARE_MANAGER").institution(Ids.next().toString()))
                .get(AGREEMENTS + "/" + id + "/agreement.pdf")
                .then()
                .statusCode(404);
        as(token("FAMILY").person(Ids.next().toString()))
                .get(AGREEMENTS + "/" + id + "/agreement.pdf")
                .then()
                .statusCode(403);
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByItsPlace() {
        String id = careManager()
                .body(draft(number() + "䶮"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        careManager()
                .get(AGREEMENTS + "/" + id + "/agreement.pdf")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PRINT_GLYPH_MISSING"))
                .body("errors.pointer", contains("/number"));
    }

    @Test
    void aRegionsWordingHoldsForWhatIsSignedFromItsDayOn() throws IOException {
        RequestSpecification officer = as(token("HEALTH_ADMIN").region("6530"));
        officer.body(wording(today, OWN, "本州约定{mode}。"))
                .put(TEMPLATES + "6530")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        health().get(TEMPLATES + "653001")
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("6530"))
                .body("title", equalTo("克州医养签约协议"));
        health().get(TEMPLATES + "653001?asOf=" + today.minusDays(1)).then().body("regionCode", equalTo("CN"));
        health().get(TEMPLATES + "6530/versions").then().statusCode(200).body("items", hasSize(1));
        UUID there = Ids.next();
        inbox.apply(List.of(InstitutionFeed.home(there, "653001", "PRIVATE_NONPROFIT", "OPERATING")));
        RequestSpecification manager = as(token("CARE_MANAGER").institution(there.toString()));
        String id = manager.body(draft(number()).replace(home.toString(), there.toString()))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        says(text(printed(medicalManager(), id)), "克州医养签约协议", "本州约定协议签约。", "文本模板6530，自" + DAY.format(today));
    }

    @Test
    void aWordingIsCheckedBeforeItIsKept() {
        String nowhere = TEMPLATES + "653002";
        RequestSpecification officer = as(token("HEALTH_ADMIN").region("6530"));
        officer.body(wording(today, OWN, "联系人{liaison}"))
                .put(nowhere)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/clauses/1"));
        as(token("HEALTH_ADMIN").region("6530"))
                .body(wording(today, OWN, "字形䶮"))
                .put(nowhere)
                .then()
                .statusCode(422)
                .body("code", equalTo("PRINT_GLYPH_MISSING"))
                .body("errors.pointer", contains("/clauses/1"));
        as(token("HEALTH_ADMIN").region("6530"))
                .body(wording(today.minusDays(1), OWN))
                .put(nowhere)
                .then()
                .statusCode(409)
                .body("code", equalTo("TEMPLATE_PAST"));
        as(token("HEALTH_ADMIN").region("6531"))
                .body(wording(today, OWN))
                .put(nowhere)
                .then()
                .statusCode(403);
    }
}
