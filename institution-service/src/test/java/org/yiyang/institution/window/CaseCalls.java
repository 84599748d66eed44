package org.yiyang.institution.window;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyang.institution.Sample;
import org.yiyang.institution.TestCity;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.local.TokenRequest;

/** The people at the one window of Xiuying district in these tests, and the papers that they bring. */
final class CaseCalls {
    static final String PATH = "/api/v1/one-window-cases";
    static final String DISTRICT = "460105";
    static final byte[] PDF = "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8);
    static final String ADDRESS = "海口市秀英区示范路1号";

    /** An account of its own name for each role. */
    ApiCaller as(String role) {
        return ApiCaller.as(role).region(DISTRICT).subject("xiuying-" + role);
    }

    ApiCaller with(TokenRequest token) {
        return ApiCaller.with(token);
    }

    ApiCaller manager(String home) {
        return ApiCaller.as("CARE_MANAGER", "MED_MANAGER").institution(home).subject("manager");
    }

    ApiCaller ofCity(String role) {
        return ApiCaller.as(role).region("4601").subject("haikou-" + role);
    }

    void enterRegions() {
        enterRegion("46", "海南省");
        enterRegion("4601", "海口市");
        enterRegion(DISTRICT, "秀英区");
    }

    void enterRegion(String code, String name) {
        TestCity.enterRegion(code, name);
    }

    /** Decides bed tiers for the district: without a decision there are none. */
    static void decideTiers() {
        TestCity.set(DISTRICT, "SMALL_HOME_BEDS", "100");
        TestCity.set(DISTRICT, "LARGE_HOME_BEDS", "500");
    }

    String home(String name, int beds, String ownership) {
        Body home = Body.like(Sample.home(name), "beds", beds, "ownership", ownership);
        return registered("CIVIL_ADMIN", home);
    }

    private String registered(String role, Body entry) {
        return as(role).creates(TestCity.INSTITUTIONS, Body.like(entry, "regionCode", DISTRICT, "address", ADDRESS));
    }

    /** A hospital with a licence since 2019. */
    String hospital(String name, int beds) {
        return hospital(name, beds, null);
    }

    /** The same, whose licence has a last day. */
    String hospital(String name, int beds, String until) {
        String level = "{category: 'GENERAL_HOSPITAL', ownership: 'PUBLIC', beds: %s, hospitalLevel: 'LEVEL_1'}";
        String id = registered("HEALTH_ADMIN", Sample.home(name).and(level, beds));
        Body licence =
                Body.like(Sample.certificate("MEDICAL_LICENCE", "2019-01-01"), "number", name, "validUntil", until);
        as("HEALTH_ADMIN")
                .move(TestCity.INSTITUTIONS + "/" + id, "qualify", licence)
                .ok();
        return id;
    }

    ValidatableResponse institution(String id) {
        return as("HEALTH_ADMIN").reads(TestCity.INSTITUTIONS + "/" + id);
    }

    /** From the application with its papers to the window's acceptance. */
    String accepted(String applicant, Map<String, Object> application, String... papers) {
        String id = handedIn(applicant, application, papers);
        move(as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        return id;
    }

    private String handedIn(String applicant, Map<String, Object> application, String... papers) {
        String id = draft(applicant, application);
        attach(applicant, id, papers);
        move(manager(applicant), id, "submit", Map.of()).statusCode(200);
        return id;
    }

    ValidatableResponse issued(String id, Map<String, Object> body) {
        return move(as("WINDOW_CLERK"), id, "issue", body).statusCode(200);
    }

    static Map<String, Object> unitFiling(String name) {
        return application("INTERNAL_UNIT_FILING", name, "INFIRMARY", 0);
    }

    private static Map<String, Object> application(String matter, String unit, String category, int beds) {
        Map<String, Object> particulars = Map.of("name", unit, "category", category, "address", ADDRESS, "beds", beds);
        return Map.of("matter", matter, "level", "DISTRICT", "particulars", particulars);
    }

    static Map<String, Object> certificate(String number) {
        return Map.of("certificate", Map.of("number", number, "authority", "海口市秀英区卫生健康委员会", "validFrom", "2026-01-05"));
    }

    String draft(String home, Map<String, Object> body) {
        return manager(home).creates(PATH, body);
    }

    void attach(String home, String id, String... materials) {
        for (String material : materials) {
            String attach = PATH + "/" + id + "/attach?material=" + material;
            manager(home).post(attach, "application/octet-stream", PDF).created();
        }
    }

    /** A filing of an infirmary with its papers, handed in. */
    String submitted(String home, String unit) {
        return handedIn(home, unitFiling(unit), "FILING_APPLICATION", "STAFF_LIST");
    }

    /** A permission for a nursing hospital inside a home with its papers, handed in. */
    String licensing(String home, String hospital) {
        return handedIn(
                home,
                application("MEDICAL_LICENSING", hospital, "NURSING_HOSPITAL", 40),
                "LICENCE_APPLICATION",
                "SITE_REPORT",
                "FEASIBILITY_STUDY",
                "STAFF_LIST");
    }

    ValidatableResponse move(RequestSpecification who, String id, String verb, Map<String, Object> body) {
        return who.body(body).post(PATH + "/" + id + "/" + verb).then();
    }

    ValidatableResponse decide(String role, String id, String verb, String department) {
        return move(as(role), id, verb, Map.of("department", department, "reason", "理由"));
    }

    /** More time, by the paper that the law asks for. */
    ValidatableResponse extended(String role, String id, String department) {
        Body more = Body.of("department", department, "reason", "理由", "approvalDocument", "秀府批〔2026〕1号");
        return move(as(role), id, "extend", more);
    }

    ValidatableResponse waitingFor(String role) {
        return as(role).readsTasks("institution");
    }

    ValidatableResponse read(String role, String id) {
        return as(role).reads(PATH + "/" + id);
    }

    static List<String> papers() {
        return List.of("FILING_APPLICATION", "STAFF_LIST");
    }

    static LocalDate today() {
        return LocalDate.now(Call.CHINA);
    }
}
