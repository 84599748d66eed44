package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.http.Language;

/**
 * What an elder's record says in a field, and what it is to say once the agency has verified it; both as the API shows
 * them to the reader, so masked by role.
 *
 * @param differs whether something else is proposed; what is not proposed stays
 */
public record Comparison(String field, String label, String now, String proposed, boolean differs) {
    /** The fields that may be proposed, and where the record itself says them. */
    private static final List<String> FIELDS = List.of("name", "phone", "residenceInstitutionName", "residenceFrom");

    static List<Comparison> of(JsonNode elder, Shape shape, Language language) {
        return FIELDS.stream()
                .map(field -> compared(field, elder, shape, language))
                .toList();
    }

    private static Comparison compared(String field, JsonNode elder, Shape shape, Language language) {
        String proposed = elder.path("proposed").path(field).asText("");
        String label = shape.field("proposed")
                .flatMap(group -> group.shape().field(field))
                .map(one -> one.term().in(language))
                .orElse(field);
        return new Comparison(field, label, now(field, elder), proposed, !proposed.isEmpty());
    }

    private static String now(String field, JsonNode elder) {
        if (!field.equals("residenceFrom")) {
            return elder.path(field).asText("");
        }
        String from = "";
        for (JsonNode period : elder.path("residences")) {
            from = period.hasNonNull("to") ? from : period.path("from").asText("");
        }
        return from;
    }

    /** What is proposed to change, in a line. */
    static String names(JsonNode elder, Shape shape, Language language) {
        return of(elder, shape, language).stream()
                .filter(Comparison::differs)
                .map(Comparison::label)
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
}
