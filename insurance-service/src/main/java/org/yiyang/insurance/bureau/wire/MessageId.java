package org.yiyang.insurance.bureau.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Ids of messages of the national platform. */
public final class MessageId {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int SEQUENCES = 10_000;
    private static final long SERIALS = 10_000_000_000L;

    private MessageId() {}

    /** The msgid of a request: code of the institution (12), time (14) and four digits that follow from its own id. */
    public static String of(String institutionCode, Instant at, UUID request) {
        int sequence = Math.floorMod(request.hashCode(), SEQUENCES);
        return institutionCode + TIME.format(at) + "%04d".formatted(sequence);
    }

    /** The id of an answer (inf_refmsgid): region (6), time (14) and a serial number (10). */
    public static String ofAnswer(String region, Instant at, long serial) {
        return region + TIME.format(at) + "%010d".formatted(Math.floorMod(serial, SERIALS));
    }
}
