package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.Refusal;

/**
 * Holds {@code schemas/problems/<owner>.json}, from which the gateway answers the catalogue of problems, against the enums
 * of refusals. {@code -Dyiyang.record=true} writes it again.
 */
public final class RecordedProblems {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecordedProblems() {}

    /** Compares, or records, the refusals under a package. */
    public static void mustBeThoseOf(String owner, String root) throws IOException {
        Path record = Path.of("..", "schemas", "problems", owner + ".json");
        String now = JSON.writeValueAsString(entries(RefusalTexts.under(root))) + "\n";
        if (Boolean.getBoolean("yiyang.record")) {
            Files.createDirectories(record.getParent());
            Files.writeString(record, now);
        }
        if (!Files.exists(record) || !Files.readString(record).equals(now)) {
            throw new AssertionError("the refusals of " + owner + " are not the recorded ones: run the test with"
                    + " -Dyiyang.record=true and commit " + record.normalize());
        }
    }

    private static ArrayNode entries(List<Refusal> refusals) {
        ArrayNode entries = JSON.createArrayNode();
        refusals.stream().sorted(Comparator.comparing(Refusal::code)).forEach(refusal -> entries.add(entry(refusal)));
        return entries;
    }

    private static ObjectNode entry(Refusal refusal) {
        ObjectNode entry = JSON.createObjectNode().put("code", refusal.code());
        entry.put("status", refusal.kind().status());
        entry.putObject("title")
                .put("zh", refusal.kind().title(Language.ZH))
                .put("en", refusal.kind().title(Language.EN));
        entry.putObject("detail").put("zh", refusal.zh()).put("en", refusal.en());
        if (refusal.rule() != null) {
            entry.put("rule", refusal.rule());
        }
        return entry;
    }
}
