package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** Several institutions are asked at once, in order of preference; the first who accepts is the receiver. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class InquiryResourceTest {
    private static final String PATH = "/api/v1/referral-inquiries";
    private static final Map<String, String> HERE = Map.of("department", "内科");

    @Inject
    Inbox inbox;

    private City city;
    private final String third = City.id();
    private String referral;

    @BeforeEach
    void aReferralThatAsks() {
        city = new City(inbox);
        city.registers.consume(Registers.hospital(third, 1, null));
        referral = city.submit();
    }

    private Response ask(String... institutions) {
        return City.move(city.unitDoctor(), referral, "ask-also", Map.of("receiverIds", List.of(institutions)));
    }

    /** The inquiry that waits for an institution. */
    private String inquiry(String institution) {
        return city.office(institution)
                .get(PATH + "?referral=" + referral)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private Response answer(String institution, String inquiry, String verb, Map<String, ?> body) {
        return city.office(institution).body(body).post(PATH + "/" + inquiry + "/" + verb);
    }

    private static List<String> tasks(ApiCaller caller, String subject) {
        return caller.tasks("referral", subject);
    }

    private Response read(ApiCaller as) {
        return as.get(City.PATH + "/" + referral);
    }

    @Test
    void whoIsAskedBesidesSeesTheBriefAloneAndWhoAcceptsFirstIsTheReceiver() {
        ask(city.other, third).then().statusCode(200).body("othersAsked", equalTo(2));
        String second = inquiry(city.other);
        String last = inquiry(third);
        read(city.office(city.other)).then().statusCode(404);
        city.office(city.other)
                .get(PATH + "/" + second)
                .then()
                .statusCode(200)
                .body("position", equalTo(2))
                .body("elderId", nullValue())
                .body("senderName", equalTo(Registers.UNIT))
                .body("allowedActions", equalTo(List.of("accept", "reject")));
        city.office(city.other).get(PATH + "/" + second + "/brief").then().body("brief", equalTo("胸闷三天"));
        city.office(city.hospital).get(PATH + "/" + second).then().statusCode(404);
        assertEquals(List.of("ANSWER_INQUIRY"), tasks(city.office(city.other), second));
        answer(city.other, second, "accept", HERE).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        read(city.office(city.other))
                .then()
                .statusCode(200)
                .body("receiverId", equalTo(city.other))
                .body("elderId", equalTo(city.elder))
                .body("status", equalTo("ACCEPTED"))
                .body("othersAsked", nullValue());
        answer(third, last, "accept", HERE)
                .then()
                .statusCode(409)
                .body("code", equalTo("INQUIRY_ENDED"))
                .body("detail", containsString("已由其他机构接收"));
        city.office(third).get(PATH + "/" + last + "/brief").then().statusCode(403);
        assertEquals(List.of(), tasks(city.office(third), last));
        City.move(city.office(city.hospital), referral, "accept", HERE).then().statusCode(409);
        assertEquals(List.of("ACKNOWLEDGE"), tasks(city.office(city.hospital), referral));
        read(city.office(city.hospital)).then().body("releasedFor", equalTo("ACCEPTED_ELSEWHERE"));
    }

    @Test
    void ofAllWhoAcceptAtTheSameMomentExactlyOneGetsThePatient() throws Exception {
        String fourth = City.id();
        String fifth = City.id();
        city.registers.consume(Registers.hospital(fourth, 1, null), Registers.hospital(fifth, 1, null));
        ask(city.other, third, fourth, fifth).then().statusCode(200);
        List<Callable<Integer>> all = new ArrayList<>();
        all.add(() ->
                City.move(city.office(city.hospital), referral, "accept", HERE).statusCode());
        Stream.of(city.other, third, fourth, fifth).forEach(one -> {
            String inquiry = inquiry(one);
            all.add(() -> answer(one, inquiry, "accept", HERE).statusCode());
        });
        assertEquals(Map.of(200, 1, 409, 4), Crowd.counted(all));
        city.unitDoctor()
                .get(PATH + "?status=ASKED&referral=" + referral)
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void whoSaysNoIsFollowedByTheNextUntilNobodyIsLeft() {
        ask(city.other, third).then().statusCode(200);
        String last = inquiry(third);
        answer(third, last, "reject", Map.of("reason", "NO_BED")).then().statusCode(200);
        city.unitDoctor()
                .get(PATH + "/" + last + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("ask", "reject")));
        read(city.unitDoctor())
                .then()
                .body("status", equalTo("PENDING"))
                .body("othersAsked", equalTo(1))
                .body("rejections.institutionId", equalTo(List.of(third)));
        City.moved(city.office(city.hospital), referral, "reject", Map.of("reason", "NO_CAPABILITY"));
        read(city.unitDoctor())
                .then()
                .body("status", equalTo("PENDING"))
                .body("receiverId", equalTo(city.other))
                .body("othersAsked", nullValue());
        assertEquals(List.of("ACCEPT"), tasks(city.office(city.other), referral));
        city.unitDoctor()
                .get(PATH + "?status=ENDED&referral=" + referral)
                .then()
                .body("items.endReason", equalTo(List.of("NOW_RECEIVER")));
        City.moved(city.office(city.other), referral, "reject", Map.of("reason", "NO_BED"));
        read(city.unitDoctor())
                .then()
                .body("status", equalTo("REJECTED"))
                .body("rejections.institutionId", equalTo(List.of(third, city.hospital, city.other)));
    }

    @Test
    void nobodyIsAskedTwiceNorMoreThanFiveAtOnce() {
        ask(city.hospital)
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ALREADY_ASKED"))
                .body("errors.pointer", equalTo(List.of("/receiverIds/0")));
        ask(city.other, city.other)
                .then()
                .statusCode(422)
                .body("code", equalTo("INQUIRY_NAMED_TWICE"))
                .body("errors.pointer", equalTo(List.of("/receiverIds/1")));
        ask(city.other, City.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_RECEIVER_UNKNOWN"))
                .body("errors.pointer", equalTo(List.of("/receiverIds/1")));
        ask(city.other).then().statusCode(200);
        ask(third, City.id(), City.id(), City.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("INQUIRY_TOO_MANY"))
                .body("errors.pointer", equalTo(List.of("/receiverIds")));
        ask().then().statusCode(400);
        City.move(city.office(city.hospital), referral, "ask-also", Map.of("receiverIds", List.of(third)))
                .then()
                .statusCode(403);
    }

    @Test
    void aRedirectionOrTheEndOfTheReferralEndsTheInquiries() {
        ask(third).then().statusCode(200);
        String inquiry = inquiry(third);
        City.moved(city.unitDoctor(), referral, "redirect", Map.of("receiverId", city.other, "reason", "PATIENT_WISH"));
        city.office(third).get(PATH + "/" + inquiry).then().body("endReason", equalTo("REDIRECTED"));
        ask(third).then().statusCode(200).body("allowedActions", hasItem("ask-also"));
        City.moved(city.unitDoctor(), referral, "cancel", Map.of("reason", "PATIENT_WISH"));
        city.office(third)
                .get(PATH + "?status=ENDED&referral=" + referral)
                .then()
                .body("items.endReason", equalTo(List.of("REDIRECTED", "REFERRAL_ENDED")));
        read(city.unitDoctor()).then().body("allowedActions", not(hasItem("ask-also")));
        City.move(
                        city.unitDoctor(),
                        city.submit(),
                        "redirect",
                        Map.of("receiverId", third, "reason", "ACCEPTED_ELSEWHERE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CLOSE_REASON_RESERVED"));
    }
}
