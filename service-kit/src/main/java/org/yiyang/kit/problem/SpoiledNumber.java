package org.yiyang.kit.problem;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/**
 * What a spreadsheet makes of a paper number that it takes for a quantity, a day or a formula. What was lost then
 * cannot be recovered, so that nothing is mended but blanks and full-width signs around and in the number.
 */
public enum SpoiledNumber implements Bilingual {
    SCIENTIFIC("科学计数法", "scientific notation", "[+-]?\\d+[.,]\\d*[eE][+-]?\\d+|[+-]?\\d+[eE][+-]\\d+"),
    GROUPED("千位分隔符", "grouped digits", "[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?"),
    DECIMAL("小数", "decimal places", "[+-]?\\d+\\.0+"),
    ERROR(
            "错误值",
            "an error value",
            "#{2,}|#(REF|N/A|VALUE|DIV/0|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT|BUSY|GETTING_DATA)[!?]?"),
    FORMULA("公式", "a formula", "=.*"),
    APOSTROPHE("文本标记", "the mark of a text", "['`’‘].*"),
    DAY(
            "日期",
            "a day",
            "\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月|\\d{1,2}/\\d{1,2}/\\d{4}"
                    + "|\\d{1,2}-(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\\d{2,4})?"
                    + "|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{2,4}"),
    HIDDEN("不可见字符", "invisible characters", ".*[\\u00AD\\p{Cf}].*");

    private static final Pattern WHOLE_DAY =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?([T ]\\d{1,2}:\\d{2}.*)?");
    private static final String FULL_WIDTH = "[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]";
    private static final Pattern FULL_WIDTH_SIGN = Pattern.compile(FULL_WIDTH);
    private final Label label;
    private final Pattern form;

    SpoiledNumber(String zh, String en, String form) {
        this.label = new Label(zh, en);
        this.form = Pattern.compile("(?s)" + form);
    }

    /** What was made of a number; empty if it can be one as it stands on paper. */
    public static Optional<SpoiledNumber> of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        for (SpoiledNumber spoiled : values()) {
            if (spoiled.form.matcher(narrow).matches()) {
                return Optional.of(spoiled);
            }
        }
        return wholeDay(narrow) ? Optional.of(DAY) : Optional.empty();
    }

    /** Whether a text of any kind is no more than what a formula that failed, or a narrow column, shows. */
    public static boolean isError(String text) {
        return ERROR.form.matcher(text.strip()).matches();
    }

    /** A number as it is kept: without blanks and marks around it, letters and digits at half width. */
    public static String plain(String text) {
        String bare = bare(text);
        return FULL_WIDTH_SIGN
                .matcher(bare)
                .replaceAll(sign -> Matcher.quoteReplacement(Normalizer.normalize(sign.group(), Normalizer.Form.NFKC)));
    }

    /** A text without blanks and format characters around it, those included that {@link String#strip} leaves. */
    public static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    private static boolean wholeDay(String text) {
        Matcher day = WHOLE_DAY.matcher(text);
        if (!day.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public String zh() {
        return label.zh();
    }

    @Override
    public String en() {
        return label.en();
    }
}
