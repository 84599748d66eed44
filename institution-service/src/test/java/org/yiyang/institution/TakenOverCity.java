package org.yiyang.institution;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.yiyang.kit.client.Answer;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;

/** A city of a test's own, whose institutions are taken over from paper, each with a certificate since 2019. */
final class TakenOverCity extends TestCity {
    private static final String DOCUMENT = "某卫健复字〔2020〕1号";

    /** City and one district of a province that no other test counts in, entered. */
    TakenOverCity(String city) {
        super(city, "某省", "某市", "某区");
        enterRegions();
        openTakeover();
    }

    /** An official of a wider region. */
    ApiCaller asOf(String region, String role) {
        return ApiCaller.as(role).region(region);
    }

    /** A home with a filing and a unit with one; the ids of home and unit. */
    String[] homeWithRoom(String name) {
        return homeWithRoom(district(), name, name);
    }

    /** The same in a part of the city that is entered for it. */
    String[] homeWithRoomIn(String code, String name) {
        enterRegion(code, name);
        return homeWithRoom(code, name + "养老院", name);
    }

    private String[] homeWithRoom(String region, String name, String unitName) {
        String home = home(region, Sample.home(name));
        Body unit = Body.like(Sample.unit(unitName + "医务室", home), "regionCode", region);
        return new String[] {home, takenOver("HEALTH_ADMIN", unit, "MEDICAL_FILING")};
    }

    @Override
    public String home(String name) {
        return home(district(), Sample.home(name));
    }

    private String home(String region, Body home) {
        return takenOver("CIVIL_ADMIN", Body.like(home, "regionCode", region), "CARE_FILING");
    }

    /** A hospital of level 2. */
    String hospital(String name) {
        Body hospital = Sample.home(name)
                .and("{category: 'GENERAL_HOSPITAL', hospitalLevel: 'LEVEL_2', regionCode: '%s'}", district());
        return takenOver("HEALTH_ADMIN", hospital, "MEDICAL_LICENCE");
    }

    private String takenOver(String role, Body entry, String certificate) {
        Body paper = Body.json("{document: '%s', reason: '存量登记'}", DOCUMENT);
        paper.put("institution", entry);
        paper.put("qualifications", List.of(Sample.certificate(certificate, "2019-01-01")));
        return as(role).creates(INSTITUTIONS + "/takeover", paper);
    }

    void qualify(String role, String id, String kind) {
        done(role, INSTITUTIONS + "/" + id + "/qualify", Sample.certificate(kind, "2019-01-01"));
    }

    void reported(String institution, String asOf, int beds, int staff, int residents) {
        Body snapshot = Body.json("""
                {institutionId: '%s', asOf: '%s', figures: {beds: %s, staff: %s, residents: %s}, document: '%s',
                 reason: '存量登记'}""", institution, asOf, beds, staff, residents, DOCUMENT);
        created("HEALTH_ADMIN", "/api/v1/monitoring-snapshots/takeover", snapshot);
    }

    String qualificationOf(String institution) {
        return seen("HEALTH_ADMIN", INSTITUTIONS + "/" + institution).extract().path("qualifications[0].id");
    }

    /** Cancels the unit's filing (注销) from today on. */
    void cancel(String unit) {
        Body cancellation = Body.json(
                "{qualificationId: '%s', effectiveOn: '%s', document: '注销1号', reason: '收支不平衡'}",
                qualificationOf(unit), today());
        done("HEALTH_ADMIN", INSTITUTIONS + "/" + unit + "/cancel-qualification", cancellation);
    }

    ValidatableResponse report(String name, String asOf) {
        return fetched(name, asOf).ok();
    }

    Answer fetched(String name, String asOf) {
        return as("HEALTH_ADMIN").get("/api/v1/institution/reports/" + name + "?region=" + city() + "&asOf=" + asOf);
    }
}
