package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class AttentionTest extends RegisterCalls {
    private static Map<String, Object> verified(String certificate) {
        Map<String, Object> verified = new HashMap<>();
        verified.put("qualificationId", certificate);
        verified.put("verifiedOn", today().minusDays(300).toString());
        verified.put("outcome", "PASSED");
        verified.put("document", "校验1号");
        return verified;
    }

    @Test
    void aLicenceIsDueForVerificationByItsBedsAndTheListsShowIt() {
        String id = licensed("校验医院", today().minusYears(2).toString());
        String certificate = read(id).extract().path("qualifications[0].id");
        read(id).body(
                        "qualifications[0].verificationDueOn",
                        equalTo(today().minusYears(2).plusYears(3).toString()));
        done("HEALTH_ADMIN", id, "change", change(today().toString(), Map.of("beds", 99)))
                .body(
                        "qualifications[0].verificationDueOn",
                        equalTo(today().minusYears(1).toString()))
                .body("warnings", hasItem("VERIFICATION_OVERDUE"));
        due("verifications-due?overdue=true&limit=200").body("items.qualificationId", hasItem(certificate));
        Map<String, Object> verified = verified(certificate);
        done("HEALTH_ADMIN", id, "verify-qualification", verified)
                .body(
                        "qualifications[0].verifiedOn",
                        equalTo(today().minusDays(300).toString()))
                .body("verifications.outcome", equalTo(List.of("PASSED")))
                .body("warnings", not(hasItem("VERIFICATION_OVERDUE")));
        due("verifications-due?overdue=true&limit=200").body("items.qualificationId", not(hasItem(certificate)));
        due("verifications-due?days=90&limit=200").body("items.qualificationId", hasItem(certificate));
        verified.put("outcome", "DEFERRED");
        move("HEALTH_ADMIN", id, "verify-qualification", verified)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_DEFERRAL_UNFIT"));
        verified.put("deferredUntil", today().plusDays(10).toString());
        done("SUPERVISOR", id, "correct-verification", Map.of("verification", verified, "reason", "录入错误"))
                .body(
                        "qualifications[0].verificationDueOn",
                        equalTo(today().plusDays(10).toString()))
                .body("verifications.outcome", equalTo(List.of("DEFERRED")))
                .body(
                        "verifications[0].deferredUntil",
                        equalTo(today().plusDays(10).toString()));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.verb", hasItems("verify-qualification", "correct-verification"))
                .body("items.find { it.verb == 'correct-verification' }.correction", equalTo(true));
    }

    @Test
    void aCertificateIsInTheListOfThoseThatEndWithinThirtyDaysFromThirtyDaysBefore() {
        String id = registered("HEALTH_ADMIN", hospital("到期医院"));
        Map<String, Object> licence = new HashMap<>(Sample.certificate("MEDICAL_LICENCE", "2015-01-01"));
        licence.put("validUntil", today().plusDays(30).toString());
        String certificate =
                done("HEALTH_ADMIN", id, "qualify", licence).extract().path("qualifications[0].id");
        due("expiring?days=30&limit=200")
                .body("items.find { it.qualificationId == '" + certificate + "' }.daysLeft", equalTo(30))
                .body("items.find { it.qualificationId == '" + certificate + "' }.name", equalTo("到期医院"));
        due("expiring?days=29&limit=200").body("items.qualificationId", not(hasItem(certificate)));
        read(id).body("warnings", hasItem("EXPIRING"));
    }

    @Test
    void aCertificateThatIsRenewedEarlyIsInNoListOfWhatRunsOut() {
        String id = registered("HEALTH_ADMIN", hospital("早续医院"));
        Map<String, Object> licence = new HashMap<>(Sample.certificate("MEDICAL_LICENCE", "2015-01-01"));
        licence.put("validUntil", today().plusDays(30).toString());
        String certificate =
                done("HEALTH_ADMIN", id, "qualify", licence).extract().path("qualifications[0].id");
        due("expiring?days=90&limit=200").body("items.qualificationId", hasItem(certificate));
        Map<String, Object> renewed = new HashMap<>(licence);
        renewed.put("validFrom", today().plusDays(31).toString());
        renewed.put("validUntil", today().plusDays(2000).toString());
        done("HEALTH_ADMIN", id, "qualify", renewed).body("warnings", not(hasItem("EXPIRING")));
        due("expiring?days=90&limit=200").body("items.institutionId", not(hasItem(id)));
    }

    @Test
    void whatRanOutIsShownAndListedUntilAnotherFollows() {
        String id = registered("HEALTH_ADMIN", hospital("过期医院"));
        Map<String, Object> licence = new HashMap<>(Sample.certificate("MEDICAL_LICENCE", "2019-01-01"));
        licence.put("validUntil", today().minusDays(1).toString());
        String certificate = done("HEALTH_ADMIN", id, "qualify", licence)
                .body("certificatesThen.standing", contains("EXPIRED"))
                .body(
                        "certificatesThen[0].lastDay",
                        equalTo(today().minusDays(1).toString()))
                .extract()
                .path("qualifications[0].id");
        due("expired?limit=200&region=460106")
                .body("items.find { it.qualificationId == '" + certificate + "' }.daysLeft", equalTo(-1));
        due("expiring?limit=200").body("items.qualificationId", not(hasItem(certificate)));
        read(id).body("warnings", hasItem("EXPIRED"));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "?asOf=" + today().minusDays(1))
                .then()
                .body("certificatesThen.standing", contains("VALID"));
        Map<String, Object> later = new HashMap<>(
                Sample.certificate("MEDICAL_LICENCE", today().plusDays(9).toString()));
        later.put("number", "过期后续");
        done("HEALTH_ADMIN", id, "qualify", later).body("warnings", hasItem("EXPIRED"));
        due("expired?limit=200&region=460106").body("items.qualificationId", hasItem(certificate));
        Map<String, Object> next = new HashMap<>(Sample.certificate("MEDICAL_LICENCE", today().toString()));
        next.put("number", "过期续");
        next.put("validUntil", today().plusDays(8).toString());
        done("HEALTH_ADMIN", id, "qualify", next)
                .body("certificatesThen.standing", containsInAnyOrder("EXPIRED", "NOT_YET", "VALID"))
                .body("warnings", not(hasItem("EXPIRED")));
        due("expired?limit=200&region=460106").body("items.qualificationId", not(hasItem(certificate)));
    }

    private String unfiled(String name, String region, LocalDate openedOn) {
        Map<String, Object> home = new HashMap<>(Sample.home(name));
        home.put("regionCode", region);
        if (openedOn != null) {
            home.put("openedOn", openedOn.toString());
        }
        return bureau.with(TokenRequest.as("CIVIL_ADMIN").region(region))
                .body(home)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String item(String id, String field) {
        return "items.find { it.institutionId == '" + id + "' }." + field;
    }

    @Test
    void aHomeThatNeverFiledIsDueTenWorkdaysAfterItsFirstResident() {
        String opened = unfiled("未备案甲养老院", "460106", LocalDate.parse("2026-09-18"));
        String reported = unfiled("未备案乙养老院", "460106", null);
        String empty = unfiled("未备案丙养老院", "460106", null);
        bureau.with(TokenRequest.as("CARE_MANAGER").institution(reported))
                .body(Map.of(
                        "institutionId",
                        reported,
                        "asOf",
                        "2026-06-30",
                        "figures",
                        Map.of("beds", 120, "staff", 40, "residents", 77)))
                .post("/api/v1/monitoring-snapshots")
                .then()
                .statusCode(201);
        due("care-filings?overdue=true&limit=200&region=460106")
                .body(item(opened, "countedFrom"), equalTo("FIRST_RESIDENT"))
                .body(item(opened, "countedOn"), equalTo("2026-09-18"))
                .body(item(opened, "dueOn"), equalTo("2026-10-09"))
                .body(item(reported, "countedOn"), equalTo("2026-06-30"))
                .body(item(reported, "dueOn"), equalTo("2026-07-14"))
                .body("items.institutionId", not(hasItem(empty)));
        done("CIVIL_ADMIN", opened, "qualify", Sample.certificate("CARE_FILING", "2026-11-01"));
        due("care-filings?overdue=true&limit=200&region=460106").body("items.institutionId", not(hasItem(opened)));
        String today = unfiled("未备案丁养老院", "460106", today());
        due("care-filings?overdue=true&limit=200").body("items.institutionId", not(hasItem(today)));
        due("care-filings?days=30&limit=200").body(item(today, "countedOn"), equalTo(today().toString()));
    }

    @Test
    void inGuangdongTheTimeIsSevenWorkdaysFromTheRegistration() {
        for (String[] region : new String[][] {{"44", "广东省"}, {"4498", "某市"}, {"449801", "某区"}}) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", region[1], "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + region[0])
                    .then()
                    .statusCode(200);
        }
        String empty = unfiled("粤未备案养老院", "449801", null);
        String old = unfiled("粤早已登记养老院", "449801", LocalDate.parse("2026-09-18"));
        bureau.with(TokenRequest.as("CIVIL_ADMIN").region("44"))
                .get("/api/v1/institution/attention/care-filings?limit=200")
                .then()
                .statusCode(200)
                .body(item(empty, "countedFrom"), equalTo("REGISTRATION"))
                .body(item(empty, "countedOn"), equalTo(today().toString()))
                .body(item(old, "countedOn"), equalTo("2026-09-18"))
                .body(item(old, "dueOn"), equalTo("2026-09-29"))
                .body("items.institutionId.size()", equalTo(2));
        bureau.with(TokenRequest.as("CARE_MANAGER").institution(old))
                .get("/api/v1/institution/attention/care-filings?overdue=true")
                .then()
                .body("items.institutionId", equalTo(List.of(old)));
    }

    @Test
    void whoStandsStillForAYearIsShownAsGivenUpButNotClosed() {
        String id = filed("停业养老院");
        String day = today().minusMonths(12).toString();
        done("CIVIL_ADMIN", id, "suspend", Map.of("effectiveOn", day, "reason", "装修"))
                .body("suspendedOn", equalTo(day))
                .body("status", equalTo("SUSPENDED"));
        due("suspended?limit=200")
                .body("items.find { it.institutionId == '" + id + "' }.overdue", equalTo(true))
                .body("items.find { it.institutionId == '" + id + "' }.givenUpOn", equalTo(today().toString()));
        done("CIVIL_ADMIN", id, "resume", Map.of("reason", "重新开业")).body("suspendedOn", nullValue());
        due("suspended?limit=200").body("items.institutionId", not(hasItem(id)));
    }
}
