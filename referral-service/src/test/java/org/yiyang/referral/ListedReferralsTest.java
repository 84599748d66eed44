package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ListedReferralsTest {
    private static final int MANY = 20;
    private static final String TASKS = "/api/v1/referral/tasks";

    @Inject
    Inbox inbox;

    @Test
    void aListOfTwentyTakesAsManyStatementsAsAListOfOne() {
        City city = new City(inbox);
        for (int i = 0; i < MANY; i++) {
            city.unitDoctor()
                    .body(Map.of("receiverId", city.hospital, "form", Map.of("brief", "突发胸痛")))
                    .post(City.PATH + "/emergency")
                    .then()
                    .statusCode(201);
        }
        int one = statementsOfList(city, 1);
        assertTrue(one > 0, "nothing was counted");
        assertEquals(one, statementsOfList(city, MANY));
    }

    @Test
    void tasksNameTheInstitutionsOfTwentyWithAsManyStatementsAsOfOne() {
        City city = new City(inbox);
        for (int i = 0; i < MANY; i++) {
            city.unitDoctor()
                    .body(Map.of("receiverId", city.hospital, "form", Map.of("brief", "突发胸痛")))
                    .post(City.PATH + "/emergency")
                    .then()
                    .statusCode(201);
        }
        int one = statementsOf(city.office(city.hospital), TASKS, 1);
        assertEquals(one, statementsOf(city.office(city.hospital), TASKS, MANY));
        city.office(city.hospital)
                .get(TASKS + "?limit=1")
                .then()
                .body("items[0].concernedInstitutions.id", equalTo(List.of(city.unit, city.hospital)))
                .body("items[0].concernedInstitutions.name", equalTo(List.of(Registers.UNIT, Registers.HOSPITAL)))
                .body("items[0].concernedInstitutions[1].phone", equalTo(Registers.PHONE));
        city.office(city.hospital)
                .accept("text/csv")
                .get(TASKS + "?limit=1")
                .then()
                .body(containsString(Registers.UNIT + "；" + Registers.HOSPITAL + " " + Registers.PHONE));
    }

    @Test
    void namesStandBesideTheIdsAndTelephonesWhereTheCallerMayAct() {
        City city = new City(inbox);
        String id = city.submit();
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("senderName", equalTo(Registers.UNIT))
                .body("receiverName", equalTo(Registers.HOSPITAL))
                .body("receiverPhone", equalTo(Registers.PHONE));
        city.dispatcher().get(City.PATH + "/" + id).then().body("receiverPhone", equalTo(Registers.PHONE));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(City.PATH + "/" + id)
                .then()
                .body("senderName", equalTo(Registers.UNIT))
                .body("receiverName", equalTo(Registers.HOSPITAL))
                .body("receiverPhone", nullValue());
        city.unitDoctor()
                .accept("text/csv")
                .get(City.PATH)
                .then()
                .body(containsString("转出机构名称,转出机构电话,接收机构名称,接收机构电话"))
                .body(containsString(Registers.UNIT + ",," + Registers.HOSPITAL + "," + Registers.PHONE));
    }

    @Test
    void aHistoryNamesVerbsStatesAndRoles() {
        City city = new City(inbox);
        String id = city.accepted();
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/history")
                .then()
                .body("items[-1].verb", equalTo("accept"))
                .body("items[-1].verbLabel.zh", equalTo("接收"))
                .body("items[-1].to", equalTo("ACCEPTED"))
                .body("items[-1].toLabel.en", equalTo("Accepted"))
                .body("items[-1].byLabel.zh", equalTo("转诊办"))
                .body("items[0].fromLabel", nullValue());
        city.unitDoctor()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(City.PATH + "/" + id + "/history")
                .then()
                .body(containsString("version,verb,from,to,by,reason,correction,at"))
                .body(containsString(",Accept,"))
                .body(containsString(",Accepted,Referral office,"));
    }

    private static int statementsOfList(City city, int limit) {
        return statementsOf(city.unitDoctor(), City.PATH, limit);
    }

    private static int statementsOf(RequestSpecification caller, String path, int limit) {
        int before = CountedStatements.soFar();
        List<Object> ids = caller.get(path + "?limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(limit, ids.size());
        return CountedStatements.soFar() - before;
    }
}
