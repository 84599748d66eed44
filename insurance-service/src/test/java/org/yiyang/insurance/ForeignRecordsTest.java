package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.NamedRecords;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/**
 * Every field of a body or a file that holds an id, and what it is held against: a record out of the caller's reach is
 * refused. A new field fails until it stands here.
 */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ForeignRecordsTest {
    private static final String ELDERS = "/api/v1/elders";
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "ElderJson.Residence.institutionId",
                    "a home of the caller's city; the elder and the family say any"),
            Map.entry("ProposalJson.Residence.institutionId", "as that of an entry; the elder says any"),
            Map.entry(
                    "ElderImport.Row.residenceInstitutionId",
                    "as of a takeover one by one: a home of the agency's city"),
            Map.entry("CorrectionJson.Ask.elderId", "an elder whom the caller may see; held by CorrectionTest"),
            Map.entry("CorrectionJson.Ask.recordId", "refused here, where the elder is the record"),
            Map.entry("ElderJson.Authorise.person", "an account, no record"),
            Map.entry("ElderJson.Withdraw.person", "an account, no record"),
            Map.entry("ConditionJson.WithdrawAssessment.assessmentId", "a part of the record that the address names"),
            Map.entry("IdentifierJson.End.identifierId", "a part of the record that the address names"),
            Map.entry("MergerJson.Dismiss.otherId", "an elder of the bureau's region"),
            Map.entry("MergerJson.Merge.intoId", "an elder of the bureau's region"),
            Map.entry(
                    "EvaluationJson.Member.employerId",
                    "only compared with the applicant: it may be any, and shows nothing of it"),
            Map.entry("DesignationJson.Submit.institutionId", "the applicant's own"),
            Map.entry("DesignationJson.TakeOver.institutionId", "of the agency's region"),
            Map.entry(
                    "DesignationPerformanceJson.DecideRemedy.remedyId", "a part of the record that the address names"),
            Map.entry(
                    "DesignationPerformanceJson.CorrectPerformance.recordId",
                    "a part of the record that the address names"),
            Map.entry(
                    "DesignationPerformanceJson.EndSupplementary.supplementaryAgreementId",
                    "a part of the record that the address names"),
            Map.entry("DesignationPerformanceJson.SeekRemedy.measureId", "a part of the record that the address names"),
            Map.entry(
                    "DesignationPerformanceJson.SettleMeasure.measureId",
                    "a part of the record that the address names"),
            Map.entry("RetentionJson.Hold.subject", "an auditor sees all; what is not here is held in vain"),
            Map.entry("RecognitionJson.Recognise.designationId", "one that is or has been in force, which is public")));

    private final Agency agency = new Agency();
    private final UUID near = UUID.randomUUID();
    private final UUID far = UUID.randomUUID();

    @Inject
    Inbox inbox;

    @BeforeEach
    void aHomeHereAndOneOfAnotherProvince() {
        inbox.apply(List.of(
                Agency.record(Agency.Registered.home(near), 1),
                Agency.record(Agency.Registered.home(far).inRegion("650102"), 1)));
    }

    @Test
    void everyFieldThatNamesARecordIsHeld() {
        assertEquals(HELD.keySet(), NamedRecords.in("org.yiyang.insurance"));
    }

    private static Map<String, Object> elderIn(UUID home) {
        return Agency.elder(SyntheticCodes.citizenId(LocalDate.parse("1944-09-07")), home);
    }

    @Test
    void nobodyEntersAnElderIntoAHomeOfAnotherProvince() {
        UUID centre = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(centre), 1)));
        unknown(agency.staff("GRASSROOTS", centre)
                .body(elderIn(far))
                .post(ELDERS)
                .then());
        unknown(agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:write"))
                .body(elderIn(far))
                .post(ELDERS)
                .then());
        unknown(agency.staff("CARE_MANAGER", near)
                .body(elderIn(far))
                .post(ELDERS)
                .then());
        agency.staff("GRASSROOTS", centre)
                .body(elderIn(near))
                .post(ELDERS)
                .then()
                .statusCode(201);
    }

    @Test
    void onlyTheElderSaysThatItHasMovedToAnotherProvince() {
        String id = agency.staff("CARE_MANAGER", near)
                .body(elderIn(near))
                .post(ELDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agency.as("INSURANCE_AGENT")
                .body(Map.of())
                .post(ELDERS + "/" + id + "/verify")
                .then()
                .statusCode(200);
        Map<String, Object> moved = Map.of("residence", Map.of("institutionId", far, "from", "2026-10-01"));
        String verb = ELDERS + "/" + id + "/propose-update";
        unknown(agency.staff("CARE_MANAGER", near).body(moved).post(verb).then());
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(moved)
                .post(verb)
                .then()
                .statusCode(200);
    }

    private static void unknown(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("code", equalTo("ELDER_RESIDENCE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/residence/institutionId"));
    }
}
