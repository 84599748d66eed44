package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A home has its new medical room filed at the one window (综合窗口): one case, one clerk, one decision behind it. */
final class Window {
    private static final String CASES = "/api/v1/one-window-cases";
    private static final String DISTRICT = "460108";
    private static final byte[] PAPER = "%PDF-1.4 示例材料".getBytes(StandardCharsets.UTF_8);
    private final Stage stage;
    private final String home;
    private final Person manager;
    private final Person clerk = Person.official("美兰区综合窗口", "WINDOW_CLERK", DISTRICT);
    private final Person health = Person.official("美兰区卫健委", "HEALTH_ADMIN", DISTRICT);

    Window(Stage stage, String home) {
        this.stage = stage;
        this.home = home;
        this.manager = stage.at("春晖养老院", "CARE_MANAGER", home);
    }

    /** From the draft to the receipt; each step goes on from where the last run left it. */
    void fileRoom(String room) {
        stage.script().step(manager, "asks the one window to file a new medical room", this::apply);
        move(manager, "hands in the papers of the checklist", "DRAFT", this::submit);
        move(
                clerk,
                "accepts the case; the departments of the district get their parts",
                "SUBMITTED",
                one -> act(clerk, one, "accept", Map.of()));
        move(
                health,
                "files it: no approval, 国卫办医发〔2017〕38号",
                "IN_REVIEW",
                one -> act(health, one, "file", Map.of("department", "HEALTH")));
        move(
                clerk,
                "issues the receipt, which enters the room in the register",
                "APPROVED",
                one -> act(clerk, one, "issue", Map.of("certificate", receipt())));
        JsonNode done = find();
        stage.registry()
                .remember(room, done.path("issued").path("institutionId").asText());
        boolean both =
                stage.registry().read(home).body().path("dualCertifiedNow").asBoolean();
        stage.script().check("the home now holds both certificates", both, "");
        askProgress(done);
    }

    private String apply() {
        JsonNode known = find();
        if (!known.isMissingNode()) {
            return "case " + known.path("number").asText() + ", known already";
        }
        CityCase.Institution facts = stage.registry().facts(home);
        Map<String, Object> room =
                Map.of("name", facts.name() + "医务室", "category", "INFIRMARY", "address", facts.address(), "beds", 0);
        Map<String, Object> body = Map.of("matter", "INTERNAL_UNIT_FILING", "level", "DISTRICT", "particulars", room);
        Reply made = stage.door().post(manager, CASES, body).ok();
        stage.script().playedAgain();
        return "case " + made.text("number");
    }

    private String submit(JsonNode one) {
        String path = CASES + "/" + one.path("id").asText();
        for (String material : List.of("FILING_APPLICATION", "STAFF_LIST")) {
            stage.door()
                    .upload(manager, path + "/attach?material=" + material, PAPER)
                    .ok();
        }
        return stage.door().post(manager, path + "/submit", Map.of()).ok().text("status");
    }

    private String act(Person who, JsonNode one, String verb, Map<String, Object> body) {
        return stage.door()
                .post(who, CASES + "/" + one.path("id").asText() + "/" + verb, body)
                .ok()
                .text("status");
    }

    private Map<String, Object> receipt() {
        return Map.of(
                "number", "琼医备示例-001",
                "authority", "海口市美兰区卫生健康委员会",
                "validFrom", stage.today().toString());
    }

    /** Does a move if the case still is where the move begins. */
    private void move(Person who, String what, String when, Move move) {
        stage.script().step(who, what, () -> {
            JsonNode now = find();
            String status = now.path("status").asText();
            return status.equals(when) ? move.on(now) : status + " already";
        });
    }

    /** The case of this home, missing before it has one. */
    private JsonNode find() {
        return Stage.first(stage.door()
                .get(
                        clerk,
                        CASES + "?matter=INTERNAL_UNIT_FILING&applicant="
                                + stage.registry().id(home))
                .ok());
    }

    /** Anyone with the number and the code word may ask how far it is; the answer names nobody. */
    private void askProgress(JsonNode done) {
        Map<String, String> question = Map.of(
                "number",
                done.path("number").asText(),
                "codeWord",
                done.path("codeWord").asText());
        String status =
                stage.door().post(null, CASES + "/progress", question).ok().text("status");
        stage.script().check("whoever has number and code word sees how far it is", status.equals("ISSUED"), status);
    }

    /** One move of a case, and the status after it. */
    private interface Move {
        String on(JsonNode now);
    }
}
