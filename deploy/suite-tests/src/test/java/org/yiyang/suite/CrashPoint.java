package org.yiyang.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A named moment of the protocol, at which a process can be killed.
 *
 * @param stage what has to go on so that it is reached
 * @param when before the method's first instruction, or before it returns
 * @param type the class, by its full name
 * @param method all of that name in the class, but no bridges
 * @param moment what has been done by then and what has not
 */
record CrashPoint(Stage stage, When when, String type, String method, String moment) {
    private static final String RESOURCE = "/crash-points.txt";
    private static final int PARTS = 4;

    /** What has to go on. */
    enum Stage {
        WRITES,
        REFERRALS,
        EVENTS,
        PARKED,
        DEADLINES,
        FILES,
        WEBHOOKS,
        AUDIT,
        GATEWAY,
        STOP,
        START
    }

    /** At which end of the method. */
    enum When {
        BEFORE,
        AFTER
    }

    /** All that are named, in the order of the resource. */
    static List<CrashPoint> all() {
        try (InputStream resource = CrashPoint.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CrashPoint::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CrashPoint read(String line) {
        String[] parts = line.split("\\|", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("not a crash point: " + line);
        }
        String[] place = parts[2].strip().split("#", 2);
        return new CrashPoint(
                Stage.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                When.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
                place[0],
                place[1],
                parts[3].strip());
    }

    /** As in the table: {@code before Relay#send}. */
    String name() {
        return when.name().toLowerCase(Locale.ROOT) + " " + type.substring(type.lastIndexOf('.') + 1) + "#" + method;
    }
}
