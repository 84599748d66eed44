package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Receivers say what they have free, and everybody finds who has enough. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CapacityResourceTest {
    private static final int MANY_LINES = 40;

    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    DataSource database;

    private City city;
    private Beds beds;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        beds = new Beds(city);
    }

    private ApiCaller office() {
        return city.office(city.hospital);
    }

    @Test
    void aHospitalSaysWhatItHas() {
        Beds.say(office(), Beds.line("心内科", "MEDICAL_BED", 4), Beds.line("康复科", "REHABILITATION_BED", 2))
                .statusCode(200)
                .body("items.available", contains(4, 2))
                .body("items[0].institutionName", equalTo(Registers.HOSPITAL))
                .body("items[0].source", equalTo("STAFF"))
                .body("items[0].stale", equalTo(false))
                .body("items[0].ageMinutes", equalTo(0))
                .body("items[0].statedAt", notNullValue())
                .body("items[0].allowedActions", equalTo(List.of("state", "withdraw")));
        beds.found("institution=" + city.hospital).body("items.department", contains("心内科", "康复科"));
        String bed = beds.found("kind=MEDICAL_BED&institution=" + city.hospital)
                .extract()
                .path("items[0].id");
        office().body(Map.of("free", 1))
                .post(Beds.PATH + "/" + bed + "/state")
                .then()
                .statusCode(200)
                .body("free", equalTo(1));
        office().body(Map.of())
                .post(Beds.PATH + "/" + bed + "/withdraw")
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of("state")));
        beds.found("kind=MEDICAL_BED").body("items.id", not(hasItem(bed)));
        beds.hold(bed).then().statusCode(422).body("code", equalTo("CAPACITY_NOT_STATED"));
        city.unitDoctor()
                .get(Beds.PATH + "/" + bed + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("state", "state", "withdraw"))
                .body("items.reason", contains("free 4", "free 1", null));
    }

    @Test
    void everybodyFindsWhoHasEnoughAndTheMostFirst() {
        String bed = beds.free(4);
        Beds.say(beds.systemOf(city.other, "capacity:read capacity:write"), Beds.line("心血管内科", "MEDICAL_BED", 9))
                .statusCode(200)
                .body("items[0].source", equalTo("SYSTEM"));
        List<String> hospitals =
                beds.found("kind=MEDICAL_BED&least=4").extract().path("items.institutionId");
        assertTrue(hospitals.indexOf(city.hospital) >= 0, "both have four: " + hospitals);
        assertTrue(hospitals.indexOf(city.other) < hospitals.indexOf(city.hospital), "the most first: " + hospitals);
        beds.found("kind=MEDICAL_BED&least=5").body("items.institutionId", not(hasItem(city.hospital)));
        beds.found("kind=MEDICAL_BED&department=心内科").body("items.id", hasItem(bed));
        beds.found("kind=MEDICAL_BED&department=骨科").body("items.id", not(hasItem(bed)));
        beds.found("kind=NURSING_BED").body("items.id", not(hasItem(bed)));
        city.unitDoctor().get(Beds.PATH + "?region=4602").then().statusCode(200).body("items.id", not(hasItem(bed)));
        city.registers.consume(Registers.hospital(city.hospital, 2, "2020-01-01"));
        beds.found("kind=MEDICAL_BED").body("items.id", not(hasItem(bed)));
    }

    @Test
    void nobodySpeaksForAnotherInstitution() {
        String bed = beds.free(4);
        Map<String, Object> one = Beds.line("心内科", "MEDICAL_BED", 1);
        city.office(city.other)
                .body(Map.of("free", 1))
                .post(Beds.PATH + "/" + bed + "/state")
                .then()
                .statusCode(403)
                .body("code", equalTo("CAPACITY_NOT_YOURS"));
        Beds.say(beds.systemOf(city.hospital, "capacity:read"), one)
                .statusCode(403)
                .body("code", equalTo("CAPACITY_SCOPE_MISSING"));
        Beds.say(city.office(City.id()), one).statusCode(409).body("code", equalTo("CAPACITY_NOT_PRACTISING"));
        Beds.say(city.with(TokenRequest.as("HEALTH_ADMIN").region("4601")), one).statusCode(403);
    }

    @Test
    void aFaultInAStatementIsNamedByItsLine() {
        Beds.say(office(), Beds.line("心内科", "MEDICAL_BED", 1), Beds.line("心内科　", "MEDICAL_BED", 2))
                .statusCode(422)
                .body("code", equalTo("CAPACITY_STATED_TWICE"))
                .body("errors.pointer", equalTo(List.of("/lines/1/department")));
        Beds.say(office(), Beds.line("心内科", "MEDICAL_BED", -1))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/lines/0/free")));
        city.unitDoctor().get(Beds.PATH + "?least=-1").then().statusCode(400);
    }

    @Test
    void anOldStatementIsMarkedAndItsOwnerReminded() throws SQLException {
        String bed = beds.free(4);
        remindedOf(bed, List.of());
        age(bed);
        beds.found("kind=MEDICAL_BED").body("items.id", not(hasItem(bed)));
        beds.found("kind=MEDICAL_BED&stale=true")
                .body("items.find { it.id == '" + bed + "' }.stale", equalTo(true))
                .body("items.find { it.id == '" + bed + "' }.ageMinutes", equalTo(25 * 60));
        beds.comes(once, deadlines, new Beds.Due(bed, "CAPACITY_FRESH", Beds.PATH + "/" + bed, "STALE"));
        remindedOf(bed, List.of("STATE_CAPACITY"));
        beds.free(3);
        remindedOf(bed, List.of());
        beds.found("kind=MEDICAL_BED").body("items.id", hasItem(bed));
    }

    private void remindedOf(String bed, List<String> kinds) {
        office().readsTasks("referral").body("items.findAll { it.subjectId == '" + bed + "' }.kind", equalTo(kinds));
    }

    /** As if it had been said 25 hours ago. */
    private void age(String bed) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement aged = connection.createStatement()) {
            aged.executeUpdate("update capacity set stated_at = timestampadd(hour, -25, stated_at),"
                    + " fresh_until = timestampadd(hour, -25, fresh_until) where id = x'"
                    + bed.replace("-", "") + "'");
        }
    }

    @Test
    void whoHasManyIsFoundWithAsManyStatementsAsWhoHasOne() {
        for (int i = 0; i < 5; i++) {
            Beds.say(office(), Beds.line("科室" + i, "EXAMINATION_SLOT", 10 + i)).statusCode(200);
        }
        int one = statements(1);
        assertTrue(one > 0, "nothing was counted");
        assertEquals(one, statements(5));
    }

    /** Schedulers send a few of their own meanwhile; one for each line would be many more. */
    @Test
    void aStatementOfManyLinesTakesAboutAsManyStatementsAsOneOfTwo() {
        int first = stating("急诊楼", 2, 1);
        assertTrue(first > 0, "nothing was counted");
        int all = stating("住院楼", MANY_LINES, 1);
        assertTrue(all - first < MANY_LINES / 2, "stated for the first time: " + first + ", then " + all);
        int again = stating("急诊楼", 2, 2);
        int allAgain = stating("住院楼", MANY_LINES, 2);
        assertTrue(allAgain - again < MANY_LINES / 2, "stated again: " + again + ", then " + allAgain);
    }

    private int stating(String where, int lines, int free) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(Beds.line(where + i + "科", "MEDICAL_BED", free));
        }
        int before = CountedStatements.soFar();
        office().body(Map.of("lines", all)).post(Beds.PATH).then().statusCode(200);
        return CountedStatements.soFar() - before;
    }

    private int statements(int limit) {
        int before = CountedStatements.soFar();
        List<Object> ids = city.unitDoctor()
                .get(Beds.PATH + "?kind=EXAMINATION_SLOT&limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(limit, ids.size());
        return CountedStatements.soFar() - before;
    }

    @Test
    void theTablesOfMovesAreReadWithTheirDrawings() {
        for (String machine : List.of(Beds.PATH, Beds.HOLDS)) {
            city.unitDoctor()
                    .get(machine + "/state-machine")
                    .then()
                    .statusCode(200)
                    .body("mermaid", notNullValue());
        }
    }
}
