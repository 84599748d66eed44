package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Act 4: two licences are revoked, by one call each; everything else follows from what the services publish. */
final class Revocations {
    /** How many homes have an agreement with the hospital of the second cascade. */
    private static final int PARTNERS = 5;

    private final Stage stage;
    private final Referring referring;

    Revocations(Stage stage, Referring referring) {
        this.stage = stage;
        this.referring = referring;
    }

    void play() {
        stage.script().act("Act 4 · Two cascades");
        anInternalUnit();
        aHospital();
    }

    private void anInternalUnit() {
        String elder = stage.elderId("wu");
        Person doctor = stage.at("椰岛之家医务室医生", "INTERNAL_DOCTOR", "yedao-unit");
        Map<String, BooleanSupplier> effects = new LinkedHashMap<>();
        effects.put(
                "dual certification of 海口椰岛之家老年公寓 is lost",
                () -> !stage.registry()
                        .read("yedao")
                        .body()
                        .path("dualCertifiedNow")
                        .asBoolean());
        effects.put(
                "its designation is suspended",
                () -> stage.designation("yedao-unit").path("status").asText().equals("SUSPENDED"));
        effects.put(
                "the agency has a termination task (notice and hearing)",
                () -> terminationTask(stage.designation("yedao-unit").path("id").asText()));
        effects.put(
                "the open emergency from it is flagged, and continues",
                () -> flagged(referring.referral(doctor, elder, "EMERGENCY"), "SENDER_UNLICENSED"));
        effects("yedao-unit", "an internal unit's licence", effects);
        boolean stand = agreementsOf("yedao").stream().allMatch(one -> one.equals("EFFECTIVE"));
        stage.script()
                .check(
                        "its home's agreements remain in force",
                        stand,
                        agreementsOf("yedao").toString());
    }

    private boolean terminationTask(String designation) {
        JsonNode tasks = stage.door()
                .get(stage.agent(), "/api/v1/insurance/tasks?limit=200")
                .ok()
                .body()
                .path("items");
        for (JsonNode task : tasks) {
            if (task.path("kind").asText().equals("TERMINATE_FOR_LICENCE")
                    && task.toString().contains(designation)) {
                return true;
            }
        }
        return false;
    }

    private void aHospital() {
        String elder = stage.elderId("chen");
        Person doctor = stage.at("三江医院驻点医生", "HOSPITAL_DOCTOR", "sanjiang-h");
        Map<String, BooleanSupplier> effects = new LinkedHashMap<>();
        effects.put(
                "its five agreements have ended",
                () -> agreementsOf("demo-second").equals(Collections.nCopies(PARTNERS, "TERMINATED")));
        effects.put(
                "the referral to it is flagged",
                () -> flagged(referring.referral(doctor, elder, "UP"), "RECEIVER_UNLICENSED"));
        effects.put(
                "and offered to the home's other partners",
                () -> !referring.referral(doctor, elder, "UP").path("offeredTo").isEmpty());
        effects.put(
                "海口示例安宁敬老院 is listed as left without a partner",
                () -> stage.door()
                        .get(stage.health(), "/api/v1/contract/reports/homes-without-partner?region=" + Stage.CITY)
                        .ok()
                        .body()
                        .path("items")
                        .toString()
                        .contains(stage.registry().id("anning")));
        effects("demo-second", "a hospital's licence", effects);
    }

    /**
     * Revokes, and times what follows; nothing of it may be there before. On a second run the effects are there already:
     * they are checked, not timed.
     */
    private void effects(String key, String what, Map<String, BooleanSupplier> effects) {
        List<String> early = effects.entrySet().stream()
                .filter(effect -> effect.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .toList();
        long committed = revoke(key, what);
        if (committed == 0) {
            effects.forEach((effect, seen) -> stage.script().check(effect, seen.getAsBoolean(), ""));
            return;
        }
        early.forEach(effect -> stage.script().check(effect, false, "before anything was revoked"));
        stage.script().effects(committed, effects);
    }

    /** Revokes the medical certificate; when that was answered in nanoseconds, 0 if it had been revoked before. */
    private long revoke(String key, String what) {
        Reply before = stage.registry().read(key);
        JsonNode certificate = before.body().path("qualifications").get(0);
        JsonNode periods = certificate.path("periods");
        boolean revoked = periods.get(periods.size() - 1).path("state").asText().equals("REVOKED");
        long[] committed = {0};
        stage.script().step(stage.health(), "revokes " + what + ": " + before.text("name"), () -> {
            if (revoked) {
                return "revoked already";
            }
            Map<String, Object> body = Map.of(
                    "qualificationId",
                    certificate.path("id").asText(),
                    "effectiveOn",
                    stage.today().toString(),
                    "document",
                    "海卫医罚示例1号",
                    "reason",
                    "示例：严重违规执业");
            String path = "/api/v1/institutions/" + stage.registry().id(key) + "/revoke-qualification";
            stage.door().post(stage.health(), path, body).ok();
            committed[0] = System.nanoTime();
            stage.script().playedAgain();
            return "no further call is made";
        });
        return committed[0];
    }

    private static boolean flagged(JsonNode referral, String flag) {
        return referral.path("flags").toString().contains(flag);
    }

    private List<String> agreementsOf(String party) {
        return stage.door()
                .get(
                        stage.health(),
                        "/api/v1/agreements?institution=" + stage.registry().id(party))
                .ok()
                .body()
                .path("items")
                .findValuesAsText("status");
    }
}
