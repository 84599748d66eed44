package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** A list of care at home, or of remote consultations, asks no more for many rows than for one, and is a table, too. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ListedCareTest {
    private static final int MANY = 12;

    @Inject
    Inbox inbox;

    private City city;
    private CareAtHome care;

    @BeforeEach
    void aHealthCentre() {
        city = new City(inbox);
        care = new CareAtHome(city, "533102");
    }

    private static void isListed(Supplier<RequestSpecification> as, String path, String columns) {
        int one = statements(as.get(), path, 1);
        assertTrue(one > 0, "nothing was counted");
        assertEquals(one, statements(as.get(), path, MANY));
        as.get().accept("text/csv").get(path).then().statusCode(200).body(containsString(columns));
    }

    private static int statements(RequestSpecification as, String path, int limit) {
        int before = CountedStatements.soFar();
        List<Object> ids = as.get(path + "?limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(limit, ids.size());
        return CountedStatements.soFar() - before;
    }

    @Test
    void homeBeds() {
        for (int i = 0; i < MANY; i++) {
            String elder = City.id();
            city.registers.consume(Registers.elderAtHome(elder, 1, "ACTIVE", "533102"));
            care.doctor()
                    .body(CareAtHome.askFor(elder))
                    .post(CareAtHome.PATH)
                    .then()
                    .statusCode(201);
        }
        isListed(care::doctor, CareAtHome.PATH, "建床条件,服务项目,服务团队");
    }

    @Test
    void theVisitsUnderOne() {
        String bed = care.opened();
        for (int i = 0; i < MANY; i++) {
            CareAtHome.move(care.doctor(), bed, "visit", CareAtHome.visit()).statusCode(200);
        }
        isListed(care::doctor, CareAtHome.PATH + "/" + bed + "/visits", "出诊人数,巡诊记录");
    }

    @Test
    void homeVisits() {
        Map<String, Object> visit =
                Map.of("elderId", care.elder, "procedures", List.of("ROUND"), "illness", "高血压", "address", "健康路1号");
        for (int i = 0; i < MANY; i++) {
            care.doctor().body(visit).post("/api/v1/home-visits").then().statusCode(201);
        }
        isListed(care::doctor, "/api/v1/home-visits", "期望日期");
    }

    @Test
    void remoteConsultations() {
        city.registers.consume(Registers.capable(city.hospital, 2, "460106", "REMOTE_GUIDANCE"));
        Map<String, Object> question = Map.of(
                "elderId",
                city.elder,
                "expertId",
                city.hospital,
                "urgency",
                "URGENT",
                "consent",
                "BY_FAMILY",
                "form",
                City.form());
        for (int i = 0; i < MANY; i++) {
            city.unitDoctor()
                    .body(question)
                    .post("/api/v1/remote-consultations")
                    .then()
                    .statusCode(201);
        }
        isListed(city::unitDoctor, "/api/v1/remote-consultations", "申请机构名称,受邀机构名称");
    }
}
