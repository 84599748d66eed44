package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;

/** The visits of a city: an elder who lives in its home, and a hospital with a green channel for visits. */
final class Visits {
    static final String SLOTS = "/api/v1/visit-slots";
    static final String PATH = "/api/v1/booked-visits";
    private final City city;

    Visits(City city) {
        this.city = city;
        city.registers.consume(
                Registers.elder(city.elder, 2, "ACTIVE", city.home),
                Registers.greenForVisits(city.agreement, 2, city.hospital, city.home));
    }

    ApiCaller system(String scope) {
        return ApiCaller.as("EXTERNAL_SYSTEM")
                .region("4601")
                .institution(city.hospital)
                .scope(scope);
    }

    static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), Call.CHINA);
    }

    ApiCaller office() {
        return city.office(city.hospital);
    }

    static Map<String, Object> line(LocalDate day, String session, int places, int reserved) {
        return Body.of("department", "老年病科", "day", day, "session", session, "places", places, "reserved", reserved);
    }

    static Response open(RequestSpecification as, Map<String, Object> line) {
        return as.body(Map.of("slots", List.of(line))).post(SLOTS);
    }

    String slot(LocalDate day, String session, int places, int reserved) {
        return open(office(), line(day, session, places, reserved))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Response book(RequestSpecification as, String slot, String of, String id) {
        return as.body(Map.of("slotId", slot, of, id)).post(PATH);
    }

    String booked(String slot) {
        return city.careManager().creates(PATH, Map.of("slotId", slot, "elderId", city.elder));
    }

    static Response move(RequestSpecification as, String visit, String verb, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + visit + "/" + verb);
    }

    void bookedAre(String slot, int booked) {
        office().reads(SLOTS + "/" + slot).body("booked", equalTo(booked));
    }
}
