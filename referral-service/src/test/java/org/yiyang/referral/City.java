package org.yiyang.referral;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.client.Answer;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.TokenRequest;

/** One home with a medical unit, its partner hospital, another hospital and an elder; new ones for every test. */
final class City {
    static final String PATH = "/api/v1/referrals";
    final Registers registers;
    final String home = id();
    final String unit = id();
    final String hospital = id();
    final String other = id();
    final String agreement = id();
    final String elder = id();

    City(Inbox inbox) {
        registers = new Registers(inbox);
        registers.consume(
                Registers.home(home, 1),
                Registers.unit(unit, 1, home, null),
                Registers.hospital(hospital, 1, null),
                Registers.hospital(other, 1, null),
                Registers.agreement(agreement, 1, hospital, home, null),
                Registers.agreement(id(), 1, other, home, null),
                Registers.designation(id(), 1, hospital, "ACTIVE"),
                Registers.designation(id(), 1, other, "ACTIVE"),
                Registers.elder(elder, 1, "ACTIVE"));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    ApiCaller with(TokenRequest token) {
        return ApiCaller.with(token);
    }

    ApiCaller unitDoctor() {
        return ApiCaller.as("INTERNAL_DOCTOR").institution(unit).subject("doctor-1");
    }

    ApiCaller hospitalDoctor() {
        return ApiCaller.as("HOSPITAL_DOCTOR").institution(hospital).subject("doctor-2");
    }

    ApiCaller office(String institution) {
        return ApiCaller.as("REFERRAL_OFFICE").institution(institution);
    }

    ApiCaller careManager() {
        return ApiCaller.as("CARE_MANAGER").institution(home);
    }

    ApiCaller dispatcher() {
        return ApiCaller.as("DISPATCHER").region("4601");
    }

    ApiCaller supervisor() {
        return ApiCaller.as("SUPERVISOR").region("4601");
    }

    ApiCaller elderHerself() {
        return ApiCaller.as("ELDER").person(elder);
    }

    Map<String, Object> upBody() {
        Body body = Body.json("{reason: 'FURTHER_TESTS', urgency: 'URGENT', consent: 'SIGNED'}");
        return Body.like(body, "elderId", elder, "receiverId", hospital, "form", form());
    }

    Map<String, Object> emergencyBody(String receiver) {
        return Map.of("elderId", elder, "receiverId", receiver, "form", Map.of("brief", "突发胸痛"));
    }

    Map<String, Object> downBody() {
        return Body.json("""
                {elderId: '%s', receiverId: '%s', reason: 'LONG_TERM_CARE', careStage: 'REHAB', consent: 'SIGNED',
                 slip: {diagnosis: '脑梗死恢复期', nextPlan: '康复训练'}}""", elder, unit);
    }

    static Map<String, Object> form() {
        return Map.of("brief", "胸闷三天", "impression", "冠心病待排", "presentIllness", "三天前出现活动后胸闷", "allergies", "青霉素");
    }

    static Map<String, Object> returnBody() {
        Map<String, Object> slip = Map.of("diagnosis", "稳定型心绞痛", "nextPlan", "继续口服药物，两周后复查");
        return Map.of("careStage", "STABLE", "reason", "STABLE_OR_CHRONIC", "slip", slip);
    }

    String submit() {
        return submit(upBody()).createdId();
    }

    Answer submit(Map<String, Object> body) {
        return unitDoctor().post(PATH, body);
    }

    String emergency(String receiver) {
        return unitDoctor().creates(PATH + "/emergency", emergencyBody(receiver));
    }

    static Response move(RequestSpecification as, String id, String verb, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + id + "/" + verb);
    }

    static void moved(RequestSpecification as, String id, String verb, Map<String, ?> body) {
        move(as, id, verb, body).then().statusCode(200);
    }

    String accepted() {
        String id = submit();
        moved(office(hospital), id, "accept", Map.of("department", "心内科"));
        return id;
    }

    String arrived() {
        String id = accepted();
        moved(unitDoctor(), id, "depart", Map.of());
        moved(office(hospital), id, "arrive", Map.of());
        return id;
    }
}
