package org.yiyang.institution.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * Refuses a change of a record that nobody can see: one that leaves everything shown of it as it was, but for texts in
 * which a reader sees no difference. The refusal rolls it back.
 */
public final class SeenChange {
    private static final ObjectMapper JSON = EventStates.tolerant();

    private SeenChange() {}

    /**
     * Makes a change.
     *
     * @throws Refused 422 if nobody can see it
     */
    public static <F> F in(Aggregate aggregate, Supplier<F> change) {
        return in(aggregate::snapshot, change);
    }

    /**
     * Makes a change of what stands in a record, where that is more, or less, than is shown of it.
     *
     * @throws Refused 422 if nobody can see it
     */
    public static <F> F in(Supplier<?> stands, Supplier<F> change) {
        JsonNode before = JSON.valueToTree(stands.get());
        F fact = change.get();
        if (looksLike(before, JSON.valueToTree(stands.get()))) {
            throw new Refused(CorrectionRefusal.NOTHING_CHANGED);
        }
        return fact;
    }

    /** Whether a reader sees no difference between two of a kind. */
    public static boolean looksLike(Object one, Object other) {
        return looksLike(JSON.<JsonNode>valueToTree(one), JSON.<JsonNode>valueToTree(other));
    }

    private static boolean looksLike(JsonNode one, JsonNode other) {
        if (one.isTextual() && other.isTextual()) {
            return NormalForm.looksLike(one.textValue(), other.textValue());
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        boolean holdParts = one.isContainerNode() && one.getNodeType() == other.getNodeType();
        return holdParts ? partsLookAlike(one, other) : one.equals(other);
    }

    private static boolean partsLookAlike(JsonNode one, JsonNode other) {
        if (one.size() != other.size()) {
            return false;
        }
        if (one.isArray()) {
            Iterator<JsonNode> others = other.elements();
            for (JsonNode part : one) {
                if (!looksLike(part, others.next())) {
                    return false;
                }
            }
            return true;
        }
        for (Map.Entry<String, JsonNode> field : one.properties()) {
            JsonNode there = other.get(field.getKey());
            if (there == null || !looksLike(field.getValue(), there)) {
                return false;
            }
        }
        return true;
    }
}
