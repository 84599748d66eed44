package org.yiyang.kit.csv;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.SpoiledNumber;
import org.yiyang.kit.refusal.Bilingual;

/**
 * One value as a spreadsheet keeps it: days in ISO form, labels for codes, and texts so that they are neither taken for
 * formulas nor for numbers and days. A text that looks like a number is written as {@code ="0460"}, one that begins like
 * a formula gets an apostrophe before it; {@link #plain} takes both away again.
 */
public final class Cell {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    // Also the full-width forms, which a Chinese Excel reads as the half-width ones.
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r＝＋－＠].*");
    // Also before digits: a spreadsheet marks in this way what it must keep as text.
    private static final Pattern GUARDED = Pattern.compile("(?s)'['=+\\-@\\t\\r＝＋－＠0-9０-９].*");
    // Twelve digits are shown as 9.1E+11, a leading nought is dropped, 12E4567 and 3-5 become a number and a day.
    private static final Pattern LOOKS_LIKE_NUMBER = Pattern.compile(
            "\\d{12,}|0\\d+|\\d+(\\.\\d*)?[eE][+-]?\\d+|\\d{1,4}[-/.]\\d{1,2}([-/.]\\d{1,4})?|\\d{1,3}:\\d{1,2}(:\\d{1,2})?");
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
    private final Language language;

    public Cell(Language language) {
        this.language = language;
    }

    /** The text of a value; empty for none. */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> perhaps) {
            return of(perhaps.orElse(null));
        }
        return value instanceof Number
                        || value instanceof LocalDate
                        || value instanceof Instant
                        || value instanceof Boolean
                ? text(value)
                : safe(text(value));
    }

    /** Takes away what {@link #of} or a spreadsheet put around a text, and the blanks around it. */
    public static String plain(String cell) {
        String text = SpoiledNumber.bare(cell);
        var kept = KEPT_AS_TEXT.matcher(text);
        if (kept.matches()) {
            return SpoiledNumber.bare(kept.group(1));
        }
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    static String safe(String text) {
        if (LOOKS_LIKE_NUMBER.matcher(text).matches()) {
            return "=\"" + text + '"';
        }
        return FORMULA.matcher(text).matches() || GUARDED.matcher(text).matches() ? "'" + text : text;
    }

    private String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(CHINA));
        }
        if (value instanceof Boolean truth) {
            return language == Language.EN ? truth.toString() : truth ? "是" : "否";
        }
        if (value instanceof Bilingual named) {
            return Objects.requireNonNullElse(named.in(language), "");
        }
        return value instanceof Enum<?> constant ? constant.name() : composed(value);
    }

    private String composed(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::inner).collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        }
        if (value instanceof Map<?, ?> map) {
            List<String> pairs = new ArrayList<>();
            map.forEach((key, one) -> pairs.add(inner(key) + ":" + inner(one)));
            return String.join(" ", pairs);
        }
        return value instanceof Record record ? pairs(record) : value.toString();
    }

    private String inner(Object value) {
        return value == null ? "" : text(value);
    }

    /** A record inside a cell: what is given of it, each with its name; a text in both languages is said once, before it. */
    private String pairs(Record record) {
        List<String> pairs = new ArrayList<>();
        boolean labelled = BothLanguages.areIn(record.getClass());
        if (labelled) {
            pairs.add(text(BothLanguages.of(record)));
        }
        for (RecordComponent field : Columns.inPlaceOfCodes(Columns.fields(record.getClass()))) {
            if (labelled && BothLanguages.say(field)) {
                continue;
            }
            Column column = new Column(
                    Columns.nameOf(field, Columns.accessor(field)),
                    field.getGenericType(),
                    List.of(Columns.accessor(field)));
            Object value = column.of(record);
            if (value != null) {
                pairs.add(column.header(language) + ":" + text(value));
            }
        }
        return String.join(" ", pairs);
    }
}
