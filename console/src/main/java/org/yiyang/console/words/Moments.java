package org.yiyang.console.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments of the API are UTC; people read and write the clock of China. */
public final class Moments {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
            return LocalDateTime.ofInstant(Instant.parse(instant), CHINA)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeException noMoment) {
            return "";
        }
    }

    /** What was put into such a field, for the API; the text itself if it is no moment, so that the API says what is wrong. */
    public static String fromField(String local) {
        try {
            return LocalDateTime.parse(local).atZone(CHINA).toInstant().toString();
        } catch (DateTimeException noMoment) {
            return local;
        }
    }
}
