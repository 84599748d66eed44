package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page {@code docs/errors.md} as it follows from the recorded refusals: every code, in both languages. */
final class ErrorsPage {
    private static final Map<String, String> OWNERS = owners();
    private static final String INTRODUCTION = """
            # Every refusal

            Made from the recorded refusals (`schemas/problems`), which the tests of each module hold against its enums; the gateway answers
            the same at `GET /api/v1/problems`, and the `type` of a problem leads to its entry there. `code` is stable. `{0}`, `{1}` … stand
            for what the answer names. The last column is the law, rule or parameter behind a no; it stands in `rule` of the answer.
            """;
    private final Path folder;

    ErrorsPage(Path folder) {
        this.folder = folder;
    }

    String text() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
            page.append("\n## ")
                    .append(owner.getValue())
                    .append("\n\n| code | status | 中文 | English | rests on |\n|---|---|---|---|---|\n");
            for (JsonNode one : Http.json(Files.readString(folder.resolve(owner.getKey() + ".json")))) {
                page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                one.get("code").asText(),
                                one.get("status").asText(),
                                cell(one.at("/detail/zh").asText()),
                                cell(one.at("/detail/en").asText()),
                                cell(one.path("rule").asText())));
            }
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("kit", "Every service");
        owners.put("gateway", "The gateway");
        owners.put("institution", "Institutions");
        owners.put("contract", "Agreements");
        owners.put("insurance", "Insurance");
        owners.put("referral", "Referrals");
        return owners;
    }
}
