package org.yiyang.contract;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.retention.RetentionCatalog;
import org.yiyang.kit.write.Chore;
import org.yiyang.kit.write.Chores;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** What agreements and visits say of people ends with its period; what was agreed and done is counted on. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class RetentionTest extends PerformanceCalls {
    private static final String LONG_AGO = "1989-02-28";
    private final RetentionOfAService retention = new RetentionOfAService("contract");

    @Inject
    RetentionCatalog catalog;

    @Inject
    Database tables;

    @Inject
    Chores chores;

    @All
    @Inject
    List<Chore> each;

    @Inject
    UnitOfWork unitOfWork;

    @Override
    String city() {
        return "4696";
    }

    @BeforeEach
    void tonightNothingWasDoneYet() {
        tables.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    @Test
    void everyTableWithSomethingOfPersonsHasARule() {
        assertEquals(List.of(), catalog.tablesWithoutRule());
    }

    @Test
    void rulesAndHoldsAreAnswered() {
        retention.answers();
        assertEquals(180, retention.kind("SERVICE_RECORD").get("months"));
    }

    @Test
    void whomAnEndedAgreementNamesIsForgottenAndWhatWasAgreedIsNot() {
        String id = drafted();
        done(careManager(), id, "name-liaison", "{\"name\":\"金丝雀\",\"phone\":\"13800000009\"}", "DRAFT");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        String name = hex("select hex(name) from agreement_liaison where agreement_id = ?", id);
        StoredTexts stored = new StoredTexts(tables);
        assertEquals(List.of("agreement_liaison.name"), stored.bytes(name));
        execute("update agreement set status = 'TERMINATED', end_date = '" + LONG_AGO + "' where id = ?", id);
        String hold = retention.hold(id);
        assertEquals(1, retention.held("AGREEMENT_LIAISON"));
        chores.doAll();
        assertEquals(List.of("agreement_liaison.name"), stored.bytes(name));
        retention.lift(hold);
        tonightNothingWasDoneYet();
        chores.doAll();
        assertEquals(1, retention.gone("AGREEMENT_LIAISON"));
        assertEquals(List.of(), stored.bytes(name));
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("liaisons", empty())
                .body("status", equalTo("TERMINATED"));
    }

    @Test
    void whoWasServedIsForgottenAndHowManyIsNot() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.living(elder, city() + "01", home)));
        String agreement = since(home, today.minusMonths(3), "");
        String id = medicalManager()
                .body(visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + elder + "\"]"))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        StoredTexts stored = new StoredTexts(tables);
        assertTrue(stored.places(elder.toString()).contains("service_record.elders"));
        execute("update service_record set visited_on = '" + LONG_AGO + "' where id = ?", id);
        RetentionOfAService.breaksOff(unitOfWork, clock.instant(), each);
        assertTrue(stored.places(elder.toString()).contains("service_record.elders"));
        chores.doAll();
        chores.doAll();
        assertEquals(1, retention.gone("SERVICE_RECORD"));
        assertTrue(!stored.places(elder.toString()).contains("service_record.elders"));
        long indexed =
                tables.anywhere(sql -> sql.select("select count(*) from service_record_elder where elder_id = ?", elder)
                        .mapTo(Long.class)
                        .one());
        assertEquals(0, indexed);
        medicalManager().get(RECORDS + "/" + id).then().statusCode(200).body("persons", equalTo(1));
    }

    @Test
    void whomARecordNamedBeforeItsCorrectionIsForgotten() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.living(elder, city() + "01", home)));
        String agreement = since(home, today.minusMonths(3), "");
        String visit = visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + elder + "\"]");
        String id = medicalManager().creates(RECORDS, visit);
        String nobody = visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"persons\":1,\"reason\":\"名单有误\"")
                .replaceFirst("\"agreementId\":\"[^\"]*\",", "");
        medicalManager()
                .body(nobody)
                .post(RECORDS + "/" + id + "/correct")
                .then()
                .statusCode(200);
        StoredTexts stored = new StoredTexts(tables);
        assertEquals(
                List.of("service_record_earlier.elders"),
                stored.places(elder.toString()).stream()
                        .filter(place -> place.startsWith("service_record"))
                        .toList());
        execute("update service_record set visited_on = '" + LONG_AGO + "' where id = ?", id);
        chores.doAll();
        assertEquals(1, retention.gone("SERVICE_RECORD"));
        assertTrue(!stored.places(elder.toString()).contains("service_record_earlier.elders"));
    }

    @Test
    void whoWasErasedInTheRegisterIsNobodyHere() {
        UUID elder = Ids.next();
        String account = UUID.randomUUID().toString();
        inbox.apply(List.of(ElderFeed.withFamily(elder, "460108", account)));
        assertEquals(1, authorisations(elder));
        inbox.apply(List.of(ElderFeed.event(
                elder, 9_000_001, "\"status\":\"ERASED\",\"regionCode\":\"460108\",\"authorisations\":[]")));
        assertEquals(0, authorisations(elder));
        assertEquals(
                List.of("ERASED"),
                tables.anywhere(sql -> sql.select("select status from known_elder where id = ?", elder)
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void howOftenAnAccountWasGivenAnExportIsKeptForItsDayAlone() {
        String insert = "insert into person_export (account, elder_id, day, times) values (?, ?, ?, 3)";
        String count = "select count(*) from person_export where account = ?";
        String account = "exports-" + Ids.next();
        tables.anywhere(sql -> sql.execute(insert, account, Ids.next(), LocalDate.parse(LONG_AGO)));
        tables.anywhere(sql -> sql.execute(insert, account, Ids.next(), today));
        chores.doAll();
        long left = tables.anywhere(
                sql -> sql.select(count, account).mapTo(Long.class).one());
        assertEquals(1, left);
        tables.anywhere(sql -> sql.execute("delete from person_export where account = ?", account));
    }

    private long authorisations(UUID elder) {
        return tables.anywhere(
                sql -> sql.select("select count(*) from known_elder_authorisation where elder_id = ?", elder)
                        .mapTo(Long.class)
                        .one());
    }

    private void execute(String update, String id) {
        tables.anywhere(sql -> sql.execute(update, UUID.fromString(id)));
    }

    private String hex(String select, String id) {
        return tables.anywhere(sql ->
                sql.select(select, UUID.fromString(id)).mapTo(String.class).one());
    }

    /** What the register of elders says of somebody, with the last day of the holds on the person or none. */
    private void received(UUID elder, UUID home, long sequence, LocalDate heldUntil) {
        inbox.apply(List.of(ElderFeed.event(
                elder,
                sequence,
                "\"status\":\"ACTIVE\",\"regionCode\":\"" + city() + "01\",\"residenceInstitutionId\":\"" + home + "\""
                        + (heldUntil == null ? "" : ",\"heldUntil\":\"" + heldUntil + "\""))));
    }

    @Test
    void whatNamesAnElderIsKeptAsLongAsTheRegisterHoldsThePersonHoweverItIsTold() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        UUID other = Ids.next();
        received(elder, home, 9_000_000, null);
        received(other, home, 9_000_000, null);
        String agreement = since(home, today.minusMonths(3), "");
        String id = medicalManager()
                .body(visit(
                        agreement,
                        today.minusDays(1),
                        "MEDICAL_ROUNDS",
                        ",\"elderIds\":[\"" + other + "\",\"" + elder + "\"]"))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        execute("update service_record set visited_on = '" + LONG_AGO + "' where id = ?", id);
        received(elder, home, 9_000_002, today.plusDays(30));
        received(elder, home, 9_000_002, today.plusDays(30));
        received(elder, home, 9_000_001, null);
        assertEquals(0, retention.due("SERVICE_RECORD"));
        assertEquals(1, retention.held("SERVICE_RECORD"));
        chores.doAll();
        StoredTexts stored = new StoredTexts(tables);
        assertTrue(stored.places(elder.toString()).contains("service_record.elders"));
        received(elder, home, 9_000_003, today.minusDays(1));
        assertEquals(0, retention.held("SERVICE_RECORD"), "its last day is over");
        received(elder, home, 9_000_004, null);
        tonightNothingWasDoneYet();
        chores.doAll();
        assertEquals(1, retention.gone("SERVICE_RECORD"));
        assertTrue(!stored.places(elder.toString()).contains("service_record.elders"));
    }
}
