package org.yiyang.kit.refusal;

import org.yiyang.http.Language;

/** What is wrong with one field of a request; {@code pointer} is a JSON pointer, or the name of a query parameter. */
public record FieldProblem(String pointer, Refusal refusal, Object... values) {
    public String detail(Language language) {
        return refusal.text(language, values);
    }
}
