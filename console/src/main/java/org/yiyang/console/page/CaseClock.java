package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/**
 * How a case of the one window stands with its time.
 *
 * @param state late, paused, last (its last day is today), running or none
 * @param words as people say it, with the workdays that are left
 * @param day the last one, empty while the clock is suspended
 * @param moment the first one that is too late, in UTC
 * @param law by which it is counted
 * @param left workdays, negative once it is late
 */
public record CaseClock(String state, String words, String day, String moment, String law, int left) {
    /** The longest overdue first, a suspended one after those that run, what has no time last. */
    static final Comparator<CaseClock> ORDER =
            Comparator.comparingInt(CaseClock::rank).thenComparingInt(CaseClock::left);

    private static final CaseClock NONE = new CaseClock("none", "", "", "", "", 0);

    /** @param record with {@code deadlines}, of which the first is the one that runs */
    static CaseClock of(JsonNode record, PageWords words, Language language) {
        JsonNode due = record.path("deadlines").path(0);
        if (due.isMissingNode()) {
            return NONE;
        }
        int left = due.path("workdaysLeft").asInt();
        String state = state(due, left);
        String said = words.of("clock." + state, language);
        boolean counts = state.equals("late") || state.equals("running");
        String provisional = due.path("provisional").asBoolean() ? " · " + words.of("clock.provisional", language) : "";
        return new CaseClock(
                state,
                (counts ? said + " " + Math.abs(left) : said) + provisional,
                due.path("dueOn").asText(""),
                due.path("dueAt").asText(""),
                due.path("law").asText(""),
                left);
    }

    private static String state(JsonNode due, int left) {
        if (due.path("overdue").asBoolean()) {
            return "late";
        }
        if (due.path("paused").asBoolean()) {
            return "paused";
        }
        return left == 0 ? "last" : "running";
    }

    private int rank() {
        return switch (state) {
            case "late" -> 0;
            case "last", "running" -> 1;
            case "paused" -> 2;
            default -> 3;
        };
    }
}
