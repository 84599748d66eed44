package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** All that is kept of an elder is read by as many statements for many records as for one of each kind. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ExportStatementsTest {
    private static final int MORE = 3;

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        city.registers.consume(Registers.capable(city.hospital, 2, "460106", "REMOTE_GUIDANCE"));
    }

    private static ValidatableResponse exported(RequestSpecification elder, String id) {
        return elder.get("/api/v1/referral/elders/" + id + "/export").then().statusCode(200);
    }

    private int statements(String elder) {
        RequestSpecification herself = city.with(TokenRequest.as("ELDER").person(elder));
        int before = CountedStatements.soFar();
        exported(herself, elder);
        return CountedStatements.soFar() - before;
    }

    private void thereAndBack() {
        String id = city.submit();
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        City.moved(city.careManager(), id, "complete", Map.of());
    }

    private void consulted() {
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
        city.unitDoctor()
                .body(question)
                .post("/api/v1/remote-consultations")
                .then()
                .statusCode(201);
    }

    @Test
    void referralsWithFormAndSlipAndConsultations() {
        thereAndBack();
        consulted();
        int one = statements(city.elder);
        for (int i = 0; i < MORE; i++) {
            thereAndBack();
            consulted();
        }
        assertEquals(one, statements(city.elder));
        String referrals = "registers.find { it.kind == 'referral' }.records";
        exported(city.elderHerself(), city.elder)
                .body(referrals, hasSize(2 * (1 + MORE)))
                .body(referrals + ".findAll { it.content.form?.brief == '胸闷三天' }.size()", equalTo(1 + MORE))
                .body(
                        referrals + ".findAll { it.content.returnSlip?.nextPlan == '继续口服药物，两周后复查' }.size()",
                        equalTo(2 * (1 + MORE)))
                .body(
                        "registers.find { it.kind == 'remote-consultation' }.records.content.form.impression",
                        hasSize(1 + MORE));
        city.elderHerself()
                .get("/api/v1/referral/elders/" + city.elder + "/readings?limit=100")
                .then()
                .body("items.findAll { it.action == 'read-slip' }.size()", equalTo(1 + 1 + MORE + 1 + MORE));
    }

    @Test
    void bedsWithTheirVisitsAndVisitsToTheHome() {
        CareAtHome care = new CareAtHome(city, "533103");
        Map<String, Object> visit =
                Map.of("elderId", care.elder, "procedures", List.of("ROUND"), "illness", "高血压", "address", "健康路1号");
        String bed = care.opened();
        CareAtHome.move(care.doctor(), bed, "visit", CareAtHome.visit()).statusCode(200);
        care.doctor().body(visit).post("/api/v1/home-visits").then().statusCode(201);
        int one = statements(care.elder);
        for (int i = 0; i < MORE; i++) {
            CareAtHome.move(care.doctor(), bed, "visit", CareAtHome.visit()).statusCode(200);
            care.doctor().body(visit).post("/api/v1/home-visits").then().statusCode(201);
        }
        assertEquals(one, statements(care.elder));
        String beds = "registers.find { it.kind == 'home-bed' }.records";
        exported(city.with(TokenRequest.as("ELDER").person(care.elder)), care.elder)
                .body(beds + "[0].content.illness", equalTo("脑梗死后遗症，长期卧床"))
                .body(beds + "[0].visits.note", hasSize(1 + MORE))
                .body(beds + "[0].visits[0].note", equalTo("创面好转"))
                .body(
                        "registers.find { it.kind == 'home-visit' }.records.content.address",
                        equalTo(Collections.nCopies(1 + MORE, "健康路1号")));
    }
}
