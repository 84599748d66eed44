package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Act 3 goes on: a visit is booked, an elder is cared for at home, and a doctor is advised from afar. */
final class HomeCare {
    private static final String VISITS = "/api/v1/booked-visits";
    private static final String BEDS = "/api/v1/home-beds";
    private static final String CONSULTATIONS = "/api/v1/remote-consultations";
    private static final String GUIDANCE = "REMOTE_GUIDANCE";
    private final Stage stage;
    private final Person home;
    private final String elder;

    HomeCare(Stage stage) {
        this.stage = stage;
        home = stage.at("振东老年公寓", "CARE_MANAGER", "zhendong");
        elder = stage.elderId("huang");
    }

    void play() {
        bookedVisit();
        homeBed();
        advisesFromAfar();
        fromAfar();
    }

    private void bookedVisit() {
        Person office = stage.at("示例综合医院预约办", "REFERRAL_OFFICE", "demo-general");
        String hospital = stage.registry().id("demo-general");
        stage.script().step(office, "opens slots for tomorrow, two of them for its agreement partners", () -> {
            if (!visit().isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> slot = Map.of(
                    "department",
                    "老年病科",
                    "day",
                    stage.today().plusDays(1).toString(),
                    "session",
                    "MORNING",
                    "places",
                    5,
                    "reserved",
                    2);
            stage.door()
                    .post(office, "/api/v1/visit-slots", Map.of("slots", List.of(slot)))
                    .ok();
            return "5 places";
        });
        stage.script().step(home, "books a visit for a resident through the green channel", () -> {
            if (!visit().isMissingNode()) {
                return "known already";
            }
            JsonNode slot = Stage.first(stage.door()
                    .get(home, "/api/v1/visit-slots?institution=" + hospital)
                    .ok());
            Map<String, Object> body = Map.of("slotId", slot.path("id").asText(), "elderId", elder);
            return stage.postOnceKnown(home, VISITS, body).text("status");
        });
    }

    private JsonNode visit() {
        return of(home, VISITS);
    }

    private void homeBed() {
        Person centre = stage.at("海港社区卫生服务中心", "GRASSROOTS", "haigang");
        stage.script().step(home, "asks a community health centre for a bed at home", () -> {
            if (!of(home, BEDS).isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> body = Map.of(
                    "elderId",
                    elder,
                    "institutionId",
                    stage.registry().id("haigang"),
                    "eligibility",
                    List.of("ADVANCED_AGE", "DISABLED"),
                    "consent",
                    "SIGNED",
                    "illness",
                    "示例：脑梗死后遗症，长期卧床",
                    "address",
                    "示例路1号");
            return stage.postOnceKnown(home, BEDS, body).text("status");
        });
        move(centre, "an infusion there is on the negative list", "ASKED", () -> {
            Reply no = stage.door().post(centre, path(BEDS, of(home, BEDS), "open"), plan("INTRAVENOUS_INFUSION"));
            return no.status() + " " + no.text("detail");
        });
        move(centre, "opens the bed with its plan and team", "ASKED", () -> {
            Reply open = stage.door()
                    .post(centre, path(BEDS, of(home, BEDS), "open"), plan("WOUND_DRESSING"))
                    .ok();
            return open.text("status") + ", until " + open.text("lastDay");
        });
        JsonNode bed = of(home, BEDS);
        stage.script()
                .check(
                        "a bed at home is open",
                        bed.path("status").asText().equals("OPEN"),
                        bed.path("status").asText());
    }

    private void move(Person who, String what, String when, Supplier<String> doing) {
        stage.script().step(who, what, () -> {
            String now = of(home, BEDS).path("status").asText();
            return now.equals(when) ? doing.get() : now + " already";
        });
    }

    private Map<String, Object> plan(String procedure) {
        return Map.of(
                "startDay",
                stage.today().toString(),
                "plan",
                Map.of(
                        "text",
                        "示例：每周换药两次，每两周查体",
                        "procedures",
                        List.of(procedure),
                        "team",
                        List.of("PHYSICIAN", "NURSE"),
                        "teamNames",
                        "示例医生、示例护士"));
    }

    private void advisesFromAfar() {
        String hospital = "/api/v1/institutions/" + stage.registry().id("demo-tcm");
        stage.script().step(stage.health(), "registers that 海口示例中医院 advises from afar", () -> {
            JsonNode known = stage.door().get(stage.health(), hospital).ok().body();
            if (known.path("offerings").findValuesAsText("code").contains(GUIDANCE)) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> body =
                    Map.of("effectiveOn", stage.today().toString(), "capabilities", List.of(GUIDANCE));
            stage.door().post(stage.health(), hospital + "/offer", body).ok();
            return GUIDANCE;
        });
    }

    private void fromAfar() {
        Person doctor = stage.at("振东老年公寓医务室医生", "INTERNAL_DOCTOR", "zhendong-unit");
        Person expert = stage.at("示例中医院医生", "HOSPITAL_DOCTOR", "demo-tcm");
        stage.script().step(doctor, "asks it before anybody is sent", () -> {
            if (!of(doctor, CONSULTATIONS).isMissingNode()) {
                return "known already";
            }
            Map<String, Object> body = Map.of(
                    "elderId",
                    elder,
                    "expertId",
                    stage.registry().id("demo-tcm"),
                    "urgency",
                    "ROUTINE",
                    "consent",
                    "SIGNED",
                    "form",
                    Map.of("brief", "示例：胸闷三天", "impression", "示例：待排", "presentIllness", "示例：活动后胸闷三天"));
            return stage.postOnceKnown(doctor, CONSULTATIONS, body).text("status");
        });
        stage.script().step(expert, "answers: stay, with these medicines", () -> {
            JsonNode asked = of(doctor, CONSULTATIONS);
            if (!asked.path("status").asText().equals("ASKED")) {
                return asked.path("status").asText() + " already";
            }
            Map<String, Object> body =
                    Map.of("advice", "PRESCRIBE", "opinion", "示例：无须转诊，门诊随访", "prescription", "示例：阿司匹林");
            return stage.door()
                    .post(expert, path(CONSULTATIONS, asked, "answer"), body)
                    .ok()
                    .text("status");
        });
    }

    private static String path(String register, JsonNode record, String verb) {
        return register + "/" + record.path("id").asText() + "/" + verb;
    }

    /** What the elder has in a register as this person sees it, missing if nothing. */
    private JsonNode of(Person who, String register) {
        for (JsonNode one : stage.door().get(who, register).ok().body().path("items")) {
            if (one.path("elderId").asText().equals(elder)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
