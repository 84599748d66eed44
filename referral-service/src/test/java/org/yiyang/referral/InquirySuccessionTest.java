package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** Others are asked with the submission, and whoever takes the place of one that is asked is asked in its place. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class InquirySuccessionTest {
    private static final String PATH = "/api/v1/referral-inquiries";

    @Inject
    Inbox inbox;

    private City city;
    private final String successor = City.id();

    @BeforeEach
    void begin() {
        city = new City(inbox);
        city.registers.consume(Registers.hospital(successor, 1, null));
    }

    private String submitted(List<String> others) {
        Map<String, Object> body = city.upBody();
        body.put("alsoAsk", others);
        return city.submit(body)
                .then()
                .statusCode(201)
                .body("othersAsked", equalTo(others.size()))
                .extract()
                .path("id");
    }

    private ValidatableResponse asked(String institution, String referral) {
        return city.office(institution).get(PATH + "?referral=" + referral).then();
    }

    private void replaced() {
        city.registers.consume(
                Registers.closed(city.other, 2, "2019-01-01", Visits.today().toString(), successor));
    }

    @Test
    void othersAreAskedWithTheSubmissionInTheirOrder() {
        String referral = submitted(List.of(city.other, successor));
        asked(city.other, referral).body("items[0].position", equalTo(2));
        asked(successor, referral).body("items[0].position", equalTo(3)).body("items[0].status", equalTo("ASKED"));
    }

    @Test
    void aReceiverIsNotAskedTwiceAndNobodyBesidesOneThatIsNotSent() {
        Map<String, Object> body = city.upBody();
        body.put("alsoAsk", List.of(city.hospital));
        city.submit(body)
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ALREADY_ASKED"))
                .body("errors[0].pointer", equalTo("/alsoAsk/0"));
        body.put("alsoAsk", List.of(city.other));
        body.put("consent", "ASKED_BY_APP");
        city.submit(body).then().statusCode(422).body("code", equalTo("INQUIRY_NOT_SENT_YET"));
        city.unitDoctor().get(City.PATH + "?elder=" + city.elder).then().body("items", hasSize(0));
    }

    @Test
    void whoTakesThePlaceOfOneThatIsAskedIsAsked() {
        String referral = submitted(List.of(city.other));
        String inquiry = asked(city.other, referral).extract().path("items[0].id");
        replaced();
        asked(successor, referral)
                .body("items[0].id", equalTo(inquiry))
                .body("items[0].status", equalTo("ASKED"))
                .body("items[0].institutionId", equalTo(successor));
        city.office(successor)
                .body(Map.of("department", "内科"))
                .post(PATH + "/" + inquiry + "/accept")
                .then()
                .statusCode(200);
        city.unitDoctor().get(City.PATH + "/" + referral).then().body("receiverId", equalTo(successor));
    }

    @Test
    void whereTheSuccessorIsAskedAlreadyTheInquiryEnds() {
        String referral = submitted(List.of(city.other, successor));
        String inquiry = asked(city.other, referral).extract().path("items[0].id");
        replaced();
        city.unitDoctor()
                .get(PATH + "/" + inquiry)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("SUCCESSOR_ASKED"));
        asked(successor, referral).body("items[0].status", equalTo("ASKED"));
        city.unitDoctor()
                .get(City.PATH + "/" + referral)
                .then()
                .body("othersAsked", equalTo(1))
                .body("rejections", nullValue());
    }
}
