package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class AttentionTest extends AtTheRegister {
    private static Map<String, Object> verified(String certificate) {
        Map<String, Object> verified = new HashMap<>();
        verified.put("qualificationId", certificate);
        verified.put("verifiedOn", TODAY.minusDays(300).toString());
        verified.put("outcome", "PASSED");
        verified.put("document", "校验1号");
        return verified;
    }

    @Test
    void aLicenceIsDueForVerificationByItsBedsAndTheListsShowIt() {
        String id = licensed("校验医院", TODAY.minusYears(2).toString());
        String certificate = read(id).extract().path("qualifications[0].id");
        read(id).body(
                        "qualifications[0].verificationDueOn",
                        equalTo(TODAY.minusYears(2).plusYears(3).toString()));
        done("HEALTH_ADMIN", id, "change", change(TODAY.toString(), Map.of("beds", 99)))
                .body(
                        "qualifications[0].verificationDueOn",
                        equalTo(TODAY.minusYears(1).toString()))
                .body("warnings", hasItem("VERIFICATION_OVERDUE"));
        due("verifications-due?overdue=true&limit=200").body("items.qualificationId", hasItem(certificate));
        Map<String, Object> verified = verified(certificate);
        done("HEALTH_ADMIN", id, "verify-qualification", verified)
                .body(
                        "qualifications[0].verifiedOn",
                        equalTo(TODAY.minusDays(300).toString()))
                .body("warnings", not(hasItem("VERIFICATION_OVERDUE")));
        due("verifications-due?overdue=true&limit=200").body("items.qualificationId", not(hasItem(certificate)));
        due("verifications-due?days=90&limit=200").body("items.qualificationId", hasItem(certificate));
        verified.put("outcome", "DEFERRED");
        move("HEALTH_ADMIN", id, "verify-qualification", verified)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_DEFERRAL_UNFIT"));
        verified.put("deferredUntil", TODAY.plusDays(10).toString());
        done("SUPERVISOR", id, "correct-verification", Map.of("verification", verified, "reason", "录入错误"))
                .body(
                        "qualifications[0].verificationDueOn",
                        equalTo(TODAY.plusDays(10).toString()));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.verb", hasItems("verify-qualification", "correct-verification"))
                .body("items.find { it.verb == 'correct-verification' }.correction", equalTo(true));
    }

    @Test
    void aCertificateIsInTheListOfThoseThatEndWithinThirtyDaysFromThirtyDaysBefore() {
        String id = registered("HEALTH_ADMIN", hospital("到期医院"));
        Map<String, Object> licence = new HashMap<>(Bureau.certificate("MEDICAL_LICENCE", "2015-01-01"));
        licence.put("validUntil", TODAY.plusDays(30).toString());
        String certificate =
                done("HEALTH_ADMIN", id, "qualify", licence).extract().path("qualifications[0].id");
        due("expiring?days=31&limit=200")
                .body("items.find { it.qualificationId == '" + certificate + "' }.daysLeft", equalTo(30))
                .body("items.find { it.qualificationId == '" + certificate + "' }.name", equalTo("到期医院"));
        due("expiring?days=30&limit=200").body("items.qualificationId", not(hasItem(certificate)));
        read(id).body("warnings", hasItem("EXPIRING"));
    }

    @Test
    void whoStandsStillForAYearIsShownAsGivenUpButNotClosed() {
        String id = filed("停业养老院");
        String day = TODAY.minusMonths(12).toString();
        done("CIVIL_ADMIN", id, "suspend", Map.of("effectiveOn", day, "reason", "装修"))
                .body("suspendedOn", equalTo(day))
                .body("status", equalTo("SUSPENDED"));
        due("suspended?limit=200")
                .body("items.find { it.institutionId == '" + id + "' }.overdue", equalTo(true))
                .body("items.find { it.institutionId == '" + id + "' }.givenUpOn", equalTo(TODAY.toString()));
        done("CIVIL_ADMIN", id, "resume", Map.of("reason", "重新开业")).body("suspendedOn", nullValue());
        due("suspended?limit=200").body("items.institutionId", not(hasItem(id)));
    }
}
