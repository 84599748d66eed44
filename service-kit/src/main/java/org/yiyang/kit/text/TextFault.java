package org.yiyang.kit.text;

import java.util.Optional;
import java.util.OptionalInt;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;

/**
 * The first thing that is wrong with a text.
 *
 * @param place at which character, counted from 1; 0 where it is the whole
 */
public record TextFault(Refusal refusal, int place) {

    /** What is wrong with a text that is stored as it stands. */
    public static Optional<TextFault> of(String text) {
        if (!VisibleText.shows(text)) {
            return Optional.of(new TextFault(KitRefusal.FIELD_REQUIRED, 0));
        }
        OptionalInt invisible = VisibleText.firstInvisible(text);
        if (invisible.isPresent()) {
            return Optional.of(at(TextRefusal.INVISIBLE, text, invisible.getAsInt()));
        }
        OptionalInt number = CitizenNumbers.firstIn(text);
        return number.isPresent() ? Optional.of(at(TextRefusal.CITIZEN_ID, text, number.getAsInt())) : Optional.empty();
    }

    private static TextFault at(Refusal refusal, String text, int index) {
        return new TextFault(refusal, text.codePointCount(0, index) + 1);
    }

    /** Says it of a field, without quoting the text. */
    public FieldProblem in(String pointer) {
        return new FieldProblem(pointer, refusal, place);
    }
}
