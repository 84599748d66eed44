package org.yiyang.console.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments of the API are UTC; people read and write the clock of China, and days and moments alike on every page, whatever the language of
 * their browser: {@code 2026-12-07} and {@code 2026-12-07 09:30}.
 */
public final class Moments {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** How people write a day: with any sign between its figures, with characters, or without anything. */
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))");

    private static final Pattern MOMENT =
            Pattern.compile("(" + DAY.pattern() + ")[T\\s]*(\\d{1,2})\\s*[:：时]\\s*(\\d{1,2})(?::\\d{2})?\\s*分?");
    private static final int HOUR = 7;
    private static final int MINUTE = 8;

    private Moments() {}

    /** As people read it; the text itself if it is no moment. */
    public static String shown(String instant) {
        try {
            return SHOWN.format(Instant.parse(instant).atZone(CHINA));
        } catch (DateTimeException noMoment) {
            return instant;
        }
    }

    /** As a field of a form holds it; empty if it is no moment. */
    public static String forField(String instant) {
        try {
            return SHOWN.format(Instant.parse(instant).atZone(CHINA));
        } catch (DateTimeException noMoment) {
            return "";
        }
    }

    /** What was put into such a field, for the API; the text itself if it is no moment, so that the API says what is wrong. */
    public static String fromField(String local) {
        Matcher written = MOMENT.matcher(local.strip());
        try {
            return written.matches()
                    ? day(written, 1)
                            .atTime(Integer.parseInt(written.group(HOUR)), Integer.parseInt(written.group(MINUTE)))
                            .atZone(CHINA)
                            .toInstant()
                            .toString()
                    : local;
        } catch (DateTimeException noMoment) {
            return local;
        }
    }

    /** A day as it was written, for the API; the text itself if it is no day, so that the API says what is wrong. */
    public static String dayFromField(String typed) {
        Matcher written = DAY.matcher(typed.strip());
        try {
            return written.matches() ? day(written, 0).toString() : typed;
        } catch (DateTimeException noDay) {
            return typed;
        }
    }

    /** @param before how many groups stand before those of the day */
    private static LocalDate day(Matcher written, int before) {
        boolean apart = written.group(before + 2) != null;
        return LocalDate.of(
                Integer.parseInt(written.group(before + 1)),
                Integer.parseInt(written.group(before + (apart ? 2 : 4))),
                Integer.parseInt(written.group(before + (apart ? 3 : 5))));
    }
}
