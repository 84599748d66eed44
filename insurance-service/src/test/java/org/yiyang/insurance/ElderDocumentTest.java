package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** People without a number of 18 characters are entered by the document they have, with birth date and sex stated. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderDocumentTest extends ResidentOfAHome {
    private static final String BORN = "1941-05-09";
    private final String passport = "E" + digits(8);

    private static String digits(int many) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < many; i++) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    private static Map<String, Object> document(String kind, String country, String number) {
        Map<String, Object> document =
                new HashMap<>(Map.of("kind", kind, "number", number, "birthDate", BORN, "sex", "FEMALE"));
        if (country != null) {
            document.put("country", country);
        }
        return document;
    }

    private ValidatableResponse enter(Map<String, Object> document) {
        Map<String, Object> body = new HashMap<>(Agency.elder(number, home));
        body.remove("citizenId");
        body.put("identityDocument", document);
        return agency.staff("CARE_MANAGER", home)
                .body(body)
                .post("/api/v1/elders")
                .then();
    }

    private String entered(Map<String, Object> document) {
        return enter(document).statusCode(201).extract().path("id");
    }

    private ValidatableResponse find(Map<String, Object> by) {
        return agency.as("INSURANCE_AGENT")
                .body(by)
                .post(PATH + "search")
                .then()
                .statusCode(200);
    }

    private void refused(Map<String, Object> document, String code, String pointer) {
        enter(document).statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aPassportEntersItsHolderMaskedFoundVerifiedAndRevealed() {
        String answer = enter(document("PASSPORT", "USA", passport.toLowerCase(Locale.ROOT)))
                .statusCode(201)
                .body("documentKind", equalTo("PASSPORT"))
                .body("documentCountry", equalTo("USA"))
                .body("sex", equalTo("FEMALE"))
                .body("citizenId", equalTo(passport.substring(0, 3) + "****" + passport.substring(7)))
                .extract()
                .asString();
        assertFalse(answer.contains(passport) || answer.contains(BORN));
        String id = JsonPath.from(answer).getString("id");
        agent(id, "verify", Map.of()).statusCode(200).body("status", equalTo("ACTIVE"));
        find(Map.of("kind", "PASSPORT", "country", "USA", "value", passport)).body("items.id", contains(id));
        find(Map.of("kind", "PASSPORT", "country", "CAN", "value", passport)).body("items", hasSize(0));
        agent(id, "reveal", Map.of("reason", "核对"))
                .body("citizenId", equalTo(passport))
                .body("documentKind", equalTo("PASSPORT"))
                .body("birthDate", equalTo(BORN));
        agency.as("INSURANCE_AGENT")
                .get("/api/v1/insurance/elders/" + id + "/export")
                .then()
                .body("person.citizenId", equalTo(passport))
                .body("entry.documentKind", equalTo("PASSPORT"));
    }

    @Test
    void everyKindOfDocumentEntersAndIsFound() {
        Map<String, String> numbers = Map.of(
                "HK_MO_TRAVEL_PERMIT", "H" + digits(8),
                "TW_TRAVEL_PERMIT", digits(8),
                "FORMER_PERMANENT_RESIDENCE", "USA" + digits(12));
        numbers.forEach((kind, value) -> {
            String id = entered(document(kind, null, value));
            find(Map.of("kind", kind, "value", value)).body("items.id", contains(id));
            agency.as("INSURANCE_AGENT").get(PATH + id).then().body("documentKind", equalTo(kind));
            enter(document(kind, null, value)).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        });
        Map<String, String> eighteens = Map.of(
                "CITIZEN_ID",
                number,
                "FOREIGN_PERMANENT_RESIDENCE",
                SyntheticCodes.foreignerId(LocalDate.parse("1940-06-01")));
        eighteens.forEach((kind, value) ->
                enter(value).statusCode(201).body("documentKind", equalTo(kind)).body("documentCountry", nullValue()));
    }

    @Test
    void aDocumentIsOnePersonsAloneByKindCountryAndNumber() {
        String first = entered(document("PASSPORT", "USA", passport));
        enter(document("PASSPORT", "USA", passport)).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        entered(document("PASSPORT", "CAN", passport));
        String other = enter(number).statusCode(201).extract().path("id");
        Map<String, Object> further = Map.of("kind", "PASSPORT", "country", "USA", "value", passport);
        agent(other, "add-identifier", further).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        agent(first, "add-identifier", further).statusCode(409).body("code", equalTo("ELDER_IDENTIFIER_KNOWN"));
        String another = "F" + digits(8);
        agent(other, "add-identifier", Map.of("kind", "PASSPORT", "country", "USA", "value", another))
                .statusCode(200)
                .body("identifiers.value", contains("USA " + another.substring(0, 3) + "****" + another.substring(7)));
        enter(document("PASSPORT", "USA", another)).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
    }

    @Test
    void ofManyAtOnceOneIsEntered() throws Exception {
        List<Integer> codes = Agency.atOnce(
                () -> enter(document("PASSPORT", "GBR", passport)).extract().statusCode());
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
    }

    @Test
    void whatIsNoSuchDocumentIsRefusedByItsField() {
        refused(document("PASSPORT", null, passport), "ELDER_DOCUMENT_COUNTRY", "/identityDocument/country");
        refused(document("PASSPORT", "ZZZ", passport), "ELDER_DOCUMENT_COUNTRY", "/identityDocument/country");
        refused(document("TW_TRAVEL_PERMIT", "TWN", digits(8)), "ELDER_DOCUMENT_COUNTRY", "/identityDocument/country");
        refused(
                document("HK_MO_TRAVEL_PERMIT", null, passport),
                "ELDER_IDENTIFIER_INVALID",
                "/identityDocument/number");
        refused(document("HEALTH_CARD", null, digits(12)), "ELDER_DOCUMENT_KIND", "/identityDocument/kind");
        refused(document("CITIZEN_ID", null, number), "ELDER_DOCUMENT_KIND", "/identityDocument/kind");
        Map<String, Object> young = document("PASSPORT", "USA", passport);
        young.put("birthDate", "1990-01-01");
        refused(young, "ELDER_TOO_YOUNG", "/identityDocument/birthDate");
        Map<String, Object> old = document("PASSPORT", "USA", passport);
        old.put("birthDate", "1880-01-01");
        refused(old, "ELDER_BIRTH_IMPLAUSIBLE", "/identityDocument/birthDate");
        Map<String, Object> both = new HashMap<>(Agency.elder(number, home));
        both.put("identityDocument", document("PASSPORT", "USA", passport));
        agency.staff("CARE_MANAGER", home)
                .body(both)
                .post("/api/v1/elders")
                .then()
                .statusCode(422)
                .body("code", equalTo("ELDER_IDENTITY_BY_ONE"));
    }

    @Test
    void whoGetsAPermanentResidentsNumberLaterIsOnePersonStill() {
        Map<String, Object> male = document("PASSPORT", "USA", passport);
        String permit = SyntheticCodes.foreignerId(LocalDate.parse(BORN));
        boolean isMale = (permit.charAt(16) - '0') % 2 == 1;
        male.put("sex", isMale ? "MALE" : "FEMALE");
        String before = entered(male);
        agent(before, "verify", Map.of()).statusCode(200);
        String after = enter(permit).statusCode(201).extract().path("id");
        agent(after, "verify", Map.of()).statusCode(200);
        agency.as("INSURANCE_ADMIN")
                .readsAll(PATH + "duplicates?region=460106&limit=200")
                .body("items.find { it.id == '" + before + "' }.alike.id", hasItem(after));
        agency.as("INSURANCE_ADMIN")
                .body(Map.of("intoId", after, "reason", "取得永久居留"))
                .post(PATH + before + "/merge")
                .then()
                .statusCode(200)
                .body("mergedIntoId", equalTo(after));
        enter(male).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
    }

    @Test
    void aRecordIsPutRightFromAPassportToTheNumberOfAPermanentResidentAndBack() {
        String id = entered(document("PASSPORT", "USA", passport));
        String permit = SyntheticCodes.foreignerId(LocalDate.parse("1941-05-09"));
        agency.as("INSURANCE_ADMIN")
                .body(Map.of("citizenId", permit, "reason", "取得永久居留"))
                .post(PATH + id + "/correct-identity")
                .then()
                .statusCode(200)
                .body("documentKind", equalTo("FOREIGN_PERMANENT_RESIDENCE"));
        agent(id, "reveal", Map.of("reason", "核对"))
                .body("citizenId", equalTo(permit))
                .body("formerNumbers.citizenId", contains(passport))
                .body("formerNumbers.documentKind", contains("PASSPORT"));
        entered(document("PASSPORT", "USA", passport));
    }
}
