package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.TablesOfPersons;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** A person is given all that is kept of it, under whichever of its ids, and sees each who has read of it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class WholeExportTest extends FiledReferral {
    private static final String ELDERS = "/api/v1/insurance/elders/";
    /** In the entry: days, homes, groups, authorisations; in the plain values: numbers and papers; and each for itself. */
    private static final Set<String> GIVEN = Set.of(
            "correction_request",
            "elder_assessment",
            "elder_authorisation",
            "elder_field_change",
            "elder_former_verification",
            "elder_former_number",
            "elder_group_period",
            "elder_identifier",
            "elder_insured_period",
            "elder_long_term_care_period",
            "elder_residence_period",
            "referral_filing");
    /** What the groups were before they had periods; codes of which only the hash is kept; who is no duplicate of whom; a count. */
    private static final Set<String> NOT_OF_THE_PERSON =
            Set.of("elder_priority_group", "elder_invitation", "elder_dismissal");

    @Inject
    Database database;

    @Test
    void everyTableOfPersonsIsGivenOrSaysWhyNot() {
        Set<String> decided = new TreeSet<>(GIVEN);
        decided.addAll(NOT_OF_THE_PERSON);
        Set<String> all = TablesOfPersons.all(database);
        all.remove("person_export");
        assertEquals(decided, all);
    }

    @Test
    void filingsAndMergedRecordsAreGivenUnderEitherIdAndReadingsOfFilingsAreTold() {
        String other = enter(SyntheticCodes.citizenId(LocalDate.parse("1940-06-01")))
                .statusCode(201)
                .extract()
                .path("id");
        agent(other, "verify", Map.of()).statusCode(200);
        agent(elder, "verify", Map.of()).statusCode(200);
        heard("PENDING", receiver, 1);
        heard("ACCEPTED", receiver, 2);
        String filing = filing();
        agency.as("INSURANCE_AGENT")
                .body(Map.of("reason", "核对备案"))
                .post(FILINGS + filing + "/reveal")
                .then()
                .statusCode(200);
        agency.as("INSURANCE_ADMIN")
                .body(Map.of("intoId", other, "reason", "同一人两次登记"))
                .post(PATH + elder + "/merge")
                .then()
                .statusCode(200);
        for (String token : List.of(elder, other)) {
            for (String asked : List.of(elder, other)) {
                ApiCaller.as("ELDER")
                        .person(token)
                        .reads(ELDERS + asked + "/export")
                        .body("entry.id", equalTo(other))
                        .body("formerVerifications", empty())
                        .body("mergedRecords.entry.id", contains(elder))
                        .body("mergedRecords[0].formerVerifications.verifiedOn", contains(today.toString()))
                        .body("mergedRecords[0].history.items.verb", hasItem("merge"))
                        .body("registers.find { it.kind == 'referral-filing' }.records.record.id", contains(filing));
                ApiCaller.as("ELDER")
                        .person(token)
                        .reads(ELDERS + asked + "/readings?limit=200")
                        .body(
                                "items.find { it.subjectKind == 'referral-filing' && it.action == 'reveal' }.recordId",
                                equalTo(filing));
            }
        }
    }
}
