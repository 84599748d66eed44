package org.yiyang.contract;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Contracts with family doctors as the family of two elders sees them. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyOfTwoTest extends AgreementCalls {
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String REGION = "460108";

    @BeforeEach
    void theHospitalIsACommunityHealthCentre() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
    }

    private String team() {
        return medicalManager()
                .body("""
                        {"name":"两老队","phone":"0898-66220001","members":[
                         {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
                         {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""")
                .post("/api/v1/contract/family-doctor-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID elder(ConsumerRecord<String, byte[]> event) {
        inbox.apply(List.of(event));
        return UUID.fromString(event.key());
    }

    private String signed(String team, UUID elder) {
        return medicalManager()
                .body(
                        "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                                .formatted(team, elder, today.minusDays(5), today.plusMonths(11)))
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One account, two elders; the token names nobody. */
    @Test
    void aFamilyOfTwoSeesTheDoctorsOfBothAndOfNobodyElse() {
        UUID mother = elder(ElderFeed.withFamily(Ids.next(), REGION, "family-of-two"));
        UUID father = elder(ElderFeed.withFamily(Ids.next(), REGION, "family-of-two"));
        String team = team();
        String mothers = signed(team, mother);
        String fathers = signed(team, father);
        String neighbours = signed(team, elder(ElderFeed.living(Ids.next(), REGION, null)));
        TokenRequest family = TokenRequest.as("FAMILY").subject("family-of-two");
        as(family).get(CONTRACTS).then().statusCode(200).body("items.id", containsInAnyOrder(mothers, fathers));
        as(family).get(CONTRACTS + "/" + neighbours).then().statusCode(404);
        // A record that was merged into the mother's lends its contracts to her family, and none of its authorisations.
        UUID old = elder(ElderFeed.withFamily(Ids.next(), REGION, "family-of-the-old"));
        String olds = signed(team, old);
        inbox.apply(List.of(ElderFeed.merged(old, REGION, mother)));
        as(family).get(CONTRACTS + "/" + olds).then().statusCode(200);
        as(TokenRequest.as("FAMILY").subject("family-of-the-old"))
                .get(CONTRACTS)
                .then()
                .statusCode(200)
                .body("items", empty());
        inbox.apply(List.of(ElderFeed.living(father, REGION, null)));
        as(family).get(CONTRACTS + "/" + fathers).then().statusCode(404);
        as(family).get(CONTRACTS + "/" + mothers).then().statusCode(200);
    }
}
