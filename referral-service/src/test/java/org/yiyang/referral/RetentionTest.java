package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.retention.RetentionCatalog;
import org.yiyang.kit.write.Chore;
import org.yiyang.kit.write.Chores;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** Medical content ends with the law's period; that there was a referral does not. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class RetentionTest {
    private static final String DISTRICT = "653122";
    private static final byte[] PDF = "%PDF-1.7 化验单".getBytes(StandardCharsets.UTF_8);
    private static final List<String> PAPERS =
            List.of("referral_form", "return_slip", "referral_handover", "person_words", "referral_attachment");
    private final RetentionOfAService retention = new RetentionOfAService("referral");

    @Inject
    Inbox inbox;

    @Inject
    RetentionCatalog catalog;

    @Inject
    Database database;

    @Inject
    Chores chores;

    @All
    @Inject
    List<Chore> each;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCityAndANightInWhichNothingWasDoneYet() {
        city = new City(inbox);
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    @Test
    void everyTableWithSomethingOfPersonsHasARule() {
        assertEquals(List.of(), catalog.tablesWithoutRule());
    }

    @Test
    void rulesAndHoldsAreAnswered() {
        retention.answers();
        assertEquals(360, retention.kind("REFERRAL_CONTENT").get("months"));
    }

    @Test
    void thePapersOfAnOldReferralGoAndTheReferralStays() {
        String id = ended();
        String brief = hex("select hex(brief) from referral_form where referral_id = ?", id);
        String back = database.anywhere(
                        sql -> sql.select("select id from referral where up_referral_id = ?", UUID.fromString(id))
                                .mapTo(UUID.class)
                                .one())
                .toString();
        String slip = hex("select hex(diagnosis) from return_slip where referral_id = ?", back);
        String paper = hex("select hex(content) from document where owner_id = ?", id);
        for (String one : List.of(id, back)) {
            age("update referral set closed_at = '1985-02-28 03:00:00' where id = ?", one);
        }
        StoredTexts stored = new StoredTexts(database);
        assertEquals(List.of("referral_form.brief"), stored.bytes(brief));
        brokenOff();
        assertEquals(List.of("referral_form.brief"), stored.bytes(brief));
        chores.doAll();
        chores.doAll();
        assertEquals(2, retention.gone("REFERRAL_CONTENT"), "the one up and the one back");
        for (String bytes : List.of(brief, slip, paper)) {
            assertEquals(List.of(), stored.bytes(bytes));
        }
        for (String table : PAPERS) {
            assertEquals(0, count("select count(*) from " + table + " where referral_id = ?", id), table);
        }
        assertEquals(0, count("select count(*) from document where owner_id = ?", id));
        assertEquals(0, count("select count(*) from aggregate_move where reason is not null and aggregate_id = ?", id));
        city.office(city.hospital).get(City.PATH + "/" + id).then().statusCode(200);
        city.office(city.hospital).get(City.PATH + "/" + id + "/history").then().statusCode(200);
        String record = city.hospitalDoctor()
                .get(City.PATH + "/" + id + "/medical-record")
                .then()
                .extract()
                .asString();
        assertFalse(record.contains("胸闷三天") || record.contains("稳定型心绞痛"), record);
    }

    @Test
    void whatAPersonIsHeldForStaysHere() {
        String id = ended();
        age("update referral set closed_at = '1985-02-28 03:00:00' where id = ?", id);
        String hold = retention.hold(city.elder);
        assertEquals(0, retention.due("REFERRAL_CONTENT"));
        assertEquals(1, retention.held("REFERRAL_CONTENT"));
        chores.doAll();
        assertEquals(1, count("select count(*) from referral_form where referral_id = ?", id));
        retention.lift(hold);
        database.anywhere(sql -> sql.execute("delete from retention_state"));
        chores.doAll();
        assertEquals(0, count("select count(*) from referral_form where referral_id = ?", id));
    }

    /** What the register of elders says of the elder, with the last day of the holds on the person or none. */
    private void says(long sequence, String heldUntil) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", city.elder);
        state.put("status", "ACTIVE");
        state.put("regionCode", "460106");
        state.put("authorisations", List.of());
        state.put("heldUntil", heldUntil);
        city.registers.consume(Registers.event("elder", city.elder, sequence, state));
    }

    @Test
    void whatTheRegisterHoldsAPersonForStaysHereHoweverItIsTold() {
        String id = ended();
        age("update referral set closed_at = '1985-02-28 03:00:00' where id = ?", id);
        says(902, "2099-12-31");
        says(902, "2099-12-31");
        says(901, null);
        assertEquals(0, retention.due("REFERRAL_CONTENT"));
        assertEquals(1, retention.held("REFERRAL_CONTENT"));
        chores.doAll();
        assertEquals(1, count("select count(*) from referral_form where referral_id = ?", id));
        says(903, null);
        database.anywhere(sql -> sql.execute("delete from retention_state"));
        chores.doAll();
        assertEquals(0, count("select count(*) from referral_form where referral_id = ?", id));
    }

    @Test
    void careAtHomeIsForgottenAndStillShown() {
        CareAtHome care = new CareAtHome(city, DISTRICT);
        RequestSpecification doctor = care.doctor();
        String bed = doctor.body(care.ask())
                .post(CareAtHome.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        age(
                "update home_bed set status = 'WITHDRAWN', open_key = null, changed_at = '1985-02-28 03:00:00'"
                        + " where id = ?",
                bed);
        chores.doAll();
        assertEquals(1, retention.gone("HOME_BED_CONTENT"));
        assertEquals(0, count("select count(*) from home_bed_content where home_bed_id = ?", bed));
        care.doctor()
                .get(CareAtHome.PATH + "/" + bed + "/content")
                .then()
                .statusCode(200)
                .body("illness", equalTo("已依法删除"));
    }

    @Test
    void whoWasErasedInTheRegisterIsNobodyHere() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", city.elder);
        state.put("status", "ERASED");
        state.put("regionCode", "460106");
        state.put("authorisations", List.of());
        city.registers.consume(
                Registers.elderAtHome(city.elder, 8, "ACTIVE", "460106"),
                Registers.event("elder", city.elder, 9, state));
        assertEquals(0, count("select count(*) from known_elder_authorisation where elder_id = ?", city.elder));
        city.submit(city.upBody()).then().statusCode(422);
    }

    /** A referral up and back with form, slip and a paper. */
    private String ended() {
        String id = city.arrived();
        city.hospitalDoctor()
                .contentType("application/octet-stream")
                .queryParam("kind", "LABORATORY")
                .body(PDF)
                .post(City.PATH + "/" + id + "/attachments")
                .then()
                .statusCode(201);
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        return id;
    }

    private void age(String update, String id) {
        database.anywhere(sql -> sql.execute(update, UUID.fromString(id)));
    }

    private String hex(String select, String id) {
        return database.anywhere(sql ->
                sql.select(select, UUID.fromString(id)).mapTo(String.class).one());
    }

    private long count(String select, String id) {
        return database.anywhere(
                sql -> sql.select(select, UUID.fromString(id)).mapTo(Long.class).one());
    }

    private void brokenOff() {
        RetentionOfAService.breaksOff(
                unitOfWork,
                clock.instant(),
                each.stream()
                        .filter(chore -> chore.getClass().getName().startsWith("org.yiyang.kit.retention"))
                        .toList());
    }
}
