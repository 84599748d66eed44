package org.yiyang.kit.csv;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/**
 * Records that say one thing twice, in their fields {@code zh} and {@code en}: who reads JSON chooses, in a table it is one
 * text in the caller's language.
 */
final class BothLanguages {
    private static final Set<String> TEXTS = Set.of("zh", "en");

    private BothLanguages() {}

    /** Whether a record has both texts. */
    static boolean areIn(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .filter(BothLanguages::isText)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                        .equals(TEXTS);
    }

    /** Whether a record is nothing but one text, so that its place in a table is one column. */
    static boolean areAll(Class<?> type) {
        boolean onlyTexts = areIn(type) && type.getRecordComponents().length == TEXTS.size();
        return onlyTexts || (type.isRecord() && Bilingual.class.isAssignableFrom(type));
    }

    /** Whether a field of such a record says no more than its text: one of the two, or the code whose label that is. */
    static boolean say(RecordComponent field) {
        return isText(field) || isLabelled(field);
    }

    /** Whether a record has a code with a label of its own, which is then the same text. */
    static boolean areTheLabelOfACode(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(BothLanguages::isLabelled);
    }

    /** The text of a record, in both languages. */
    static Bilingual of(Record record) {
        if (record instanceof Bilingual named) {
            return named;
        }
        String[] texts = new String[TEXTS.size()];
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            if (isText(field)) {
                Object value =
                        new Column(field.getName(), String.class, List.of(Columns.accessor(field))).value(record);
                texts[field.getName().equals("zh") ? 0 : 1] = (String) value;
            }
        }
        return new Label(texts[0], texts[1]);
    }

    private static boolean isText(RecordComponent field) {
        return field.getType() == String.class && TEXTS.contains(field.getName());
    }

    private static boolean isLabelled(RecordComponent field) {
        return field.getName().equals("code")
                && field.getType().isEnum()
                && Bilingual.class.isAssignableFrom(field.getType());
    }
}
