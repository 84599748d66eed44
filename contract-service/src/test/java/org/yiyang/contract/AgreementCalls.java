package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** What a test of the agreements needs to call: two known parties, their people, and an agreement at each stage. */
abstract class AgreementCalls {
    static final String AGREEMENTS = "/api/v1/agreements";
    final LocalServers servers = LocalServers.startOnce();

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    final UUID hospital = Ids.next();
    final UUID home = Ids.next();
    LocalDate today;

    @BeforeEach
    void twoPartiesAreKnown() {
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        inbox.apply(List.of(
                InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01"),
                InstitutionFeed.home(home, "460108", "PUBLIC", "OPERATING")));
        openTakeover("46", "4601");
    }

    /** Paper may be brought in a city from today on, as an official of a region decides. */
    void openTakeover(String official, String city) {
        as(token("HEALTH_ADMIN").region(official))
                .put("/api/v1/contract/parameters/TAKEOVER_WINDOW_OPEN", """
                {"region":"%s","validFrom":"%s","value":"true","reason":"首日"}""".formatted(city, today));
    }

    static TokenRequest token(String role) {
        return TokenRequest.as(role).subject(role.toLowerCase(Locale.ROOT));
    }

    ApiCaller as(TokenRequest token) {
        return ApiCaller.with(token);
    }

    ApiCaller health() {
        return as(token("HEALTH_ADMIN").region("4601"));
    }

    ApiCaller civil() {
        return as(token("CIVIL_ADMIN").region("4601"));
    }

    ApiCaller medicalManager() {
        return as(token("MED_MANAGER")).institution(hospital);
    }

    ApiCaller careManager() {
        return as(token("CARE_MANAGER")).institution(home);
    }

    ApiCaller signer(UUID party) {
        return ApiCaller.as("SIGNER").subject("signer-" + party).institution(party);
    }

    String content(String more) {
        return """
                {"mode":"CONTRACTED","startDate":"%s","endDate":"%s","serviceItems":["MEDICAL_ROUNDS","TWO_WAY_REFERRAL"],
                 "greenChannel":{"referral":true,"appointment":true,"emergency":true,"hours24":true,"responseMinutes":30}%s}
                """.formatted(today.minusDays(10), today.plusYears(2), more);
    }

    String draft(String number) {
        return draft(number, "");
    }

    String draft(String number, String more) {
        return content(
                ",\"number\":\"%s\",\"medicalId\":\"%s\",\"careId\":\"%s\"%s".formatted(number, hospital, home, more));
    }

    String takeover(String number, String more) {
        return draft(number, ",\"document\":\"琼卫〔2020〕28号\",\"reason\":\"存量登记\"" + more);
    }

    String number() {
        return "HK-" + UUID.randomUUID().toString().substring(0, 13);
    }

    String drafted() {
        return careManager().creates(AGREEMENTS, draft(number()));
    }

    Response move(RequestSpecification caller, String id, String verb, String body) {
        return caller.body(body).post(AGREEMENTS + "/" + id + "/" + verb);
    }

    void done(RequestSpecification caller, String id, String verb, String body, String status) {
        move(caller, id, verb, body).then().statusCode(200).body("status", equalTo(status));
    }

    void waits(ApiCaller caller, String id, String... kinds) {
        assertEquals(List.of(kinds), caller.tasks("contract", id));
    }

    String agreed() {
        String id = drafted();
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        return id;
    }

    String hashOf(String id) {
        return careManager().get(AGREEMENTS + "/" + id).path("contentHash");
    }

    String signed() {
        String id = agreed();
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        done(signer(home), id, "sign", signature, "SIGNED");
        return id;
    }

    String inForce() {
        String id = signed();
        done(health(), id, "file", "{\"receiptNumber\":\"HKBA-1\"}", "SIGNED");
        done(civil(), id, "file", "{\"receiptNumber\":\"HKMZ-1\"}", "EFFECTIVE");
        return id;
    }

    static String posting() {
        return "{\"role\":\"GENERAL_PRACTITIONER\",\"licenceNumber\":\"110000000012345\",\"multiSiteFiled\":true,"
                + "\"from\":\"2026-01-01\"}";
    }
}
