package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What was there before there were owners and deadlines has both once the service has started. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class NeglectedTest {
    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Chores chores;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private void forgetAllOf(String id) {
        UUID subject = UUID.fromString(id);
        database.anywhere(sql -> sql.execute("delete from deadline where subject_id = ?", subject));
        database.anywhere(sql -> sql.execute(
                "delete t, a from task t left join task_addressee a on a.task_id = t.id where t.subject_id = ?",
                subject));
    }

    private void set(String id, String what) {
        UUID referral = UUID.fromString(id);
        database.anywhere(sql -> sql.execute("update referral set " + what + " where id = ?", referral));
    }

    @Test
    void anOldReferralHasAnOwnerAndADeadline() {
        String id = city.accepted();
        forgetAllOf(id);
        set(id, "status_since = null");
        city.unitDoctor().get(City.PATH + "/" + id).then().body("deadlines.kind", equalTo(List.of()));
        chores.doAll();
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("deadlines.kind", hasItem("REFERRAL_ARRIVAL"))
                .body("status", equalTo("ACCEPTED"));
        city.office(city.hospital).readsTasks("referral").body("items.subjectId", hasItem(id));
    }

    @Test
    void dispatchersAreToldOfWhatWasLateBeforeTheyWere() {
        String id = city.submit();
        set(id, "flags = ',RESPONSE_OVERDUE,', flagged = true");
        chores.doAll();
        city.dispatcher()
                .get(City.PATH + "/" + id)
                .then()
                .body("escalationLevel", equalTo("REGION"))
                .body("deadlines.kind", hasItem("REFERRAL_ESCALATION"));
        city.dispatcher()
                .readsTasks("referral")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", hasItem("TAKE_OVER"));
    }

    @Test
    void latePaperworkOfWhatHasEndedHasADispatcher() {
        String id = city.emergency(city.hospital);
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "complete", Map.of("reason", "STAYS"));
        forgetAllOf(id);
        set(id, "flags = concat(',PAPERWORK_OVERDUE', if(flags = '', ',', flags)), flagged = true");
        chores.doAll();
        city.dispatcher()
                .readsTasks("referral")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", hasItem("TAKE_OVER"));
        City.moved(city.dispatcher(), id, "take-over", Map.of());
        city.dispatcher()
                .get(City.PATH + "/" + id)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("assignedTo", notNullValue());
    }

    @Test
    void anOldRequestHasAnOwnerAndADeadline() {
        Registers registers = city.registers;
        String home = City.id();
        registers.consume(
                Registers.home(home, 1),
                Registers.agreement(City.id(), 1, city.hospital, home, null),
                Registers.elder(city.elder, 2, "ACTIVE", home));
        String id = city.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .body(Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "头晕两天"))
                .post("/api/v1/referral-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        forgetAllOf(id);
        chores.doAll();
        city.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .get("/api/v1/referral-requests/" + id)
                .then()
                .body("deadlines.kind", hasItem("REQUEST_ANSWER"));
    }
}
