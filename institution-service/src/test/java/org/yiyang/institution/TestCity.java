package org.yiyang.institution;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** A city of its own for the tests of supervision, with homes that hold both certificates. */
public final class Supervised {
    private final Bureau bureau = new Bureau();
    private final String city;

    public Supervised(String city) {
        this.city = city;
    }

    public RequestSpecification as(String role) {
        return bureau.with(TokenRequest.as(role).region(city));
    }

    /** An official of one district, its number two digits as 01. */
    public RequestSpecification inDistrict(String number, String role) {
        return bureau.with(TokenRequest.as(role).region(city + number));
    }

    public RequestSpecification staff(String home) {
        return bureau.with(TokenRequest.as("CARE_MANAGER").institution(home));
    }

    public RequestSpecification elsewhere(String role) {
        return bureau.with(TokenRequest.as(role).region("9901"));
    }

    public String city() {
        return city;
    }

    public String district() {
        return city + "01";
    }

    public void enterRegions() {
        String[] codes = {city.substring(0, 2), city, district()};
        for (String code : codes) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", "测试" + code, "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    /** A home that is filed as such, without a medical unit. */
    public String home(String name) {
        return home(name, "PRIVATE_NONPROFIT");
    }

    public String home(String name, String ownership) {
        Map<String, Object> entry = new HashMap<>(Bureau.home(name));
        entry.put("ownership", ownership);
        entry.put("regionCode", district());
        String home =
                created("CIVIL_ADMIN", "/api/v1/institutions", entry).extract().path("id");
        done(
                "CIVIL_ADMIN",
                "/api/v1/institutions/" + home + "/qualify",
                Bureau.certificate("CARE_FILING", "2019-01-01"));
        return home;
    }

    /** A medical institution of its own, licensed since 2019. */
    public String medical(String name, String category) {
        Map<String, Object> entry = new HashMap<>(Bureau.home(name));
        entry.put("category", category);
        entry.put("ownership", "PUBLIC");
        entry.put("regionCode", district());
        String id =
                created("HEALTH_ADMIN", "/api/v1/institutions", entry).extract().path("id");
        done(
                "HEALTH_ADMIN",
                "/api/v1/institutions/" + id + "/qualify",
                Bureau.certificate("MEDICAL_LICENCE", "2019-01-01"));
        return id;
    }

    /** A home with both certificates since 2019-06-01. */
    public String certifiedHome(String name) {
        return certifiedHome(name, "PRIVATE_NONPROFIT");
    }

    public String certifiedHome(String name, String ownership) {
        String home = home(name, ownership);
        Map<String, Object> entry = new HashMap<>(Bureau.unit(name + "医务室", home));
        entry.put("regionCode", district());
        String unit =
                created("HEALTH_ADMIN", "/api/v1/institutions", entry).extract().path("id");
        done(
                "HEALTH_ADMIN",
                "/api/v1/institutions/" + unit + "/qualify",
                Bureau.certificate("MEDICAL_FILING", "2019-06-01"));
        return home;
    }

    /** Society and the persons served each score a review once, by a code of their own. */
    public void scored(String review, int society, int individual) {
        Map<String, Integer> scores = Map.of("SOCIETY", society, "INDIVIDUAL", individual);
        scores.forEach((party, score) ->
                answer(codes(review, party, 1).get(0), score).then().statusCode(200));
    }

    public List<String> codes(String review, String party, int number) {
        return done("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", party, "number", number))
                .extract()
                .path("codes");
    }

    /** An answer by code, from somebody without a token. */
    public Response answer(String code, int score) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "score", score))
                .post("/api/v1/annual-reviews/answers");
    }

    public ValidatableResponse created(String role, String path, Map<String, ?> body) {
        return as(role).body(body).post(path).then().statusCode(201);
    }

    public ValidatableResponse done(String role, String path, Map<String, ?> body) {
        return as(role).body(body).post(path).then().statusCode(200);
    }

    public ValidatableResponse refused(String role, String path, Map<String, ?> body, int status) {
        return as(role).body(body).post(path).then().statusCode(status);
    }

    public ValidatableResponse seen(String role, String path) {
        return as(role).get(path).then().statusCode(200);
    }
}
