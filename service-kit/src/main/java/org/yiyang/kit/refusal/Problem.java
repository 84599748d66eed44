package org.yiyang.kit.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.yiyang.http.Language;

/**
 * An RFC 9457 problem document: what every refused request is answered with.
 *
 * @param recordId the record that stands in the way, which the detail calls by what people know of it; null where none does
 * @param errors the fields at fault, at most {@value Refused#PROBLEMS_MAX} of them
 * @param furtherErrors how many more fields are at fault; null where all are named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        String rule,
        UUID recordId,
        @Nullable List<String> allowedActions,
        @Nullable List<Field> errors,
        Integer furtherErrors) {
    /** Where the gateway explains a code; relative, so that it holds wherever the suite is reached. */
    public static final String CATALOGUE = "/api/v1/problems/";

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault; {@code pointer} as RFC 6901, or a query parameter's name. */
    public record Field(String pointer, String code, String detail) {}

    public static Problem of(Refused refused, Language language, String instance, String requestId) {
        Refusal refusal = refused.refusal();
        return new Problem(
                CATALOGUE + refusal.code(),
                refusal.kind().title(language),
                refusal.kind().status(),
                refused.detail(language),
                instance,
                refusal.code(),
                requestId,
                refusal.rule(),
                refused.recordId(),
                refused.allowedActions(),
                refused.problems().stream()
                        .map(field -> new Field(field.pointer(), field.refusal().code(), field.detail(language)))
                        .toList(),
                refused.furtherProblems() == 0 ? null : refused.furtherProblems());
    }
}
