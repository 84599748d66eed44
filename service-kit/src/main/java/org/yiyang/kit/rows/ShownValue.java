package org.yiyang.kit.rows;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.regex.Pattern;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/**
 * What a cell says, for whoever looks for its fault in the file: what people write, and whatever may hold a number of a
 * person, is shown by its ends alone.
 */
final class ShownValue {
    private static final int LENGTH_MAX = 40;
    private static final int FIRST = 3;
    private static final int LAST = 2;
    private static final int SHORT = 8;
    /** What may stand for itself in a column of codes, days or numbers; a name that was put there is none. */
    private static final Pattern CODE = Pattern.compile("[\\x20-\\x7e年月日]*");

    /** Longer than a day or a code; full-width digits are digits. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{9}");

    private ShownValue() {}

    /** Null for an empty cell. */
    static String of(Column column, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String said = text.strip();
        boolean hidden = isWritten(column)
                || !CODE.matcher(said).matches()
                || LONG_NUMBER.matcher(said.replaceAll("[\\s-]", "")).find();
        return hidden ? ends(said) : said.substring(0, Math.min(LENGTH_MAX, said.length()));
    }

    private static boolean isWritten(Column column) {
        Method step = column.steps().get(column.steps().size() - 1);
        return step.isAnnotationPresent(Text.class)
                || step.isAnnotationPresent(SealedText.class)
                || Collection.class.isAssignableFrom(Columns.rawOf(column.type()));
    }

    private static String ends(String said) {
        int[] letters = said.codePoints().limit(LENGTH_MAX).toArray();
        if (letters.length < SHORT) {
            return letters.length < 2 ? "*" : new String(letters, 0, 1) + "*".repeat(letters.length - 1);
        }
        return new String(letters, 0, FIRST)
                + "*".repeat(letters.length - FIRST - LAST)
                + new String(letters, letters.length - LAST, LAST);
    }
}
