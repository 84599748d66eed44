package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.Answer;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.UnitOfWork;

/** The beds of a city's hospitals, as its institutions state, hold and count them. */
final class Beds {
    static final String PATH = "/api/v1/capacity";
    static final String HOLDS = "/api/v1/capacity-holds";
    private final City city;

    Beds(City city) {
        this.city = city;
    }

    static Map<String, Object> line(String department, String kind, int free) {
        return Map.of("department", department, "kind", kind, "free", free);
    }

    @SafeVarargs
    static ValidatableResponse say(RequestSpecification as, Map<String, Object>... lines) {
        return as.body(Map.of("lines", List.of(lines))).post(PATH).then();
    }

    /** The hospital has so many in one department; gives their id. */
    String free(int free) {
        return say(city.office(city.hospital), line("心内科", "MEDICAL_BED", free))
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    ApiCaller systemOf(String institution, String scope) {
        return ApiCaller.as("EXTERNAL_SYSTEM")
                .region("4601")
                .institution(institution)
                .scope(scope);
    }

    Answer hold(String capacity) {
        return city.unitDoctor().post(HOLDS, Map.of("capacityId", capacity));
    }

    String held(String capacity) {
        return hold(capacity).createdId();
    }

    Response accept(String referral, Map<String, ?> place) {
        return City.move(city.office(city.hospital), referral, "accept", place);
    }

    void countsAre(String capacity, int free, int held) {
        city.unitDoctor()
                .reads(PATH + "/" + capacity)
                .body("free", equalTo(free))
                .body("held", equalTo(held))
                .body("available", equalTo(Math.max(0, free - held)));
    }

    private static void setNow(UnitOfWork once, Deadlines deadlines, String subject, String kind) {
        UUID id = UUID.fromString(subject);
        Call now = Call.system(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        once.run(now, () -> deadlines.set(Deadline.at(id, kind, id, now.now(), now.now())));
    }

    /** The last day of a referral's slip is over, and its patient has not come. */
    void doesNotArrive(UnitOfWork once, Deadlines deadlines, String referral) {
        setNow(once, deadlines, referral, "REFERRAL_ARRIVAL");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.office(city.hospital)
                        .get(City.PATH + "/" + referral)
                        .<List<String>>path("warnings.code")
                        .contains("ARRIVAL_OVERDUE"));
    }

    /** Makes a deadline of a statement or hold come now, and waits for what follows. */
    void comes(UnitOfWork once, Deadlines deadlines, Due due) {
        setNow(once, deadlines, due.subject(), due.kind());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.office(city.hospital)
                        .get(due.address())
                        .path("status")
                        .equals(due.leadsTo()));
    }

    /** Which deadline comes, where its subject is read, and what becomes of that. */
    record Due(String subject, String kind, String address, String leadsTo) {}

    /** What is found in the city's district. */
    ValidatableResponse found(String more) {
        return city.unitDoctor().readsAll(PATH + "?limit=200&region=460106&" + more);
    }
}
