package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A hospital, a home and the agreement between them, taken over from paper. */
record Partners(String hospital, String licence, String home, String agreement) {
    private static final String INSTITUTIONS = "/api/v1/institutions";
    private static final String AGREEMENTS = "/api/v1/agreements";

    /** Enters all three; each service has consumed the events that it needs before it is called. */
    static Partners of(String name) {
        return of(name, City.DISTRICT);
    }

    /** The same in one district. */
    static Partners of(String name, String district) {
        City registry = Suite.city();
        City contracts = contracts();
        openTakeover(registry, "institution");
        openTakeover(contracts, "contract");
        Map<String, Object> body = City.homeBody(name + "医院");
        body.put("regionCode", district);
        body.put("category", "GENERAL_HOSPITAL");
        body.put("hospitalLevel", "LEVEL_2");
        JsonNode hospital = registry.expect(
                201,
                registry.send(
                        "POST",
                        INSTITUTIONS + "/takeover",
                        registry.official("HEALTH_ADMIN"),
                        takeover(body, City.certificate("MEDICAL_LICENCE", name))));
        String hospitalId = hospital.get("id").asText();
        String home = registry.home(name + "养老院", district);
        awaitKnown(hospitalId);
        awaitKnown(home);
        JsonNode agreement = contracts.expect(
                201,
                contracts.send(
                        "POST",
                        AGREEMENTS + "/takeover",
                        contracts.official("HEALTH_ADMIN"),
                        paper(name, hospitalId, home)));
        String licence = hospital.at("/qualifications/0/id").asText();
        return new Partners(hospitalId, licence, home, agreement.get("id").asText());
    }

    static City contracts() {
        return new City(Suite.SERVERS, Suite.service("contract").uri());
    }

    /** Decides on the hospital's licence, in force from yesterday. */
    void decideOnLicence(String verb) {
        City registry = Suite.city();
        Map<String, Object> body = Map.of(
                "qualificationId",
                licence,
                "effectiveOn",
                yesterday().toString(),
                "document",
                "决字1号",
                "reason",
                "检查结果");
        String path = INSTITUTIONS + "/" + hospital + "/" + verb;
        registry.expect(200, registry.send("POST", path, registry.official("HEALTH_ADMIN"), body));
    }

    /** The agreement as the contract service shows it. */
    JsonNode shown() {
        City contracts = contracts();
        HttpResponse<String> answer =
                contracts.send("GET", AGREEMENTS + "/" + agreement, contracts.official("HEALTH_ADMIN"), null);
        return contracts.expect(200, answer);
    }

    String status() {
        return shown().get("status").asText();
    }

    static LocalDate yesterday() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).minusDays(1);
    }

    private static void awaitKnown(String institution) {
        awaitKnown("contract", institution);
    }

    /** Waits until a service has the copy of an institution. */
    static void awaitKnown(String service, String institution) {
        Awaitility.await()
                .until(() -> Suite.tables(service)
                                .count(
                                        "select count(*) from known_institution where hex(id) = ?",
                                        institution.replace("-", "").toUpperCase(java.util.Locale.ROOT))
                        == 1);
    }

    static void openTakeover(City city, String service) {
        openTakeover(city, service, "HEALTH_ADMIN");
    }

    static void openTakeover(City city, String service, String owner) {
        set(city, service, "TAKEOVER_WINDOW_OPEN", "true", owner);
    }

    /** Sets a parameter of the city from today on, unless it is set already. */
    static void set(City city, String service, String parameter, String value) {
        set(city, service, parameter, value, "HEALTH_ADMIN");
    }

    private static void set(City city, String service, String parameter, String value, String owner) {
        Map<String, Object> body = Map.of(
                "region", "4601", "validFrom", yesterday().plusDays(1).toString(), "value", value, "reason", "首日存量登记");
        String path = "/api/v1/" + service + "/parameters/" + parameter;
        int status = city.send("PUT", path, city.official(owner), body).statusCode();
        if (status != 200 && status != 409) {
            throw new AssertionError(parameter + " could not be set: " + status);
        }
    }

    static Map<String, Object> takeover(Map<String, Object> institution, Map<String, Object> certificate) {
        return Map.of(
                "institution",
                institution,
                "qualifications",
                List.of(certificate),
                "document",
                "海卫健复字〔2020〕28号",
                "reason",
                "存量登记");
    }

    static Map<String, Object> paper(String name, String hospital, String home) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", "协议-" + name);
        body.put("medicalId", hospital);
        body.put("careId", home);
        body.put("mode", "CONTRACTED");
        body.put("startDate", "2019-07-01");
        body.put("endDate", "2029-06-30");
        body.put("serviceItems", List.of("TWO_WAY_REFERRAL"));
        body.put(
                "greenChannel",
                Map.of(
                        "referral",
                        true,
                        "appointment",
                        true,
                        "emergency",
                        true,
                        "hours24",
                        true,
                        "responseMinutes",
                        30));
        body.put("document", "海卫健复字〔2020〕28号");
        body.put("reason", "存量登记");
        return body;
    }
}
