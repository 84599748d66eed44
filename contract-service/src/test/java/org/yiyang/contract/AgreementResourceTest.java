package org.yiyang.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementResourceTest {
    private static final String AGREEMENTS = "/api/v1/agreements";
    private final LocalServers servers = LocalServers.startOnce();

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final UUID hospital = Ids.next();
    private final UUID home = Ids.next();
    private LocalDate today;

    @BeforeEach
    void twoPartiesAreKnown() {
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        inbox.apply(List.of(
                Heard.hospital(hospital, "OPERATING", "VALID 2015-01-01"),
                Heard.home(home, "460108", "PUBLIC", "OPERATING")));
        as(token("HEALTH_ADMIN").region("46"))
                .body("{\"region\":\"4601\",\"validFrom\":\"" + today + "\",\"value\":\"true\",\"reason\":\"首日\"}")
                .put("/api/v1/contract/parameters/TAKEOVER_WINDOW_OPEN");
    }

    private static TokenRequest token(String role) {
        return TokenRequest.as(role).subject(role.toLowerCase(java.util.Locale.ROOT));
    }

    private RequestSpecification as(TokenRequest token) {
        return given().auth()
                .oauth2(servers.token(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private RequestSpecification health() {
        return as(token("HEALTH_ADMIN").region("4601"));
    }

    private RequestSpecification medicalManager() {
        return as(token("MED_MANAGER").institution(hospital.toString()));
    }

    private RequestSpecification careManager() {
        return as(token("CARE_MANAGER").institution(home.toString()));
    }

    private RequestSpecification signer(UUID party) {
        return as(token("SIGNER").subject("signer-" + party).institution(party.toString()));
    }

    private String content(String more) {
        return """
                {"mode":"CONTRACTED","startDate":"%s","endDate":"%s","serviceItems":["MEDICAL_ROUNDS","TWO_WAY_REFERRAL"],
                 "greenChannel":{"referral":true,"appointment":true,"emergency":true,"hours24":true,"responseMinutes":30}%s}
                """.formatted(today.minusDays(10), today.plusYears(2), more);
    }

    private String draft(String number) {
        return draft(number, "");
    }

    private String draft(String number, String more) {
        return content(
                ",\"number\":\"%s\",\"medicalId\":\"%s\",\"careId\":\"%s\"%s".formatted(number, hospital, home, more));
    }

    private String takeover(String number, String more) {
        return draft(number, ",\"document\":\"琼卫〔2020〕28号\",\"reason\":\"存量登记\"" + more);
    }

    private String number() {
        return "HK-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private String drafted() {
        return careManager()
                .body(draft(number()))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response move(RequestSpecification caller, String id, String verb, String body) {
        return caller.body(body).post(AGREEMENTS + "/" + id + "/" + verb);
    }

    private void done(RequestSpecification caller, String id, String verb, String body, String status) {
        move(caller, id, verb, body).then().statusCode(200).body("status", equalTo(status));
    }

    private String agreed() {
        String id = drafted();
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        return id;
    }

    private String hashOf(String id) {
        return health().get(AGREEMENTS + "/" + id).then().extract().path("contentHash");
    }

    private String inForce() {
        String id = agreed();
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        done(signer(home), id, "sign", signature, "SIGNED");
        done(health(), id, "file", "{\"receiptNumber\":\"HKBA-1\"}", "EFFECTIVE");
        return id;
    }

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
                .body("allowedActions", contains("suspend"));
        health().get(AGREEMENTS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("draft", "propose", "agree", "sign", "sign", "file", "take-effect"));
    }

    @Test
    void everyEventOfAnAgreementFitsTheSchema() throws Exception {
        String id = inForce();
        EventSchemas schema = EventSchemas.named("agreement");
        schema.mustFit(EventSchemas.sample("agreement"));
        List<String> told = told(id);
        told.forEach(schema::mustFit);
        assertEquals(6, told.size());
    }

    private List<String> told(String id) throws Exception {
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
                .body("detail", containsString(first));
    }

    @Test
    void whatIsTakenOverIsInForceOnItsDaysAndIsCountedOnEachOfThem() {
        String body = takeover(number(), ",\"postings\":[" + posting() + "]")
                .replace(today.minusDays(10).toString(), "2019-03-01");
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("EFFECTIVE"))
                .body("inForce[0].from", equalTo("2019-03-01"))
                .body("postings[0].licenceMasked", equalTo("110**********45"));
        String region = "460108";
        int before = pairs(region, "2019-02-28");
        assertEquals(before + 1, pairs(region, "2019-03-01"));
    }

    private int pairs(String region, String day) {
        return health().get("/api/v1/contract/reports/pairs?region=" + region + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("pairs");
    }

    private static String posting() {
        return "{\"role\":\"GENERAL_PRACTITIONER\",\"licenceNumber\":\"110000000012345\",\"multiSiteFiled\":true,"
                + "\"from\":\"2026-01-01\"}";
    }

    @Test
    void theCitysSentenceIsSaidOfTheDayAsked() {
        health().get("/api/v1/contract/reports/pairs?region=4601&asOf=2001-01-01")
                .then()
                .statusCode(200)
                .body("pairs", equalTo(0))
                .body("sentence.zh", equalTo("医养结合合作协议0对"));
        as(token("HEALTH_ADMIN").region("4602"))
                .get("/api/v1/contract/reports/pairs?region=4601&asOf=2001-01-01")
                .then()
                .statusCode(403);
    }

    @Test
    void aNegativeItemIsRefusedWithItsRule() {
        careManager()
                .body(draft(number()).replace("TWO_WAY_REFERRAL", "ONLINE_FIRST_VISIT"))
                .header("Accept-Language", "en")
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_ITEM_NEGATIVE"))
                .body("detail", containsString("互联网诊疗管理办法（试行）第16条"))
                .body("errors[0].pointer", equalTo("/serviceItems"));
    }

    @Test
    void aPartyThatIsNotKnownYetIsNamed() {
        careManager()
                .body(draft(number()).replace(hospital.toString(), Ids.next().toString()))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/medicalId"));
    }

    @Test
    void strangersSeeNothingAndTheOtherRegionNeither() {
        String id = drafted();
        as(token("CARE_MANAGER").institution(Ids.next().toString()))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(404);
        as(token("CIVIL_ADMIN").region("4602"))
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(404);
        move(health(), id, "propose", "{}").then().statusCode(403).body("code", equalTo("ROLE_MISSING"));
        medicalManager().get(AGREEMENTS + "?institution=" + home).then().body("items.id", hasItem(id));
    }

    @Test
    void theSameRequestIsAnsweredByteForByteAndAStaleOneNot() {
        String key = UUID.randomUUID().toString();
        String body = draft(number());
        RequestSpecification sameKey = given().auth()
                .oauth2(servers.token(token("CARE_MANAGER").institution(home.toString())))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
        Response first = given().spec(sameKey).body(body).post(AGREEMENTS);
        Response again = given().spec(sameKey).body(body).post(AGREEMENTS);
        assertEquals(201, first.statusCode());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        given().spec(sameKey).body(draft(number())).post(AGREEMENTS).then().statusCode(422);
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
    void ofFiftyThatDraftTheSameExactlyOneDoes() throws Exception {
        String body = draft(number());
        String bearer = servers.token(token("CARE_MANAGER").institution(home.toString()));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(threads.submit(() -> given().auth()
                    .oauth2(bearer)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(AGREEMENTS)
                    .statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        threads.shutdown();
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
        assertEquals(49, codes.stream().filter(code -> code == 409).count(), codes.toString());
    }

    @Test
    void partiesEndItTogetherAndDepartmentsSuspendIt() {
        String id = inForce();
        done(health(), id, "suspend", "{\"reason\":\"检查\"}", "SUSPENDED");
        move(health(), id, "suspend", "{\"reason\":\"检查\"}").then().statusCode(409);
        done(as(token("CIVIL_ADMIN").region("460108")), id, "resume", "{\"reason\":\"合格\"}", "EFFECTIVE");
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
                .body("items.find { it.id == '" + home + "' }.lastPartner.grounds", equalTo("MUTUAL"));
        String correction = """
                {"startDate":"%s","endDate":"%s","noticeStands":false,"document":"更正1号","reason":"并未解除"}
                """.formatted(today.minusDays(10), today.plusYears(1));
        done(as(token("SUPERVISOR").region("4601")), id, "correct", correction, "EFFECTIVE");
    }

    @Test
    void aDraftMayBeGivenUp() {
        String id = drafted();
        move(medicalManager(), id, "cancel", "{\"reason\":\"不办\"}").then().statusCode(403);
        done(careManager(), id, "cancel", "{\"reason\":\"不办\"}", "CANCELLED");
        move(careManager(), id, "propose", "{}").then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void entrustingAPublicHomeNeedsTheGovernmentsConsent() {
        String number = number();
        String body = takeover(number, "").replace("CONTRACTED", "ENTRUSTED");
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_CONSENT_MISSING"));
        health().body(body.replace("\"primary\"", "\"x\"")
                        .replace("\"document\"", "\"governmentConsent\":\"江府函1号\",\"document\""))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201);
        health().body(body)
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NUMBER_TAKEN"));
        health().get(AGREEMENTS + "?number=" + number).then().body("items", hasSize(1));
    }

    @Test
    void theDirectoryOfServicesNamesWhatIsForbidden() {
        health().get("/api/v1/contract/service-items")
                .then()
                .statusCode(200)
                .body("items.findAll { it.list == 'NEGATIVE' }", hasSize(3))
                .body("items.find { it.code == 'MEDICAL_ROUNDS' }.itemClass", equalTo("BASIC"));
    }
}
