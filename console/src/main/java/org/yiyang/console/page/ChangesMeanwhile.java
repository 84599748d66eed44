package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.words.Moments;
import org.yiyang.http.Language;

/** What others did with a record since the visitor began to fill in its form. */
final class ChangesMeanwhile {
    static final ApiAnswer NOTHING = new ApiAnswer(200, JsonNodeFactory.instance.objectNode(), "", "");
    private static final Pattern VERSION = Pattern.compile("^(?:W/)?\"(\\d+)");

    private ChangesMeanwhile() {}

    /** @param etag of the record as it was seen, which begins with its version */
    static List<Shown.Line> since(String etag, JsonNode history, Language language) {
        Matcher version = VERSION.matcher(etag);
        return after(version.find() ? Long.parseLong(version.group(1)) : Long.MAX_VALUE, history, language);
    }

    /** Whatever was done with it, oldest first. */
    static List<Shown.Line> all(JsonNode history, Language language) {
        return after(Long.MIN_VALUE, history, language);
    }

    private static List<Shown.Line> after(long seen, JsonNode history, Language language) {
        String tongue = language == Language.ZH ? "zh" : "en";
        List<Shown.Line> changes = new ArrayList<>();
        for (JsonNode move : history) {
            if (move.path("version").asLong() > seen) {
                String by = move.at("/byLabel/" + tongue).asText("");
                String verb = move.at("/verbLabel/" + tongue).asText("");
                String why = move.at("/reasonLabel/" + tongue).asText("");
                String said =
                        (by + " " + verb).strip() + (why.isEmpty() ? "" : language == Language.ZH ? "：" : ": ") + why;
                changes.add(new Shown.Line("", Moments.shown(move.path("at").asText()), Shown.text(said)));
            }
        }
        return changes;
    }
}
