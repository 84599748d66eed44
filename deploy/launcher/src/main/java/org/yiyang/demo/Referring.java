package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** Act 3: referrals, through the green channel, by request, in an emergency, and one that is refused. */
final class Referring {
    private static final String PATH = "/api/v1/referrals";
    private static final String DAUGHTER = "0198a7c0-0000-7000-8000-0000000de301";
    private static final int FORBIDDEN = 403;
    private static final String WARD = "老年病科";
    private final Stage stage;

    Referring(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.script().act("Act 3 · Referrals");
        throughTheGreenChannel();
        onRequest();
        inAnEmergency();
        new HomeCare(stage).play();
        new Keeping(stage).play();
        refused();
    }

    private void throughTheGreenChannel() {
        Person doctor = stage.at("社会福利院医务室医生", "INTERNAL_DOCTOR", "fuli-unit");
        Person office = stage.at("示例中医院转诊办", "REFERRAL_OFFICE", "demo-tcm");
        Person ward = stage.at("示例中医院医生", "HOSPITAL_DOCTOR", "demo-tcm");
        String elder = stage.elderId("lin");
        stage.script().step(doctor, "refers an elder up to a level-2 hospital", () -> {
            if (!referral(doctor, elder, "UP").isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Reply made = stage.postOnceKnown(doctor, PATH, up(elder, "demo-tcm", "SIGNED"));
            return made.text("status") + ", green channel: " + made.text("greenChannel") + ", answer within "
                    + made.text("responseMinutes") + " min";
        });
        familyReads(elder);
        acceptWithABed(office, doctor, elder);
        move(doctor, doctor, elder, "ACCEPTED", "depart", Map.of());
        move(ward, doctor, elder, "IN_TRANSIT", "arrive", Map.of());
        move(ward, doctor, elder, "ARRIVED", "begin-treatment", Map.of());
        move(ward, doctor, elder, "IN_TREATMENT", "return", slip());
        move(doctor, doctor, elder, "RETURNED", "complete", Map.of());
        JsonNode done = referral(doctor, elder, "UP");
        stage.script()
                .check(
                        "returned with a return slip and confirmed by the origin",
                        done.path("status").asText().equals("COMPLETED")
                                && !done.path("backReferralId").isMissingNode(),
                        done.path("status").asText());
    }

    /** A person whom the elder has authorised reads in plain words who is asked, until when, and what is next. */
    private void familyReads(String elder) {
        Person family = new Person("家属", TokenRequest.as("FAMILY").person(elder).subject(DAUGHTER));
        String mine = "/api/v1/referral/my-referrals?elder=" + elder;
        stage.script().step(family, "reads the state of the referral", () -> {
            if (stage.door().get(family, mine).status() == FORBIDDEN) {
                Map<String, Object> account = Map.of(
                        "person",
                        DAUGHTER,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW_AND_PROPOSE",
                        "validUntil",
                        stage.today().plusYears(1).toString());
                stage.door()
                        .post(stage.agent(), "/api/v1/elders/" + elder + "/authorise", account)
                        .ok();
            }
            JsonNode read = stage.await(
                    () -> stage.door().get(family, mine).body(),
                    body -> !body.path("items").isEmpty());
            return read.at("/items/0/sentence/zh").asText();
        });
    }

    /** The bed is counted as held until the patient has arrived, so that nobody else is promised it. */
    private void acceptWithABed(Person office, Person reader, String elder) {
        String beds = "/api/v1/capacity?kind=MEDICAL_BED&stale=true&institution="
                + stage.registry().id("demo-tcm");
        stage.script().step(office, "says how many beds are free in 老年病科", () -> {
            JsonNode known = Stage.first(stage.door().get(office, beds).ok());
            if (!known.isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> line = Map.of("department", WARD, "kind", "MEDICAL_BED", "free", 2);
            stage.door()
                    .post(office, "/api/v1/capacity", Map.of("lines", List.of(line)))
                    .ok();
            return "2";
        });
        Map<String, Object> kept = Map.of("department", WARD, "capacityKind", "MEDICAL_BED");
        move(office, reader, elder, "PENDING", "accept", kept);
        JsonNode left = Stage.first(stage.door().get(office, beds).ok());
        stage.script()
                .check(
                        "nobody else is promised the bed that is kept",
                        left.path("available").asInt() == 1,
                        left.path("available").asText() + " of 2 left");
    }

    private static Map<String, Object> slip() {
        return Map.of(
                "careStage", "REHAB",
                "reason", "REHABILITATION",
                "slip",
                        Map.of(
                                "diagnosis", "示例：肺部感染，已控制",
                                "mainResults", "示例：复查影像吸收良好",
                                "nextPlan", "示例：回院继续康复，两周后复查",
                                "rehabAdvice", "示例：呼吸训练"));
    }

    private void onRequest() {
        Person home = stage.at("三江镇敬老院", "CARE_MANAGER", "sanjiang");
        Person posted = stage.at("三江医院驻点医生", "HOSPITAL_DOCTOR", "sanjiang-h");
        Person office = stage.at("示例第二医院转诊办", "REFERRAL_OFFICE", "demo-second");
        String elder = stage.elderId("chen");
        stage.script().step(home, "has no unit of its own and asks 三江医院", () -> {
            if (!referral(posted, elder, "UP").isMissingNode()
                    || !request(home, elder).isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            Map<String, Object> body = Map.of(
                    "elderId",
                    elder,
                    "partnerId",
                    stage.registry().id("sanjiang-h"),
                    "urgency",
                    "ROUTINE",
                    "condition",
                    "示例：反复头晕三天");
            return stage.postOnceKnown(home, "/api/v1/referral-requests", body).text("status");
        });
        stage.script().step(posted, "the posted doctor turns the request into a referral", () -> {
            JsonNode open = request(home, elder);
            if (!referral(posted, elder, "UP").isMissingNode()) {
                return "known already";
            }
            String path = "/api/v1/referral-requests/" + open.path("id").asText() + "/refer";
            Map<String, Object> body = new LinkedHashMap<>(up(elder, "demo-second", "BY_FAMILY"));
            body.remove("elderId");
            return stage.door().post(posted, path, body).ok().text("status");
        });
        move(office, posted, elder, "PENDING", "accept", Map.of("department", "神经内科"));
    }

    private JsonNode request(Person who, String elder) {
        for (JsonNode one :
                stage.door().get(who, "/api/v1/referral-requests").ok().body().path("items")) {
            if (one.path("elderId").asText().equals(elder)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private void inAnEmergency() {
        Person doctor = stage.at("椰岛之家医务室医生", "INTERNAL_DOCTOR", "yedao-unit");
        String elder = stage.elderId("wu");
        stage.script().step(doctor, "refers an elder to 海口示例西城医院", () -> {
            if (!referral(doctor, elder, "UP").isMissingNode()) {
                return "known already";
            }
            stage.script().playedAgain();
            return stage.postOnceKnown(doctor, PATH, up(elder, "demo-west", "SIGNED"))
                    .text("status");
        });
        Person dispatcher = Person.official("市医学调度中心", "DISPATCHER");
        stage.script().step(dispatcher, "redirects it to 海口示例中医院: no bed at the first", () -> {
            JsonNode now = referral(doctor, elder, "UP");
            String first = stage.registry().id("demo-west");
            if (!now.path("receiverId").asText().equals(first)
                    || !now.path("status").asText().equals("PENDING")) {
                return now.path("status").asText() + " already";
            }
            Map<String, Object> body = Map.of("receiverId", stage.registry().id("demo-tcm"), "reason", "NO_CAPACITY");
            return stage.door()
                    .post(dispatcher, PATH + "/" + now.path("id").asText() + "/redirect", body)
                    .ok()
                    .text("status");
        });
        stage.script().step(doctor, "emergency: sends the same elder to 海口示例综合医院, which was not asked", () -> {
            JsonNode known = referral(doctor, elder, "EMERGENCY");
            if (!known.isMissingNode()) {
                return "known already";
            }
            Map<String, Object> body = Map.of(
                    "elderId", elder,
                    "receiverId", stage.registry().id("demo-general"),
                    "form", Map.of("brief", "示例：突发胸痛"));
            Reply made = stage.door().post(doctor, PATH + "/emergency", body).ok();
            return made.text("status") + ", warnings: " + made.body().path("flags");
        });
        String first = referral(doctor, elder, "UP").path("status").asText();
        stage.script().check("the first referral gave way to the emergency", first.equals("SUPERSEDED"), first);
    }

    private void refused() {
        Person doctor = stage.at("振东老年公寓医务室医生", "INTERNAL_DOCTOR", "zhendong-unit");
        Map<String, Object> body = new LinkedHashMap<>(up(stage.elderId("huang"), "demo-tcm", "SIGNED"));
        body.remove("consent");
        for (String language : List.of("zh-CN", "en")) {
            Reply no = stage.door().post(doctor, PATH, body, language);
            stage.script()
                    .check(
                            "a referral without consent is refused (" + language + ")",
                            no.status() == 422 && !no.text("rule").isEmpty(),
                            no.text("detail") + " [" + no.text("rule") + "]");
        }
    }

    private Map<String, Object> up(String elder, String receiver, String consent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("elderId", elder);
        body.put("receiverId", stage.registry().id(receiver));
        body.put("reason", "TECHNIQUE_LIMITED");
        body.put("urgency", "URGENT");
        body.put("consent", consent);
        body.put("form", Map.of("brief", "示例：持续发热", "impression", "示例：肺部感染", "presentIllness", "示例：发热三天"));
        return body;
    }

    /** Does a move if the referral up still is where the move begins. */
    private void move(Person who, Person reader, String elder, String when, String verb, Object body) {
        stage.script().step(who, verb, () -> {
            JsonNode now = referral(reader, elder, "UP");
            if (!now.path("status").asText().equals(when)) {
                return now.path("status").asText() + " already";
            }
            String path = PATH + "/" + now.path("id").asText() + "/" + verb;
            return stage.door().post(who, path, body).ok().text("status");
        });
    }

    /** The referral of an elder of a kind as this person sees it, missing if there is none. */
    JsonNode referral(Person who, String elder, String kind) {
        return Stage.first(stage.door()
                .get(who, PATH + "?elder=" + elder + "&kind=" + kind)
                .ok());
    }
}
