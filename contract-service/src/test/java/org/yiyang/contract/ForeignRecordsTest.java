package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.NamedRecords;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/**
 * Every field of a body or a file that holds an id, and what it is checked against: a record out of the caller's reach
 * is refused. A new field fails until it stands here.
 */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ForeignRecordsTest extends AgreementCalls {
    private static final String ONE_OF_TWO =
            "one party is the caller's own or within its region, the other known and at work: cities cooperate";
    private static final String RENEWED = "an agreement of the same two parties";
    private static final String IN_REGION = "institutions of the official's region";
    private static final String MEMBER = "a member of the consortium that the address names";
    private static final String OWN_AGREEMENT = "an agreement of which the caller's institution is a party";
    private static final String RESIDENTS = "residents of the agreement's home";
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry("AgreementJson.Draft.medicalId", ONE_OF_TWO),
            Map.entry("AgreementJson.Draft.careId", ONE_OF_TWO),
            Map.entry("AgreementJson.TakeOver.medicalId", ONE_OF_TWO),
            Map.entry("AgreementJson.TakeOver.careId", "the home lies within the official's region"),
            Map.entry("AgreementRow.medicalId", ONE_OF_TWO),
            Map.entry("AgreementRow.careId", "as AgreementJson.TakeOver"),
            Map.entry("AgreementJson.Draft.renewalOf", RENEWED),
            Map.entry("AgreementJson.TakeOver.renewalOf", RENEWED),
            Map.entry("AgreementJson.EndPosting.postingId", "a part of the agreement that the address names"),
            Map.entry("ConsortiumJson.Found.leadId", IN_REGION),
            Map.entry("ConsortiumJson.Found.members", IN_REGION),
            Map.entry("ConsortiumJson.Join.institutionId", IN_REGION),
            Map.entry("ConsortiumJson.Leave.institutionId", MEMBER),
            Map.entry("ConsortiumJson.ChangeLead.institutionId", MEMBER),
            Map.entry("TeamJson.Member.postingId", "a posting of the team's institution or of its partners"),
            Map.entry("TeamJson.Form.partnerIds", "any medical institution at work: hospitals support teams elsewhere"),
            Map.entry("DoctorContractJson.Sign.teamId", "a team of the caller's own institution or region"),
            Map.entry("DoctorContractImport.Row.teamId", "as DoctorContractJson.Sign"),
            Map.entry("DoctorContractImport.Row.elderId", "as DoctorContractJson.Sign"),
            Map.entry("DoctorContractJson.ChangeTeam.teamId", "a team of the caller's own institution or region"),
            Map.entry("DoctorContractJson.Sign.elderId", "an elder of the team's city"),
            Map.entry("RetentionJson.Hold.subject", "an auditor sees all; what is not here is held in vain"),
            Map.entry("CorrectionJson.Ask.elderId", "an elder whom the caller may see; held by CorrectionTest"),
            Map.entry("CorrectionJson.Ask.recordId", "a record of that elder; held by CorrectionTest"),
            Map.entry("RecordJson.Entry.agreementId", OWN_AGREEMENT),
            Map.entry("YearlyReportJson.Draw.agreementId", OWN_AGREEMENT),
            Map.entry("RecordJson.Entry.elderIds", RESIDENTS),
            Map.entry("RecordJson.Correct.elderIds", RESIDENTS),
            Map.entry("RecordImport.Row.elderIds", RESIDENTS)));

    @Test
    void everyFieldThatNamesARecordIsHeld() {
        assertEquals(HELD.keySet(), NamedRecords.in("org.yiyang.contract"));
    }

    @Test
    void anOfficialBindsNoHomeOfAnotherProvince() {
        String body = takeover(number(), "");
        as(token("HEALTH_ADMIN").region("6540"))
                .body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/careId"));
    }

    @Test
    void aHomeMayCooperateWithAHospitalOfAnotherCityThatIsAtWork() {
        UUID near = Ids.next();
        inbox.apply(List.of(InstitutionFeed.home(near, "654002", "PRIVATE_NONPROFIT", "OPERATING")));
        as(token("CARE_MANAGER").institution(near.toString()))
                .body(draft(number()).replace(home.toString(), near.toString()))
                .post(AGREEMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsOverOnPaperBindsAHomeThatWasAtWorkOnly() {
        UUID never = Ids.next();
        inbox.apply(List.of(InstitutionFeed.home(never, "460108", "PRIVATE_NONPROFIT", "SUSPENDED")));
        String over = takeover(number(), "")
                .replace(home.toString(), never.toString())
                .replace(today.minusDays(10).toString(), "2019-03-01")
                .replace(today.plusYears(2).toString(), "2020-02-29");
        health().body(over)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_SUSPENDED"));
    }
}
