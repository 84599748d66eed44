package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Filings that are made by hand, because no platform has an address here. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ReferralFilingTest extends FiledReferral {
    private static final String TOLD = "FILING_TOLD_OTHERWISE";

    private Map<String, Object> number() {
        return Map.of("number", "460100" + SyntheticCodes.designationCode().substring(1), "filedOn", today.toString());
    }

    private void pending() {
        heard("ACCEPTED", receiver, 3);
        complete(content()).statusCode(200).body("status", equalTo("PENDING"));
    }

    @Test
    void anAcceptedReferralOfAnInsuredElderIsFiledOnce() {
        heard("SUBMITTED", receiver, 1);
        filings(referral).body("items", hasSize(0));
        heard("ACCEPTED", receiver, 2);
        heard("IN_TRANSIT", receiver, 3);
        filings(referral)
                .body("items.status", contains("PREPARED"))
                .body(
                        "items[0].receiverName",
                        equalTo(Agency.Registered.hospital(receiver).name()));
        agency.staff("REFERRAL_OFFICE", sender).readsTasks("insurance").body("items.kind", hasItem("COMPLETE_FILING"));
        complete(content()).statusCode(200);
        assertEquals(List.of("FILE_BY_HAND"), tasksOfAgency());
        Map<String, Object> given = number();
        agent("record-number", given)
                .statusCode(200)
                .body("status", equalTo("FILED"))
                .body("number", equalTo(given.get("number")))
                .body("byHand", equalTo(true));
        ValidatableResponse history = agency.as("INSURANCE_AGENT")
                .get(FILINGS + filing() + "/history")
                .then()
                .statusCode(200);
        history.body("items.verb", contains("prepare", "complete", "record-number"));
    }

    @Test
    void whatTheServiceTellsFitsTheSchemaAndHasNoMedicalText() {
        pending();
        String feed = agency.with(
                        TokenRequest.as("EXTERNAL_SYSTEM").region("46").scope("events:read insurance:read"))
                .get("/api/v1/insurance/events?after=0&limit=1&wait=0")
                .then()
                .extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertFalse(feed.contains("脑梗死"));
        EventSchemas.named("referral-filing").mustFit(EventSchemas.sample("referral-filing"));
    }

    @Test
    void whoIsNotInsuredIsNotFiledFor() {
        UUID other = UUID.randomUUID();
        heard(other, UUID.randomUUID().toString(), "ACCEPTED", receiver, 1);
        filings(other).body("items", hasSize(0));
    }

    @Test
    void whoIsVerifiedLaterIsFiledForWithTheNextEvent() {
        String later = enter(SyntheticCodes.citizenId(LocalDate.parse("1938-02-11")))
                .statusCode(201)
                .extract()
                .path("id");
        UUID second = UUID.randomUUID();
        heard(second, later, "ACCEPTED", receiver, 1);
        filings(second).body("items", hasSize(0));
        agent(later, "verify", Map.of()).statusCode(200);
        heard(second, later, "IN_TRANSIT", receiver, 2);
        filings(second).body("items.status", contains("PREPARED"));
    }

    @Test
    void aReferralThatEndsRevokesItsFilingAndOneThatGoesOnIsFiledAgain() {
        pending();
        agent("record-number", number()).statusCode(200);
        heard("CANCELLED", receiver, 5);
        seen().body("status", equalTo("REVOKING"));
        assertEquals(List.of("REVOKE_BY_HAND"), tasksOfAgency());
        agent("record-revocation", reason()).statusCode(200).body("status", equalTo("REVOKED"));
        heard("ACCEPTED", receiver, 6);
        seen().body("status", equalTo("PREPARED")).body("number", nullValue());
    }

    @Test
    void whatIsNotFiledYetIsWithdrawnWithTheReferral() {
        pending();
        heard("EXPIRED", receiver, 5);
        seen().body("status", equalTo("WITHDRAWN"));
        assertEquals(List.of(), tasksOfAgency());
    }

    @Test
    void anotherReceiverIsFiledInPlaceOfTheFirst() {
        UUID another = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(another), 0)));
        pending();
        agent("record-number", number()).statusCode(200);
        heard("ACCEPTED", another, 7);
        seen().body("status", equalTo("REVOKING")).body("receiverId", equalTo(receiver.toString()));
        agent("record-revocation", reason())
                .statusCode(200)
                .body("status", equalTo("PREPARED"))
                .body("receiverId", equalTo(another.toString()));
        complete(content())
                .statusCode(422)
                .body("code", equalTo("FILING_RECEIVER_CODE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/receiverCode"));
        Map<String, Object> named = new HashMap<>(content());
        named.put("receiverCode", SyntheticCodes.designationCode());
        complete(named).statusCode(200);
    }

    @Test
    void aRefusedFilingIsMendedAndFiledAgain() {
        pending();
        agent("record-refusal", Map.of("ground", "DIAGNOSIS", "words", "张三的诊断编码不符"))
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("ground", equalTo("DIAGNOSIS"));
        agency.staff("REFERRAL_OFFICE", sender).readsTasks("insurance").body("items.kind", hasItem("MEND_FILING"));
        agent("reveal", reason()).statusCode(200).body("words", equalTo("张三的诊断编码不符"));
        complete(content()).statusCode(200).body("status", equalTo("PENDING")).body("ground", nullValue());
    }

    @Test
    void onlyTheAgencyIsShownTheMedicalTextAndThatIsAudited() {
        pending();
        agency.staff("REFERRAL_OFFICE", sender)
                .body(reason())
                .post(FILINGS + filing() + "/reveal")
                .then()
                .statusCode(403);
        agent("reveal", reason())
                .statusCode(200)
                .body("diagnosisName", equalTo("脑梗死"))
                .body("senderCode", equalTo(senderCode))
                .body("receiverCode", equalTo(receiverCode));
        agency.with(TokenRequest.as("AUDITOR").region("4601"))
                .get("/api/v1/insurance/audit-entries?limit=200&subject=" + filing())
                .then()
                .body("items.action", hasItem("reveal"));
    }

    @Test
    void theDatesAreInOrderAndNoNumberIsUsedTwice() {
        heard("ACCEPTED", receiver, 3);
        Map<String, Object> reversed = content();
        reversed.put("end", today.minusDays(1).toString());
        complete(reversed).statusCode(422).body("code", equalTo("FILING_DATES_REVERSED"));
        complete(content()).statusCode(200);
        Map<String, Object> given = number();
        agent(
                        "record-number",
                        Map.of(
                                "number",
                                given.get("number"),
                                "filedOn",
                                today.plusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("FILING_FILED_IN_FUTURE"));
        agent("record-number", given).statusCode(200);
        UUID second = UUID.randomUUID();
        heard(second, elder, "ACCEPTED", receiver, 1);
        String other = filings(second).extract().path("items[0].id");
        agency.as("INSURANCE_AGENT")
                .body(given)
                .post(FILINGS + other + "/record-number")
                .then()
                .statusCode(409)
                .body("code", equalTo("FILING_NUMBER_TAKEN"));
    }

    @Test
    void aRevocationByTheAgencyIsNotPreparedAgainByItself() {
        pending();
        agent("record-number", number()).statusCode(200);
        agent("replay", reason()).statusCode(409);
        agent("revoke", reason()).statusCode(200).body("status", equalTo("REVOKING"));
        agent("record-revocation", reason()).statusCode(200);
        heard("ARRIVED", receiver, 9);
        seen().body("status", equalTo("REVOKED")).body("allowedActions", not(hasItem("complete")));
    }

    @Test
    void whatIsHeldOfAFilingStandsAboveWhatIsSaidOfItForTheDeductible() {
        heard("ACCEPTED", receiver, 3);
        continuity(true).body("continuity", equalTo("NOT")).body("reasons.code", contains("NOT_FILED", TOLD));
        complete(content()).statusCode(200);
        continuity(true)
                .body("continuity", equalTo("UNKNOWN"))
                .body("reasons.code", contains("FILING_UNDER_WAY", TOLD));
        agent("record-number", number()).statusCode(200);
        continuity(false).body("continuity", equalTo("ELIGIBLE")).body("reasons.code", contains(TOLD));
        continuity(true).body("continuity", equalTo("ELIGIBLE")).body("reasons.code", hasSize(0));
    }

    private ValidatableResponse continuity(boolean filed) {
        return agency.staff("REFERRAL_OFFICE", receiver)
                .reads("/api/v1/insurance/deductible-continuity?elder=" + elder + "&from=" + sender + "&to=" + receiver
                        + "&dischargedOn=" + today + "&arrivedOn=" + today + "&filed=" + filed);
    }

    @Test
    void anotherAgencyAndAnotherHospitalSeeNothing() {
        pending();
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("6501"))
                .get(FILINGS + filing())
                .then()
                .statusCode(404);
        agency.staff("REFERRAL_OFFICE", receiver).get(FILINGS + filing()).then().statusCode(404);
        agency.as("INSURANCE_AGENT").get(FILINGS + "state-machine").then().statusCode(200);
    }
}
