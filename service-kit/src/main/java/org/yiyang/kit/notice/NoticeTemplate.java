package org.yiyang.kit.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yiyang.kit.refusal.Label;

/**
 * Something of which people are notified when it happens, besides what waits for them.
 *
 * @param code by which the message gateway knows its own wording
 * @param topic of the event, as {@code yiyang.referral}
 * @param facts one of which must have happened
 * @param text a sentence that names nobody
 * @param addressees the fields of the event's state that hold the ids of those who are notified
 */
public record NoticeTemplate(
        String code, String topic, Set<String> facts, Label text, Map<String, AddresseeKind> addressees) {
    public NoticeTemplate {
        facts = Set.copyOf(facts);
        addressees = Map.copyOf(addressees);
    }

    /** A notice of one fact. */
    public static NoticeTemplate of(String code, String topic, String fact, String zh, String en) {
        return new NoticeTemplate(code, topic, Set.of(fact), new Label(zh, en), Map.of());
    }

    /** The same for those who are named by these fields. */
    public NoticeTemplate to(AddresseeKind kind, String... fields) {
        Map<String, AddresseeKind> all = new LinkedHashMap<>(addressees);
        for (String field : fields) {
            all.put(field, kind);
        }
        return new NoticeTemplate(code, topic, facts, text, all);
    }
}
