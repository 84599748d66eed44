package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/**
 * How far a file is that is being imported.
 *
 * @param goesOn whether more of it will be entered by itself
 * @param left how long it will still take, as hours, minutes and seconds; empty where nobody can say
 */
public record ImportProgress(
        String href,
        String kind,
        String status,
        boolean goesOn,
        boolean dryRun,
        long done,
        long total,
        String rate,
        String left,
        Counts counts,
        String failure,
        String at) {
    private static final Set<String> GOING_ON = Set.of("QUEUED", "RUNNING");
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    /** What became of the rows. */
    public record Counts(long created, long unchanged, long differing, long duplicates, long refused) {}

    static ImportProgress of(
            JsonNode one, String service, Dictionaries dictionaries, PageWords words, Language language) {
        String status = one.path("status").asText();
        Counts counts = new Counts(
                one.path("created").asLong(),
                one.path("unchanged").asLong(),
                one.path("differing").asLong(),
                one.path("duplicates").asLong(),
                one.path("refused").asLong());
        return new ImportProgress(
                "/console/imports/" + service + "/" + one.path("id").asText(),
                words.or(
                        "import." + one.path("kind").asText(),
                        language,
                        one.path("kind").asText()),
                dictionaries.label(new Dictionaries.Place(service, "import-status"), status, language),
                GOING_ON.contains(status),
                one.path("dryRun").asBoolean(),
                one.path("done").asLong(),
                one.path("total").asLong(),
                one.path("rowsPerSecond").asText(""),
                one.hasNonNull("secondsLeft") ? clock(one.path("secondsLeft").asLong()) : "",
                counts,
                dictionaries.label(
                        new Dictionaries.Place(service, "import-failure"),
                        one.path("failure").asText(""),
                        language),
                Moments.shown(one.path("createdAt").asText("")));
    }

    private static String clock(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
    }
}
