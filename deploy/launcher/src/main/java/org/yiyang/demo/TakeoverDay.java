package org.yiyang.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Act 1: what stood on the city's day, entered by takeover as every city begins. */
final class TakeoverDay {
    private static final Map<String, Object> GREEN =
            Map.of("referral", true, "appointment", true, "emergency", true, "hours24", true, "responseMinutes", 30);
    private static final List<String> SERVICES = List.of(
            "MEDICAL_ROUNDS",
            "HEALTH_MANAGEMENT",
            "HEALTH_COUNSELLING",
            "APPOINTMENT",
            "EMERGENCY_CARE",
            "TCM_HEALTH_CARE",
            "TWO_WAY_REFERRAL");
    private final Stage stage;

    TakeoverDay(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.script().act("Act 1 · What was in force on " + stage.city().asOf() + ", taken over from paper (存量登记)");
        regions();
        windows();
        institutions();
        figures();
        pilots();
        agreements();
        designations();
        elders();
    }

    private void regions() {
        Person admin = new Person(
                "系统管理员", org.yiyang.local.TokenRequest.as("SYS_ADMIN").subject("demo-sys-admin"));
        stage.script().step(admin, "enters the regions of Haikou with its streets", () -> {
            for (CityCase.Region region : stage.city().regions()) {
                Map<String, Object> body = Map.of(
                        "name", region.name(), "validFrom", region.validFrom().toString());
                stage.door()
                        .put(admin, "/api/v1/regions/" + region.code(), body)
                        .ok();
            }
            return stage.city().regions().size() + " regions";
        });
    }

    /** Opens the takeover windows of the city for today; they close by themselves tomorrow. */
    private void windows() {
        Map<String, Person> owners = new LinkedHashMap<>();
        owners.put("institution", stage.health());
        owners.put("contract", stage.health());
        owners.put("insurance", stage.insurance());
        owners.forEach((service, owner) -> stage.script()
                .step(owner, "opens the takeover window of " + service + " for today", () -> window(service, owner)));
    }

    private String window(String service, Person owner) {
        String path = "/api/v1/" + service + "/parameters/TAKEOVER_WINDOW_OPEN";
        String known = stage.door()
                .get(owner, "/api/v1/" + service + "/parameters?region=" + Stage.CITY)
                .ok()
                .body()
                .toString();
        if (known.contains("\"validFrom\":\"" + stage.today() + "\"")) {
            return "open already";
        }
        LocalDate tomorrow = stage.today().plusDays(1);
        stage.door().put(owner, path, setting(stage.today(), true)).ok();
        stage.door().put(owner, path, setting(tomorrow, false)).ok();
        return "closes " + tomorrow;
    }

    private static Map<String, Object> setting(LocalDate day, boolean open) {
        return Map.of(
                "region", Stage.CITY, "validFrom", day.toString(), "value", Boolean.toString(open), "reason", "存量登记");
    }

    private void institutions() {
        stage.script().step(stage.health(), "and 市民政局 take over the institutions with their certificates", () -> {
            int entered = 0;
            for (CityCase.Institution one : stage.registry().all()) {
                if (!stage.registry().find(one)) {
                    stage.registry().takeOver(one);
                    entered++;
                }
            }
            return stage.counted(entered, stage.registry().all().size(), "institutions and units");
        });
    }

    private void figures() {
        stage.script().step(stage.health(), "enters the confirmed monitoring figures of the nine", () -> {
            List<CityCase.Institution> reported = stage.registry().all().stream()
                    .filter(one -> one.figures() != null)
                    .toList();
            int entered = (int) reported.stream()
                    .filter(one -> !stage.registry().figures(one))
                    .count();
            return stage.counted(entered, reported.size(), "snapshots; the split is ours, the totals are the city's");
        });
    }

