package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** The contract with a family doctor when two records turn out to be of one person. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class MergedElderTest extends AgreementCalls {
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String REGION = "460108";

    @Inject
    KnownElders elders;

    private String team;

    @BeforeEach
    void aTeam() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        team = medicalManager()
                .body("{\"name\":\"合并队\",\"phone\":\"0898-66220001\",\"members\":["
                        + "{\"part\":\"GENERAL_PRACTITIONER\",\"licenceNumber\":\"110000000012345\"},"
                        + "{\"part\":\"NURSE\",\"licenceNumber\":\"210000000012345\"},"
                        + "{\"part\":\"PUBLIC_HEALTH\",\"count\":1}]}")
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID elder() {
        UUID id = Ids.next();
        inbox.apply(List.of(ElderFeed.living(id, REGION, null)));
        return id;
    }

    private String signed(UUID elder) {
        return medicalManager()
                .body(("{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\","
                                + "\"contents\":\"BASIC\"}")
                        .formatted(team, elder, today, today.plusMonths(11)))
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theContractFollowsTheRecordThatGoesOnHoweverOftenItIsHeard() {
        UUID gone = elder();
        UUID survivor = elder();
        String id = signed(gone);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor), ElderFeed.merged(gone, REGION, survivor)));
        medicalManager()
                .get(CONTRACTS + "/" + id)
                .then()
                .body("elderId", equalTo(survivor.toString()))
                .body("status", equalTo("ACTIVE"));
        medicalManager().get(CONTRACTS + "/" + id + "/history").then().body("items", hasSize(2));
        medicalManager().get(CONTRACTS + "?elder=" + survivor).then().body("items.id", contains(id));
    }

    @Test
    void ofTwoContractsThatOfTheRecordThatGoesOnStays() {
        UUID gone = elder();
        UUID survivor = elder();
        String lost = signed(gone);
        String kept = signed(survivor);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor)));
        medicalManager().get(CONTRACTS + "/" + lost).then().body("endedBecause", equalTo("MERGED"));
        medicalManager().get(CONTRACTS + "/" + kept).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aMergerThatIsHeardBeforeItsElderLeadsToTheSameEnd() {
        UUID first = elder();
        UUID second = elder();
        UUID last = elder();
        String id = signed(first);
        inbox.apply(List.of(ElderFeed.merged(second, REGION, last), ElderFeed.merged(first, REGION, second)));
        medicalManager().get(CONTRACTS + "/" + id).then().body("elderId", equalTo(last.toString()));
        inbox.apply(List.of(ElderFeed.deceased(last, REGION, today.minusDays(1).toString())));
        medicalManager().get(CONTRACTS + "/" + id).then().body("endedBecause", equalTo("DECEASED"));
    }

    /** It goes back to the record that signed it; of two, the one that ended is reinstated, and nobody has two. */
    @Test
    void aMergerThatIsTakenBackGivesEachTheContractThatWasSignedWithIt() {
        UUID gone = elder();
        UUID survivor = elder();
        String followed = signed(gone);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor)));
        inbox.apply(List.of(ElderFeed.living(gone, REGION, null), ElderFeed.living(gone, REGION, null)));
        medicalManager()
                .reads(CONTRACTS + "/" + followed)
                .body("elderId", equalTo(gone.toString()))
                .body("status", equalTo("ACTIVE"));
        String kept = signed(survivor);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor)));
        medicalManager().reads(CONTRACTS + "/" + followed).body("endedBecause", equalTo("MERGED"));
        inbox.apply(List.of(ElderFeed.living(gone, REGION, null)));
        for (String id : List.of(followed, kept)) {
            medicalManager().reads(CONTRACTS + "/" + id).body("status", equalTo("ACTIVE"));
        }
        medicalManager()
                .reads(CONTRACTS + "/" + followed + "/history")
                .body("items.verb", contains("sign", "follow-merger", "hand-back", "close", "reinstate"));
    }

    /** The wrong merger ends and the right one arrives at once: nothing says any more with whom the wrong one was. */
    @Test
    void aContractFollowsTheRightMergerWhenTheWrongOneIsHeardOfNoMore() {
        UUID gone = elder();
        UUID stranger = elder();
        UUID survivor = elder();
        String id = signed(gone);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, stranger)));
        inbox.apply(List.of(ElderFeed.living(gone, REGION, null), ElderFeed.merged(gone, REGION, survivor)));
        medicalManager()
                .reads(CONTRACTS + "/" + id)
                .body("elderId", equalTo(survivor.toString()))
                .body("status", equalTo("ACTIVE"));
        medicalManager()
                .reads(CONTRACTS + "/" + id + "/history")
                .body("items.verb", contains("sign", "follow-merger", "hand-back", "follow-merger"));
    }

    @Test
    void aContractThatWasSignedUnderTheMergedRecordsNameGoesBackToThatRecord() {
        UUID gone = elder();
        UUID survivor = elder();
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor)));
        String id = signed(gone);
        medicalManager().reads(CONTRACTS + "/" + id).body("elderId", equalTo(survivor.toString()));
        inbox.apply(List.of(ElderFeed.living(gone, REGION, null)));
        medicalManager().reads(CONTRACTS + "/" + id).body("elderId", equalTo(gone.toString()));
    }

    /** An erased record no longer says that it was merged, which does not mean that it was not. */
    @Test
    void theErasureOfAMergedRecordIsNoEndOfItsMerger() {
        UUID gone = elder();
        UUID survivor = elder();
        String id = signed(gone);
        inbox.apply(List.of(ElderFeed.merged(gone, REGION, survivor)));
        inbox.apply(List.of(ElderFeed.erased(gone, REGION)));
        medicalManager().reads(CONTRACTS + "/" + id).body("elderId", equalTo(survivor.toString()));
        medicalManager().reads(CONTRACTS + "/" + id + "/history").body("items.verb", contains("sign", "follow-merger"));
    }

    @Test
    void whoIsNotIdentifiedHasNoNames() {
        assertEquals(List.of(), elders.namesOf((UUID) null));
    }

    @Test
    void whoHasDiedMeanwhileIsGivenNoContractBack() {
        UUID dead = elder();
        UUID survivor = elder();
        String lost = signed(dead);
        signed(survivor);
        inbox.apply(List.of(ElderFeed.merged(dead, REGION, survivor)));
        inbox.apply(List.of(ElderFeed.deceased(dead, REGION, today.minusDays(1).toString())));
        medicalManager().reads(CONTRACTS + "/" + lost).body("status", equalTo("ENDED"));
    }
}
