package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** Act 3 goes on: one promise that is kept, the agreements that stand on paper only, and an elder with a family doctor. */
final class Keeping {
    /** The agreement that says how often its rounds are made. */
    static final String NUMBER = "海医养协〔2020〕16号";

    static final String ROUNDS = "MEDICAL_ROUNDS";
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private final Stage stage;

    Keeping(Stage stage) {
        this.stage = stage;
    }

    void play() {
        promise();
        paper();
        familyDoctor();
    }

    /** A month is held against its promise once it is over. */
    private void promise() {
        Person hospital = stage.at("示例中医院", "MED_MANAGER", "demo-tcm");
        LocalDate first = stage.today().minusMonths(1).withDayOfMonth(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        String agreement = Stage.first(stage.door()
                        .get(stage.health(), "/api/v1/agreements?number=" + Registry.encoded(NUMBER))
                        .ok())
                .path("id")
                .asText();
        String kept = "/api/v1/contract/performance/" + agreement + "?from=" + first + "&to=" + last;
        stage.script().step(hospital, "records the rounds of last month that it had promised", () -> {
            if (times(hospital, kept).path("numerator").asInt() > 0) {
                return "known already";
            }
            stage.script().playedAgain();
            stage.door()
                    .post(hospital, "/api/v1/contract/service-records", visit(agreement, first))
                    .ok();
            return "20 residents seen";
        });
        JsonNode now = times(hospital, kept);
        stage.script()
                .check(
                        "a promise is kept",
                        now.path("numerator").asInt() == 1
                                && now.path("denominator").asInt() == 1,
                        now.path("numerator").asText() + " of "
                                + now.path("denominator").asText() + " rounds promised");
    }

    private static Map<String, Object> visit(String agreement, LocalDate day) {
        return Map.of(
                "agreementId",
                agreement,
                "key",
                "巡诊" + day,
                "visitedOn",
                day.toString(),
                "item",
                ROUNDS,
                "persons",
                20,
                "role",
                "GENERAL_PRACTITIONER");
    }

    private JsonNode times(Person who, String address) {
        return stage.door().get(who, address).ok().body().path("kept");
    }

    private void paper() {
        JsonNode report = stage.door()
                .get(
                        stage.health(),
                        "/api/v1/contract/reports/paper-agreements?region=" + Stage.CITY + "&asOf=" + stage.today())
                .ok()
                .body();
        List<String> numbers = report.path("items").findValuesAsText("number");
        JsonNode share = report.path("paper");
        String example = numbers.isEmpty() ? "none" : numbers.get(0);
        stage.script()
                .check(
                        "agreements on paper only, without a service for months",
                        !numbers.isEmpty() && !numbers.contains(NUMBER),
                        share.path("numerator").asText() + " of "
                                + share.path("denominator").asText() + ", " + example + " among them");
    }

    private void familyDoctor() {
        Person centre = stage.at("海港社区卫生服务中心", "GRASSROOTS", "haigang");
        String elder = stage.elderId("huang");
        Person self = new Person("老人", TokenRequest.as("ELDER").person(elder));
        stage.script().step(centre, "signs an elder with its family-doctor team", () -> {
            if (!contract(self).isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> body = Map.of(
                    "teamId",
                    team(centre),
                    "elderId",
                    elder,
                    "startsOn",
                    stage.today().toString(),
                    "endsOn",
                    stage.today().plusYears(1).minusDays(1).toString(),
                    "contents",
                    "CHRONIC_DISEASE",
                    "priorityGroup",
                    true);
            Reply signed = stage.postOnceKnown(centre, CONTRACTS, body);
            Map<String, Object> next =
                    Map.of("nextServiceOn", stage.today().plusDays(14).toString());
            stage.door()
                    .post(centre, CONTRACTS + "/" + signed.id() + "/plan-service", next)
                    .ok();
            return signed.text("status");
        });
        JsonNode seen = contract(self);
        stage.script()
                .check(
                        "the elder sees team, telephone and next service",
                        !seen.path("teamPhone").asText().isEmpty()
                                && !seen.path("nextServiceOn").asText().isEmpty(),
                        seen.path("teamName").asText() + ", "
                                + seen.path("teamPhone").asText() + ", "
                                + seen.path("nextServiceOn").asText());
    }

    private JsonNode contract(Person who) {
        return Stage.first(stage.door().get(who, CONTRACTS).ok());
    }

    private String team(Person centre) {
        JsonNode known = Stage.first(stage.door().get(centre, TEAMS).ok());
        if (!known.isMissingNode()) {
            return known.path("id").asText();
        }
        Map<String, Object> body = Map.of(
                "name", "海港第一团队",
                "phone", "0898-66220100",
                "members",
                        List.of(
                                Map.of("part", "GENERAL_PRACTITIONER", "licenceNumber", "460000000000101"),
                                Map.of("part", "NURSE", "licenceNumber", "460000000000102"),
                                Map.of("part", "PUBLIC_HEALTH", "count", 1)));
        return stage.postOnceKnown(centre, TEAMS, body).id();
    }
}
