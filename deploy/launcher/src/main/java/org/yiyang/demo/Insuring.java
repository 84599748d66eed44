package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.yiyang.local.SyntheticCodes;

/** Act 5: the register of insured elders that a city brings as one file, and two of its records that are one person's. */
final class Insuring {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final String REGION = "460108";
    private static final int ROWS = 10_000;
    private static final int REFUSED = 3;
    private static final int ENTERED = ROWS - REFUSED;
    private static final String HEADER =
            "name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "安宁康乐寿福春兰秀英玉珍桂芳梅荣华国明德";
    private final Stage stage;

    Insuring(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.script().act("Act 5 · A city brings its insured elders as one file (synthetic people)");
        brought();
        merged();
    }

    /** Of every birthday one, so that each run makes the same file. */
    private static String file() {
        StringBuilder file = new StringBuilder(HEADER);
        LocalDate day = LocalDate.parse("1930-01-01");
        String twin = SyntheticCodes.citizenId(day.minusDays(1));
        SyntheticCodes.citizenId(day.minusDays(1));
        row(file, "陈一人", twin, REGION);
        row(file, "陈一人", SyntheticCodes.citizenId(day.minusDays(1)), REGION);
        for (int i = 0; i < ENTERED - 2; i++) {
            String name = "" + SURNAMES.charAt(i % SURNAMES.length())
                    + GIVEN.charAt(i / SURNAMES.length() % GIVEN.length())
                    + GIVEN.charAt(i / (SURNAMES.length() * GIVEN.length()) % GIVEN.length());
            row(file, name, SyntheticCodes.citizenId(day.plusDays(i)), REGION);
        }
        row(file, "陈错号", twin.substring(0, 17) + (twin.endsWith("X") ? "0" : "X"), REGION);
        row(file, "陈年轻", SyntheticCodes.citizenId(LocalDate.parse("1990-01-01")), REGION);
        row(file, "陈外地", SyntheticCodes.citizenId(day.minusDays(2)), "110101");
        return file.toString();
    }

    private static void row(StringBuilder file, String name, String number, String region) {
        file.append(name).append(',').append(number).append(",13800000000,").append(region);
        file.append(",RESIDENT,2015-01-01,2020-06-01,存量登记表,存量登记\n");
    }

    private void brought() {
        stage.script().step(stage.agent(), "brings a file of 10,000 elders", () -> {
            String file = file();
            JsonNode end = known();
            String already = end == null ? "" : "known already: ";
            if (end == null) {
                stage.script().playedAgain();
                String path = IMPORTS + "/"
                        + stage.door()
                                .bring(stage.agent(), IMPORTS + "?kind=elders", file)
                                .ok()
                                .id();
                end = stage.through(
                        () -> stage.door().get(stage.agent(), path).ok().body());
            }
            return already + end.path("created").asInt() + " entered, "
                    + end.path("rowsPerSecond").asInt() + " rows a second";
        });
        JsonNode end = known();
        stage.script()
                .check(
                        "of 10,000 rows three are refused, each by its line, field and rule",
                        end != null
                                && end.path("created").asInt() == ENTERED
                                && end.path("refused").asInt() == REFUSED,
                        end == null
                                ? "no import is through"
                                : refused(end.path("id").asText()));
    }

    /** The import of an earlier run, or this one; null before it is through. */
    private JsonNode known() {
        for (JsonNode one : stage.door()
                .get(stage.agent(), IMPORTS + "?status=DONE")
                .ok()
                .body()
                .path("items")) {
            if (one.path("total").asInt() == ROWS && !one.path("dryRun").asBoolean()) {
                return one;
            }
        }
        return null;
    }

    private String refused(String id) {
        StringJoiner all = new StringJoiner("; ");
        JsonNode rows = stage.door()
                .get(stage.agent(), IMPORTS + "/" + id + "/rows?outcome=REFUSED")
                .ok()
                .body()
                .path("items");
        for (JsonNode row : rows) {
            JsonNode field = row.path("errors").path(0);
            String where = field.isMissingNode()
                    ? ""
                    : " " + field.path("column").asText() + " "
                            + field.path("value").asText();
            all.add(row.path("row").asInt() + where + " " + row.path("code").asText());
        }
        return all.toString();
    }

    private void merged() {
        stage.script().step(stage.insurance(), "merges two records of one name, birth date and sex", () -> {
            List<JsonNode> pair = new ArrayList<>();
            stage.door()
                    .get(stage.insurance(), "/api/v1/elders/duplicates?region=" + REGION)
                    .ok()
                    .body()
                    .path("items")
                    .forEach(pair::add);
            if (pair.size() < 2) {
                return "merged already";
            }
            stage.script().playedAgain();
            Map<String, Object> body = Map.of("intoId", pair.get(0).path("id").asText(), "reason", "同一人，原号码有误");
            Reply merged = stage.door()
                    .post(
                            stage.insurance(),
                            "/api/v1/elders/" + pair.get(1).path("id").asText() + "/merge",
                            body)
                    .ok();
            return merged.text("name") + " is " + merged.text("status") + "; its id leads to the one that continues";
        });
    }
}
