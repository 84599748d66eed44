package org.yiyang.referral;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;

/** A health centre in a district, and an elder who lives at home there. */
final class CareAtHome {
    static final String PATH = "/api/v1/home-beds";
    final City city;
    final String district;
    final String centre = City.id();
    final String elder = City.id();

    CareAtHome(City city, String district) {
        this.city = city;
        this.district = district;
        city.registers.consume(
                Registers.healthCentre(centre, 1, district), Registers.elderAtHome(elder, 1, "ACTIVE", district));
    }

    ApiCaller doctor() {
        return ApiCaller.as("FAMILY_DOCTOR").institution(centre);
    }

    ApiCaller daughter() {
        return ApiCaller.as("FAMILY").person(elder).subject(Registers.DAUGHTER);
    }

    ApiCaller official(String region) {
        return ApiCaller.as("HEALTH_ADMIN").region(region);
    }

    Map<String, Object> ask() {
        return askFor(elder);
    }

    static Map<String, Object> askFor(String elder) {
        return Body.json("""
                {elderId: '%s', eligibility: ['DISABLED', 'ADVANCED_AGE'], consent: 'SIGNED', illness: '脑梗死后遗症，长期卧床',
                 address: '健康路1号3单元201'}""", elder);
    }

    static Map<String, Object> open(String... procedures) {
        return Map.of("startDay", Visits.today().toString(), "plan", plan(procedures));
    }

    static Map<String, Object> plan(String... procedures) {
        Body plan = Body.json("{text: '每周换药两次，每两周查体', team: ['PHYSICIAN', 'NURSE'], teamNames: '王医生、李护士'}");
        return Body.like(plan, "procedures", List.of(procedures));
    }

    static Map<String, Object> visit() {
        return Body.json("""
                {day: '%s', procedures: ['ROUND', 'WOUND_DRESSING'], staff: ['PHYSICIAN', 'NURSE'], persons: 2,
                 note: '创面好转'}""", Visits.today());
    }

    static ValidatableResponse move(RequestSpecification as, String bed, String verb, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + bed + "/" + verb).then();
    }

    static Response read(RequestSpecification as, String bed) {
        return as.get(PATH + "/" + bed);
    }

    String asked() {
        return doctor().creates(PATH, ask());
    }

    String opened() {
        String bed = asked();
        move(doctor(), bed, "open", open("WOUND_DRESSING")).statusCode(200);
        return bed;
    }
}
