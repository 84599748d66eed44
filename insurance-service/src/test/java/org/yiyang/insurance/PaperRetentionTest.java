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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What requests, filings and reports of files say ends by rules of their own. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class PaperRetentionTest extends ResidentOfAHome {
    private static final String REQUESTS = "/api/v1/insurance/correction-requests";
    private static final String LONG_AGO = "1985-02-28";
    private final RetentionOfAService retention = new RetentionOfAService("insurance");

    @Inject
    Database database;

    @Inject
    Chores chores;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    @Test
    void theWordsOfARequestGoAndThatItWasDecidedStays() {
        String id = refused(verified());
        execute("update correction_request set changed_at = '" + LONG_AGO + "' where id = ?", UUID.fromString(id));
        chores.doAll();
        request(id).body("content", equalTo("已依法删除")).body("status", equalTo("REFUSED"));
        assertEquals(0, kept(id));
    }

    /** A hold on the request alone, of an elder of whom it is forgotten who it was. */
    @Test
    void whatIsHeldOfARequestStaysWhenItIsForgottenWhoTheElderWas() {
        String elder = verified();
        String id = refused(elder);
        String hold = retention.hold(id);
        execute(
                "update correction_request set changed_at = date_sub(changed_at, interval 2 day) where id = ?",
                UUID.fromString(id));
        agent(elder, "record-death", Map.of("deceasedOn", TestClock.today().toString()))
                .statusCode(200);
        execute(
                "update elder set deceased_on = '" + LONG_AGO + "', ended_on = '" + LONG_AGO + "' where id = ?",
                UUID.fromString(elder));
        chores.doAll();
        agency.as("INSURANCE_AGENT").get(PATH + elder).then().statusCode(404);
        assertEquals(1, kept(id));
        retention.lift(hold);
        tonightNothingWasDoneYet();
        chores.doAll();
        assertEquals(0, kept(id));
    }

    private String refused(String elder) {
        String id = agency.with(TokenRequest.as("ELDER").person(elder))
                .body(Map.of("elderId", elder, "subject", "PHONE", "content", "电话有误"))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agency.as("INSURANCE_AGENT")
                .body(Map.of("reason", "与证件不符"))
                .post(REQUESTS + "/" + id + "/refuse")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse request(String id) {
        return agency.as("INSURANCE_AGENT").get(REQUESTS + "/" + id).then().statusCode(200);
    }

    private long kept(String id) {
        return count("select count(*) from correction_request where content_sealed is not null and id = ?", id);
    }

    @Test
    void theContentOfAFilingGoesAndTheFilingStays() {
        String id = Ids.next().toString();
        execute(
                "insert into referral_filing (id, version, changed_at, referral_id, elder_id, sender_id, receiver_id,"
                        + " region_code, referred_on, status, by_hand, closed, content_sealed, words_sealed)"
                        + " values (?, 0, '" + LONG_AGO
                        + "', left(unhex(sha2('a', 256)), 16), left(unhex(sha2('b', 256)), 16), left(unhex(sha2('c', 256)), 16), left(unhex(sha2('d', 256)), 16), '460106', '"
                        + LONG_AGO + "', 'WITHDRAWN', false, true, 'x', 'y')",
                UUID.fromString(id));
        assertEquals(1, retention.due("REFERRAL_FILING"));
        chores.doAll();
        assertEquals(1, retention.gone("REFERRAL_FILING"));
        assertEquals(
                1,
                count(
                        "select count(*) from referral_filing where content_sealed is null and words_sealed is null"
                                + " and id = ?",
                        id));
        execute("delete from referral_filing where id = ?", UUID.fromString(id));
    }

    @Test
    void howOftenAnAccountWasShownPlainValuesIsKeptForItsDayAlone() {
        String insert = "insert into elder_reveals (account, day, times) values (?, ?, 3)";
        String count = "select count(*) from elder_reveals where account = ?";
        String account = "reveals-" + Ids.next();
        database.anywhere(sql -> sql.execute(insert, account, LocalDate.parse(LONG_AGO)));
        database.anywhere(sql -> sql.execute(insert, account, TestClock.today()));
        chores.doAll();
        long left = database.anywhere(
                sql -> sql.select(count, account).mapTo(Long.class).one());
        assertEquals(1, left);
    }

    @Test
    void theReportOfALargeFileGoesInPartsToItsEnd() {
        UUID id = Ids.next();
        execute(
                "insert into bulk_import (id, kind, dry_run, status, file_type, content_hash, total, done_before, subject,"
                        + " roles, scopes, created_at, finished_at, version) values (?, 'elders', true, 'DONE', 'CSV',"
                        + " unhex(sha2('x', 256)), 12001, 0, 'nobody', '', '', '" + LONG_AGO + "', '" + LONG_AGO
                        + "', 0)",
                id);
        String rows = "insert into bulk_row (import_id, row_no, outcome) with recursive n (i) as"
                + " (select 1 union all select i + 1 from n where i < 900) select ?, i, 'REFUSED' from n";
        execute(rows, id);
        execute(
                "insert into bulk_row (import_id, row_no, outcome) select r.import_id, r.row_no + 1000 * x.i, r.outcome"
                        + " from bulk_row r join (select 1 i union select 2 union select 3 union select 4 union select 5"
                        + " union select 6 union select 7) x where r.import_id = ?",
                id);
        assertEquals(7200, count("select count(*) from bulk_row where import_id = ?", id.toString()));
        chores.doAll();
        assertEquals(0, count("select count(*) from bulk_row where import_id = ?", id.toString()));
        assertEquals(7200, retention.gone("IMPORT_REPORT"));
        assertEquals(
                List.of("IMPORT_REPORT 2200", "IMPORT_REPORT 5000"),
                database.anywhere(
                        sql -> sql.select("select distinct reason from audit_entry where subject_kind = 'retention'"
                                        + " and reason like 'IMPORT_REPORT %' order by reason")
                                .mapTo(String.class)
                                .list()));
        execute("delete from bulk_import where id = ?", id);
    }

    private void execute(String statement, UUID id) {
        database.anywhere(sql -> sql.execute(statement, id));
    }

    private long count(String select, String id) {
        return database.anywhere(
                sql -> sql.select(select, UUID.fromString(id)).mapTo(Long.class).one());
    }
}
