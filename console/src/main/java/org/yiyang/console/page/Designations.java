package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** Draws an application to be designated: its way, its clocks, how it was scored. */
record Designations(Dictionaries dictionaries, PageWords words, Language language) {
    private static final List<String> WAY = List.of(
            "SUBMITTED", "ACCEPTED", "EVALUATING", "EVALUATED_PASS", "PUBLICISED", "NEGOTIATING", "SIGNED", "ACTIVE");

    /** A round of the evaluation with each criterion. */
    public record Round(
            String number,
            String heldOn,
            boolean passed,
            String score,
            String team,
            String reasons,
            List<Score> scores) {}

    /** The points of a criterion; {@code share} of a hundred, for a bar. */
    public record Score(String criterion, int points, int most) {}

    /** What is due by when. */
    public record Clock(String kind, String due, String moment, boolean overdue, boolean extended) {}

    /** The deadline that comes first. */
    static JsonNode due(JsonNode one) {
        return StreamSupport.stream(one.path("deadlines").spliterator(), false)
                .filter(due -> due.hasNonNull("dueAt"))
                .min(Comparator.comparing(due -> due.path("dueAt").asText()))
                .orElse(one.path("nothing"));
    }

    static List<String> missing(JsonNode one) {
        return StreamSupport.stream(one.path("missing").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Empty where it is not on the usual way. */
    List<MineResource.Step> way(String status) {
        return WAY.contains(status)
                ? WAY.stream()
                        .map(code -> new MineResource.Step(label("designation-status", code), code.equals(status)))
                        .toList()
                : List.of();
    }

    List<Clock> clocks(JsonNode one) {
        List<Clock> clocks = new ArrayList<>();
        one.path("deadlines")
                .forEach(due -> clocks.add(new Clock(
                        kind(due.path("kind").asText("")),
                        Moments.shown(due.path("dueAt").asText("")),
                        due.path("dueAt").asText(""),
                        due.path("overdue").asBoolean(),
                        due.hasNonNull("extendedBecause"))));
        return clocks;
    }

    /** What is to be done by then; two that come by themselves are nobody's task. */
    private String kind(String code) {
        String word = words.or("deadline." + code, language, "");
        return word.isEmpty() ? label("agency-task", code) : word;
    }

    /** The rounds that stand; a result that a correction took back is in the history. */
    List<Round> rounds(JsonNode one) {
        List<Round> rounds = new ArrayList<>();
        for (JsonNode round : one.path("evaluations")) {
            if (!round.hasNonNull("takenBackAt")) {
                rounds.add(new Round(
                        round.path("round").asText(),
                        round.path("heldOn").asText(""),
                        round.path("passed").asBoolean(),
                        round.path("score").asText(""),
                        round.path("teamSize").asText(""),
                        round.path("reasons").asText(""),
                        scores(round)));
            }
        }
        return rounds;
    }

    private static List<Score> scores(JsonNode round) {
        List<Score> scores = new ArrayList<>();
        round.path("scores")
                .forEach(score -> scores.add(new Score(
                        score.path("criterion").asText(),
                        score.path("points").asInt(),
                        score.path("pointsMax").asInt())));
        return scores;
    }

    private String label(String dictionary, String code) {
        return dictionaries.label(new Dictionaries.Place("insurance", dictionary), code, language);
    }
}