    private void pilots() {
        stage.script().step(stage.health(), "enters the pilots", () -> {
            int entered = 0;
            int all = 0;
            for (CityCase.Institution one : stage.registry().all()) {
                for (CityCase.Pilot pilot : one.pilots() == null ? List.<CityCase.Pilot>of() : one.pilots()) {
                    all++;
                    entered += stage.registry().pilot(one, pilot) ? 0 : 1;
                }
            }
            return stage.counted(entered, all, "pilots");
        });
    }

    private void agreements() {
        stage.script().step(stage.health(), "takes over the agreements with green channels and postings", () -> {
            int entered = 0;
            for (CityCase.Agreement one : stage.city().agreements()) {
                Reply known = stage.door()
                        .get(stage.health(), "/api/v1/agreements?number=" + Registry.encoded(one.number()))
                        .ok();
                if (known.body().path("items").isEmpty()) {
                    stage.postOnceKnown(stage.health(), "/api/v1/agreements/takeover", agreement(one));
                    entered++;
                }
            }
            return stage.counted(entered, stage.city().agreements().size(), "agreements");
        });
    }

    private Map<String, Object> agreement(CityCase.Agreement one) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", one.number());
        body.put("medicalId", stage.registry().id(one.medical()));
        body.put("careId", stage.registry().id(one.care()));
        body.put("mode", "CONTRACTED");
        body.put("startDate", "2019-07-01");
        body.put("endDate", "2029-06-30");
        body.put("serviceItems", SERVICES);
        body.put("greenChannel", GREEN);
        if (one.number().equals(Keeping.NUMBER)) {
            body.put("frequencies", List.of(Map.of("item", Keeping.ROUNDS, "times", 1, "per", "MONTH")));
        }
        stage.city().postings().stream()
                .filter(posting -> posting.agreement().equals(one.number()))
                .findFirst()
                .ifPresent(posting -> body.put("postings", postings(posting)));
        body.put("document", stage.city().document());
        body.put("reason", "存量登记");
        return body;
    }

    private static List<Map<String, Object>> postings(CityCase.Posting posting) {
        List<String> roles = posting.roles();
        return java.util.stream.IntStream.range(0, roles.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "role",
                        roles.get(i),
                        "licenceNumber",
                        "46000000000000" + (10 + i),
                        "multiSiteFiled",
                        true,
                        "from",
                        "2019-07-01"))
                .toList();
    }

    private void designations() {
        stage.script().step(stage.agent(), "takes over the designations in force (医保定点)", () -> {
            int entered = 0;
            int number = 1;
            for (String key : stage.city().designated()) {
                if (stage.designation(key).isMissingNode()) {
                    stage.postOnceKnown(stage.agent(), "/api/v1/designations/takeover", designation(key, number));
                    entered++;
                }
                number++;
            }
            return stage.counted(entered, stage.city().designated().size(), "designations");
        });
    }

    private Map<String, Object> designation(String key, int number) {
        int year = stage.today().getYear();
        Map<String, Object> agreement = Map.of(
                "agreementNumber", "海医保协" + year + "-" + number,
                "termFrom", year + "-01-01",
                "termUntil", year + "-12-31");
        return Map.of(
                "institutionId",
                stage.registry().id(key),
                "code",
                "H460100" + String.format(java.util.Locale.ROOT, "%05d", number),
                "agreement",
                agreement,
                "document",
                stage.city().document(),
                "reason",
                "存量登记：本年度续签协议");
    }

    private void elders() {
        stage.script().step(stage.agent(), "takes over insured residents (synthetic people)", () -> {
            int entered = 0;
            for (CityCase.Elder elder : stage.city().elders()) {
                if (stage.findElder(elder).isEmpty()) {
                    Map<String, Object> body = Map.of(
                            "elder",
                            stage.elderBody(elder),
                            "verifiedOn",
                            "2020-06-01",
                            "document",
                            stage.city().document(),
                            "reason",
                            "存量登记");
                    stage.postOnceKnown(stage.agent(), "/api/v1/elders/takeover", body);
                    entered++;
                }
            }
            return stage.counted(entered, stage.city().elders().size(), "elders");
        });
    }
}
