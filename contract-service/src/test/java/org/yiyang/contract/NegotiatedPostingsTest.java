package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** Who is posted is negotiated as the rest of the content is, and what was signed names no other document of consent. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class NegotiatedPostingsTest extends AgreementCalls {
    private String doctor(String schedule) {
        return "{\"role\":\"GENERAL_PRACTITIONER\",\"licenceNumber\":\"110000000012345\",\"multiSiteFiled\":true,"
                + "\"from\":\"" + today + "\",\"schedule\":\"" + schedule + "\"}";
    }

    private String nurse() {
        return "{\"role\":\"NURSE\",\"licenceNumber\":\"210000000012345\",\"multiSiteFiled\":false,\"from\":\"" + today
                + "\"}";
    }

    private String proposed(String... people) {
        String id = careManager()
                .body(draft(number(), ",\"postings\":[" + String.join(",", people) + "]"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        return id;
    }

    private String with(String... people) {
        return content(",\"reason\":\"人员\",\"postings\":[" + String.join(",", people) + "]");
    }

    @Test
    void theOtherPartyAnswersWithOtherPeopleAndTheSamePersonKeepsItsPlace() {
        String id = proposed(doctor("每周二上午"), nurse());
        String doctor =
                careManager().get(AGREEMENTS + "/" + id).then().extract().path("postings[0].id");
        done(medicalManager(), id, "counter", with(doctor("每周四上午")), "COUNTERED");
        medicalManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("postings.id", contains(doctor))
                .body("postings.schedule", contains("每周四上午"));
        careManager()
                .get(AGREEMENTS + "/" + id + "/versions/compare?from=1&to=2")
                .then()
                .body("changed.path", hasItem("postings." + doctor + ".schedule"))
                .body("changed.find { it.path.endsWith('schedule') }.oldValue", equalTo("每周二上午"))
                .body("changed.findAll { it.oldValue == 'NURSE' }", hasSize(1));
        done(careManager(), id, "counter", content(",\"reason\":\"原议\""), "PROPOSED");
        careManager().get(AGREEMENTS + "/" + id).then().body("postings.id", contains(doctor));
    }

    @Test
    void oneOtherPostingVoidsTheSignatures() {
        String id = proposed(doctor("每周二上午"));
        done(medicalManager(), id, "agree", "{}", "AGREED");
        String before = hashOf(id);
        String signature = "{\"contentHash\":\"" + before + "\",\"method\":\"ELECTRONIC_SEAL\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        careManager().get(AGREEMENTS + "/" + id).then().body("signatures.method", contains("ELECTRONIC_SEAL"));
        done(careManager(), id, "counter", with(doctor("每周三上午")), "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("contentHash", not(equalTo(before)))
                .body("signatures.findAll { it.voidedAt == null }", hasSize(0));
        move(signer(home), id, "sign", signature)
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_HASH_DIFFERS"));
    }

    @Test
    void aDraftsPeopleAreChangedAndStayWithinItsTerm() {
        String id = careManager()
                .body(draft(number(), ",\"postings\":[" + doctor("每周二上午") + "]"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(careManager(), id, "revise", with(nurse()), "DRAFT");
        careManager().get(AGREEMENTS + "/" + id).then().body("postings.role", contains("NURSE"));
        String later = content(",\"reason\":\"延期\"")
                .replace("\"startDate\":\"" + today.minusDays(10), "\"startDate\":\"" + today.plusDays(30));
        move(careManager(), id, "revise", later)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_POSTING_OUTSIDE_TERM"))
                .body("errors.pointer", contains("/postings"));
        done(careManager(), id, "revise", with(), "DRAFT");
        careManager().get(AGREEMENTS + "/" + id).then().body("postings", hasSize(0));
    }

    @Test
    void nobodyIsPostedWhileTheHospitalMayNotWork() {
        String id = inForce();
        inbox.apply(List.of(InstitutionFeed.practisingUpTo(hospital, today)));
        move(medicalManager(), id, "add-posting", doctor("每周二上午"))
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_NOT_QUALIFIED"));
    }

    @Test
    void theConsentThatWasSignedIsNotReplacedWhenItIsFiled() {
        String id = careManager()
                .body(draft(number(), ",\"governmentConsent\":\"江府函1号\"").replace("CONTRACTED", "ENTRUSTED"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        done(signer(home), id, "sign", signature, "SIGNED");
        move(health(), id, "file", "{\"receiptNumber\":\"1\",\"governmentConsent\":\"江府函2号\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_CONSENT_ENTERED"));
        done(health(), id, "file", "{\"receiptNumber\":\"1\",\"governmentConsent\":\"江府函1号\"}", "SIGNED");
        done(civil(), id, "file", "{\"receiptNumber\":\"2\"}", "EFFECTIVE");
        careManager().get(AGREEMENTS + "/" + id).then().body("governmentConsent", equalTo("江府函1号"));
    }

    @Test
    void aConsentThatComesWithTheFilingIsAVersionOfItsOwn() {
        String id = careManager()
                .body(draft(number()).replace("CONTRACTED", "ENTRUSTED"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        done(signer(home), id, "sign", signature, "SIGNED");
        assertEquals(
                422, move(health(), id, "file", "{\"receiptNumber\":\"1\"}").statusCode());
        done(health(), id, "file", "{\"receiptNumber\":\"1\",\"governmentConsent\":\"江府函2号\"}", "SIGNED");
        careManager()
                .get(AGREEMENTS + "/" + id + "/versions")
                .then()
                .body("items.verb", contains("propose", "file"))
                .body("items[1].changed.newValue", contains("江府函2号"));
    }
}
