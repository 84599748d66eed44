package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Act 2: today, by the suite's own procedures. Each step goes on from where the last run left it. */
final class Procedures {
    private static final List<String> MATERIALS =
            List.of("APPLICATION_FORM", "LICENCE_COPY", "MANAGEMENT_RULES", "INFORMATION_SYSTEM", "FUND_FORECAST");
    private static final String NUMBER = "海医养协〔示例〕101号";
    private final Stage stage;

    Procedures(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.script().act("Act 2 · Today, by the suite's own procedures");
        new Window(stage, "chunhui").fileRoom("chunhui-room");
        agreement();
        designation();
        renewal();
        elder();
    }

    private void agreement() {
        Person home = stage.at("春晖养老院", "CARE_MANAGER", "chunhui");
        Person hospital = stage.at("示例中医院", "MED_MANAGER", "demo-tcm");
        String query = "/api/v1/agreements?number=" + Registry.encoded(NUMBER);
        stage.script().step(home, "drafts a new agreement with 海口示例中医院", () -> {
            if (!Stage.first(stage.door().get(stage.health(), query).ok()).isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            return stage.postOnceKnown(home, "/api/v1/agreements", draft()).text("status");
        });
        move(home, "proposes it", query, "DRAFT", "propose", Map.of());
        move(hospital, "agrees: the content is frozen by its hash", query, "PROPOSED", "agree", Map.of());
        sign(stage.at("春晖养老院签署人", "SIGNER", "chunhui"), query, "AGREED");
        sign(stage.at("示例中医院签署人", "SIGNER", "demo-tcm"), query, "PARTIALLY_SIGNED");
        file(stage.health(), query, "HEALTH");
        file(Person.official("市民政局", "CIVIL_ADMIN"), query, "CIVIL");
        JsonNode now = Stage.first(stage.door().get(stage.health(), query).ok());
        stage.script()
                .check(
                        "the new agreement is in force",
                        now.path("status").asText().equals("EFFECTIVE"),
                        now.path("status").asText());
    }

    private Map<String, Object> draft() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", NUMBER);
        body.put("medicalId", stage.registry().id("demo-tcm"));
        body.put("careId", stage.registry().id("chunhui"));
        body.put("mode", "CONTRACTED");
        body.put("startDate", stage.today().toString());
        body.put("endDate", stage.today().plusYears(2).minusDays(1).toString());
        body.put("serviceItems", List.of("MEDICAL_ROUNDS", "HEALTH_MANAGEMENT", "TWO_WAY_REFERRAL"));
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
                        false,
                        "responseMinutes",
                        60));
        return body;
    }

    private void sign(Person signer, String query, String when) {
        stage.script().step(signer, "signs the agreement by its hash", () -> {
            JsonNode now = Stage.first(stage.door().get(stage.health(), query).ok());
            if (!now.path("status").asText().equals(when)) {
                return now.path("status").asText() + " already";
            }
            String path = "/api/v1/agreements/" + now.path("id").asText() + "/sign";
            Map<String, Object> body =
                    Map.of("contentHash", now.path("contentHash").asText());
            return stage.door().post(signer, path, body).ok().text("status");
        });
    }

    /** Files it with one bureau, if it waits for that one. */
    private void file(Person official, String query, String bureau) {
        stage.script().step(official, "files the agreement", () -> {
            JsonNode now = Stage.first(stage.door().get(stage.health(), query).ok());
            for (JsonNode filing : now.path("filings")) {
                boolean waits = filing.path("state").asText().equals("WAITING");
                if (waits && filing.path("bureau").asText().equals(bureau)) {
                    String path = "/api/v1/agreements/" + now.path("id").asText() + "/file";
                    Map<String, Object> body = Map.of("receiptNumber", "海医养备示例-101-" + bureau);
                    return stage.door().post(official, path, body).ok().text("status");
                }
            }
            return now.path("status").asText() + " already";
        });
    }

    /** Does a move if the resource still is where the move begins. */
    private void move(Person who, String what, String query, String when, String verb, Map<String, Object> body) {
        stage.script().step(who, what, () -> {
            JsonNode now = Stage.first(stage.door().get(reader(query), query).ok());
            if (!now.path("status").asText().equals(when)) {
                return now.path("status").asText() + " already";
            }
            String path = query.substring(0, query.indexOf('?')) + "/"
                    + now.path("id").asText() + "/" + verb;
            return stage.door().post(who, path, body).ok().text("status");
        });
    }

    private Person reader(String query) {
        return query.startsWith("/api/v1/designations") ? stage.agent() : stage.health();
    }

    private void designation() {
        Person home = stage.at("金福源老年公寓", "CARE_MANAGER", "jinfuyuan");
        String unit = stage.registry().id("jinfuyuan-unit");
        String query = "/api/v1/designations?institution=" + unit;
        stage.script().step(home, "applies for the designation of its internal unit", () -> {
            if (!stage.designation("jinfuyuan-unit").isMissingNode()) {
                return "known already";
            }
            Map<String, Object> body = Map.of(
                    "institutionId",
                    unit,
                    "firstRegisteredPhysicians",
                    1,
                    "insuranceManager",
                    true,
                    "insuranceDepartment",
                    false,
                    "systemsReady",
                    true,
                    "materials",
                    MATERIALS);
            stage.script().playedAgain();
            return stage.postOnceKnown(home, "/api/v1/designations", body).text("status");
        });
        move(stage.agent(), "accepts the application", query, "SUBMITTED", "accept", Map.of());
        move(stage.agent(), "begins the evaluation", query, "ACCEPTED", "begin-evaluation", Map.of());
    }

    private void renewal() {
        Person hospital = stage.at("示例综合医院医保办", "MED_MANAGER", "demo-general");
        stage.script().step(hospital, "asks for another year of its designation; both sides sign it", () -> {
            JsonNode now = stage.designation("demo-general");
            if (!now.path("renewal").isMissingNode()) {
                return "renewed already";
            }
            stage.script().playedAgain();
            String path = "/api/v1/designations/" + now.path("id").asText() + "/";
            stage.door().post(hospital, path + "request-renewal", Map.of()).ok();
            LocalDate from = LocalDate.parse(
                            now.path("agreement").path("termUntil").asText())
                    .plusDays(1);
            Map<String, Object> terms = Map.of(
                    "agreementNumber", "海医保协" + from.getYear() + "-续1",
                    "termFrom", from.toString(),
                    "termUntil", from.plusYears(1).minusDays(1).toString());
            stage.door().post(hospital, path + "sign", terms).ok();
            JsonNode signed =
                    stage.door().post(stage.agent(), path + "sign", terms).ok().body();
            return signed.path("status").asText() + ", until "
                    + signed.path("renewal").path("agreement").path("termUntil").asText();
        });
    }

    private void elder() {
        CityCase.Elder elder = stage.city().newElder();
        Person home = stage.at("春晖养老院", "CARE_MANAGER", elder.home());
        stage.script().step(home, "enters a new insured elder", () -> {
            if (stage.findElder(elder).isPresent()) {
                return "known already";
            }
            stage.script().playedAgain();
            Reply made = stage.postOnceKnown(home, "/api/v1/elders", stage.elderBody(elder));
            return made.text("status") + ", shown as " + made.text("name") + " " + made.text("citizenId");
        });
        stage.script().step(stage.agent(), "verifies the elder", () -> {
            JsonNode now = stage.findElder(elder).orElseThrow(() -> new DemoFailure("the elder is not there"));
            if (!now.path("status").asText().equals("PENDING_VERIFICATION")) {
                return now.path("status").asText() + " already";
            }
            String path = "/api/v1/elders/" + now.path("id").asText() + "/verify";
            return stage.door().post(stage.agent(), path, Map.of()).ok().text("status");
        });
    }
}
