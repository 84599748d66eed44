package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementResourceTest extends AgreementCalls {
    @Test
    void aProposedAgreementIsSignedByBothFiledAndInForceAtOnce() {
        String id = inForce();
        health().get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("inForce", hasSize(1))
                .body("inForce[0].from", equalTo(today.toString()))
                .body("inForce[0].to", equalTo(today.plusYears(2).plusDays(1).toString()))
                .body("signatures.side", contains("MEDICAL", "CARE"))
                .body("medicalPhone", equalTo("0898-66220000"))
                .body("allowedActions", contains("suspend"));
        careManager().get(AGREEMENTS + "/" + id).then().body("medicalPhone", equalTo("0898-66220000"));
        as(token("EXTERNAL_SYSTEM").region("4601").scope("agreement:read"))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("medicalName", equalTo("测试医院"))
                .body("medicalPhone", nullValue());
        health().get(AGREEMENTS + "/" + id + "/history")
                .then()
                .body(
                        "items.verb",
                        contains("draft", "propose", "agree", "sign", "sign", "file", "file", "take-effect"));
    }

    @Test
    void everyEventOfAnAgreementFitsTheSchema() throws Exception {
        String id = inForce();
        EventSchemas schema = EventSchemas.named("agreement");
        schema.mustFit(EventSchemas.sample("agreement"));
        List<String> events = events(id);
        events.forEach(schema::mustFit);
        assertEquals(7, events.size());
    }

    @Test
    void theOtherPartyAnswersAndACounterVoidsWhatWasSigned() {
        String id = drafted();
        done(careManager(), id, "revise", content(""), "DRAFT");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        move(careManager(), id, "agree", "{}")
                .then()
                .statusCode(403)
                .body("code", equalTo("AGREEMENT_OTHER_PARTY_ANSWERS"));
        done(medicalManager(), id, "counter", content(",\"reason\":\"期限\""), "COUNTERED");
        done(careManager(), id, "agree", "{}", "AGREED");
        done(signer(hospital), id, "sign", "{\"contentHash\":\"" + hashOf(id) + "\"}", "PARTIALLY_SIGNED");
        done(careManager(), id, "counter", content(",\"primary\":true"), "PROPOSED");
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("contentHash", nullValue())
                .body("signatures[0].voidedAt", not(nullValue()));
    }

    @Test
    void aSignatureIsGivenToWhatWasAgreedAndByOnePersonForOneParty() {
        String id = agreed();
        move(signer(hospital), id, "sign", "{\"contentHash\":\"" + "0".repeat(64) + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_HASH_DIFFERS"));
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        move(signer(hospital), id, "sign", signature)
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_SIGNED_ALREADY"));
        move(as(token("SIGNER").subject("signer-" + hospital).institution(home.toString())), id, "sign", signature)
                .then()
                .statusCode(403)
                .body("code", equalTo("AGREEMENT_SIGNED_BY_SAME_ACCOUNT"));
    }

    @Test
    void aSecondAgreementOfTheSameModeMayNotOverlap() {
        String first = inForce();
        String id = agreed();
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        move(signer(home), id, "sign", signature)
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_TERM_OVERLAPS"))
                .body("recordId", equalTo(first));
    }

    @Test
    void theSameRequestIsAnsweredByteForByteAndAStaleOneNot() {
        String key = UUID.randomUUID().toString();
        String body = draft(number());
        ApiCaller sameKey = careManager().key(key);
        Response first = sameKey.post(AGREEMENTS, body);
        Response again = sameKey.post(AGREEMENTS, body);
        assertEquals(201, first.statusCode());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        sameKey.post(AGREEMENTS, draft(number())).status(422);
        String id = drafted();
        move(careManager().header("If-Match", "\"7\""), id, "propose", "{}")
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_STALE"));
        move(careManager(), id, "sign", "{\"contentHash\":\"" + "0".repeat(64) + "\"}")
                .then()
                .statusCode(403);
        move(careManager(), id, "agree", "{}").then().statusCode(403);
    }

    @Test
    void partiesEndItTogetherAndDepartmentsSuspendIt() {
        String id = inForce();
        done(health(), id, "suspend", "{\"reason\":\"检查\"}", "SUSPENDED");
        move(health(), id, "suspend", "{\"reason\":\"检查\"}").then().statusCode(409);
        done(health(), id, "resume", "{\"reason\":\"合格\"}", "EFFECTIVE");
        done(medicalManager(), id, "add-posting", posting().replace("2026-01-01", today.toString()), "EFFECTIVE");
        String posting = health().get(AGREEMENTS + "/" + id).then().extract().path("postings[0].id");
        done(
                medicalManager(),
                id,
                "end-posting",
                "{\"postingId\":\"" + posting + "\",\"lastDay\":\"" + today.plusDays(3) + "\",\"reason\":\"轮换\"}",
                "EFFECTIVE");
        String notice =
                "{\"grounds\":\"%s\",\"effectiveOn\":\"" + today + "\",\"reason\":\"调整\",\"handover\":\"转往合作医院\"}";
        move(careManager(), id, "terminate", notice.formatted("BREACH"))
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_NOTICE_TOO_SHORT"));
        done(careManager(), id, "terminate", notice.formatted("MUTUAL"), "EFFECTIVE");
        medicalManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("allowedActions", hasItems("agree-termination", "add-posting"));
        done(careManager(), id, "withdraw-termination", "{\"reason\":\"误\"}", "EFFECTIVE");
        done(careManager(), id, "terminate", notice.formatted("MUTUAL"), "EFFECTIVE");
        done(medicalManager(), id, "agree-termination", "{}", "TERMINATED");
        health().get("/api/v1/contract/reports/homes-without-partner?region=460108")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + home + "' }.lastPartner.grounds", equalTo("MUTUAL"))
                .body("items.find { it.id == '" + home + "' }.lastPartner.medicalName", equalTo("测试医院"));
        String correction = """
                {"startDate":"%s","endDate":"%s","noticeStands":false,"document":"更正1号","reason":"并未解除"}
                """.formatted(today.minusDays(10), today.plusYears(1));
        done(as(token("SUPERVISOR").region("4601")), id, "correct", correction, "EFFECTIVE");
    }

    @Test
    void whatIsPaidHowAndTheTelephoneOfTheGreenChannelAreAgreed() {
        String more = """
                ,"fees":[{"item":"MEDICAL_ROUNDS","feeMode":"PUBLIC_HEALTH"}],
                "postings":[{"role":"TCM_PHYSICIAN","licenceNumber":"110000000012345","multiSiteFiled":true,"from":"%s",
                 "schedule":"每周二上午","tcmFiling":"中医备2026-1"}]""".formatted(today);
        careManager()
                .body(draft(number(), more).replace("\"responseMinutes\":30", "\"contactPhone\":\"0898-66220001\""))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .body("fees.feeMode", contains("PUBLIC_HEALTH"))
                .body("greenChannel.contactPhone", equalTo("0898-66220001"))
                .body("postings.schedule", contains("每周二上午"))
                .body("postings.tcmFiling", contains("中医备2026-1"));
        careManager()
                .body(draft(number(), ",\"fees\":[{\"item\":\"TRAINING\",\"feeMode\":\"FREE\"}]"))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_FEE_WITHOUT_ITEM"));
    }

    @Test
    void anEmbeddedSiteIsWhereTheDoctorsAreFiledToPractise() {
        String body = draft(number()).replace("CONTRACTED", "EMBEDDED");
        careManager()
                .body(body)
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PRACTICE_SITE_MISSING"));
        String site = "\"practiceSite\":{\"address\":\"养老院一楼\",\"filingNumber\":\"多机构备2026-1\"},";
        careManager()
                .body(body.replaceFirst("\\{", "{" + site))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .body("practiceSite.address", equalTo("养老院一楼"));
    }

    @Test
    void aDayCareBodyIsAParty() {
        UUID dayCare = UUID.randomUUID();
        inbox.apply(List.of(InstitutionFeed.dayCare(dayCare, "460108")));
        as(token("CARE_MANAGER").institution(dayCare.toString()))
                .body(draft(number()).replace(home.toString(), dayCare.toString()))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .body("careName", equalTo("测试日间照料中心"));
    }

    @Test
    void aDraftMayBeGivenUp() {
        String id = drafted();
        move(medicalManager(), id, "cancel", "{\"reason\":\"不办\"}").then().statusCode(403);
        done(careManager(), id, "cancel", "{\"reason\":\"不办\"}", "CANCELLED");
        move(careManager(), id, "propose", "{}").then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    /** Its doctors refer to those with whom the home has agreed. */
    @Test
    void theUnitOfAHomeReadsTheAgreementsOfItsHomeAndMovesNone() {
        String id = drafted();
        UUID unit = Ids.next();
        UUID elsewhere = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.unit(unit, home, "460108", "VALID 2018-01-01"),
                InstitutionFeed.unit(elsewhere, Ids.next(), "460108", "VALID 2018-01-01")));
        as(token("INTERNAL_DOCTOR").institution(unit.toString()))
                .get(AGREEMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].allowedActions", empty());
        as(token("INTERNAL_DOCTOR").institution(elsewhere.toString()))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(404);
    }

    private List<String> events(String id) throws Exception {
        List<String> payloads = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select payload from outbox where aggregate_id = ?")) {
            select.setBytes(1, Binary.of(UUID.fromString(id)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    payloads.add(row.getString(1));
                }
            }
        }
        return payloads;
    }
}
