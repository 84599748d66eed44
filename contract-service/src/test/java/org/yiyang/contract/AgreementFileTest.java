package org.yiyang.contract;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** A city that starts brings its agreements from paper by file. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementFileTest extends AgreementCalls {
    private static final String IMPORTS = "/api/v1/contract/imports";
    private static final String HEADER = "number,medicalCreditCode,careCreditCode,mode,startDate,endDate,serviceItems,"
            + "frequencies,fees,renewalOfNumber,document,reason\n";

    private String hospitalCode;
    private String homeCode;
    private LocalDate from;
    private LocalDate to;

    @BeforeEach
    void bothAreKnownByTheirCodes() {
        hospitalCode = "12" + digits();
        homeCode = "52" + digits();
        from = today.minusDays(10);
        to = today.plusYears(1);
        inbox.apply(List.of(
                InstitutionFeed.coded(
                        InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01"), hospitalCode),
                InstitutionFeed.coded(InstitutionFeed.home(home, "460108", "PUBLIC", "OPERATING"), homeCode)));
    }

    private static String digits() {
        return String.format("%016d", UUID.randomUUID().getMostSignificantBits() >>> 12);
    }

    private String row(String number, LocalDate first, LocalDate last, String former) {
        return "%s,%s,%s,协议签约,%s,%s,MEDICAL_ROUNDS；TWO_WAY_REFERRAL,MEDICAL_ROUNDS:4/MONTH,MEDICAL_ROUNDS:FREE,%s,琼卫〔2020〕28号,存量登记\n"
                .formatted(number, hospitalCode, homeCode.toLowerCase(Locale.ROOT), first, last, former);
    }

    private RequestSpecification bringing(RequestSpecification caller) {
        return caller.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", "agreements");
    }

    private Map<String, Object> through(String rows, boolean dryRun) {
        String id = bringing(health())
                .queryParam("dryRun", dryRun)
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> health().get(IMPORTS + "/" + id).jsonPath().getMap(""),
                        now -> "DONE".equals(now.get("status")));
    }

    private ValidatableResponse rows(Map<String, Object> brought, String outcome) {
        return health().get(IMPORTS + "/" + brought.get("id") + "/rows?outcome=" + outcome)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse agreement(String number) {
        return health().get(AGREEMENTS + "?number=" + number).then().statusCode(200);
    }

    @Test
    void eachRowIsTakenOverAsOneIsSinglyAndARenewalAfterWhatItContinues() {
        String first = number();
        String second = number();
        String rows = row(second, from, to, first) + row(first, from.minusYears(1), from.minusDays(1), "");
        Map<String, Object> dry = through(rows, true);
        assertEquals(2, dry.get("created"));
        agreement(first).body("items", hasSize(0));
        Map<String, Object> brought = through(rows, false);
        assertEquals(2, brought.get("created"));
        String former = agreement(first)
                .body("items.status", contains("EXPIRED"))
                .body("items.origin", contains("TAKEOVER"))
                .extract()
                .path("items[0].id");
        agreement(second)
                .body("items.status", contains("EFFECTIVE"))
                .body("items.renewalOf", contains(former))
                .body("items[0].frequencies.item", contains("MEDICAL_ROUNDS"))
                .body("items[0].frequencies.times", contains(4))
                .body("items[0].fees.feeMode", contains("FREE"));
        Map<String, Object> again = through(rows, false);
        assertEquals(2, again.get("unchanged"));
        Map<String, Object> other = through(row(second, from, to.plusDays(1), first), false);
        assertEquals(1, other.get("differing"));
        rows(other, "DIFFERS").body("items[0].toString()", containsString("endDate"));
    }

    @Test
    void whatIsWrongInARowIsToldByItsField() {
        String number = number();
        String rows = row(number, from, to, "")
                + row(number(), from, to, "").replace(hospitalCode, "91" + digits())
                + row(number(), from, to, "").replace("MEDICAL_ROUNDS:4/MONTH", "MEDICAL_ROUNDS:4")
                + row(number(), from, to, "HK-NONE")
                + row(number, from, to, "");
        Map<String, Object> brought = through(rows, false);
        assertEquals(1, brought.get("created"));
        assertEquals(3, brought.get("refused"));
        assertEquals(1, brought.get("duplicates"));
        rows(brought, "REFUSED")
                .body("items.errors.flatten().code", hasItem("AGREEMENT_PARTY_UNKNOWN"))
                .body("items.errors.flatten().code", hasItem("AGREEMENT_RENEWAL_UNKNOWN"))
                .body("items.errors.flatten().pointer", hasItem("/medicalCreditCode"));
        agreement(number).body("items", hasSize(1));
    }

    @Test
    void theSampleOfTheDocumentationIsReadAndNobodyElseBringsSuchAFile() throws IOException {
        bringing(health())
                .queryParam("dryRun", true)
                .body(Files.readAllBytes(Path.of("..", "docs", "samples", "agreements.csv")))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .body("total", equalTo(2));
        bringing(careManager())
                .body((HEADER + row(number(), from, to, "")).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(403);
        health().get(IMPORTS + "/kinds")
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'agreements' }.kind", equalTo("agreements"));
    }
}
