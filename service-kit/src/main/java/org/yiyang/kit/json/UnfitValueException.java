package org.yiyang.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;

/** A value that the grammar of JSON allows and its field does not; says which rule it breaks. */
public final class UnfitValueException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    private final KitRefusal rule;
    private final transient Object[] values;

    public UnfitValueException(JsonParser parser, KitRefusal rule, Object... values) {
        super(parser, rule.code());
        this.rule = rule;
        this.values = values.clone();
    }

    public FieldProblem problem(String pointer) {
        return new FieldProblem(pointer, rule, values);
    }
}
