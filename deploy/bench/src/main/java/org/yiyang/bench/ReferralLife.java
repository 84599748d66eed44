package org.yiyang.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far one invented referral came.
 *
 * @param minutes from the question to the answer
 */
record ReferralLife(UUID id, UUID elder, Kind kind, Between between, Instant submitted, int minutes, Outcome outcome) {
    private static final int IN_TIME = 120;
    private static final int ARRIVES = 600;
    private static final int RETURNS = 6000;
    private static final int ENDS = 7000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** As the service calls it. */
    enum Kind {
        UP,
        DOWN,
        EMERGENCY
    }

    /** What became of it. */
    enum Outcome {
        OPEN("PENDING", null),
        REJECTED("EXPIRED", "NOT_REDIRECTED"),
        MISSED("EXPIRED", "NO_SHOW"),
        STAYED("COMPLETED", "STAYS"),
        RETURNED("COMPLETED", "CONFIRMED");

        private final String status;
        private final String reason;

        Outcome(String status, String reason) {
            this.status = status;
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** The numbers of its home and hospital. */
    record Between(int home, int hospital) {}

    boolean up() {
        return kind != Kind.DOWN;
    }

    boolean asked() {
        return kind != Kind.EMERGENCY;
    }

    boolean open() {
        return outcome == Outcome.OPEN;
    }

    /** Whether the answer came, or will come, too late. */
    boolean late() {
        return asked() && minutes > IN_TIME;
    }

    String status() {
        return open() && !asked() ? "IN_TRANSIT" : outcome.status;
    }

    String flags() {
        return open() && late() ? "RESPONSE_OVERDUE" : "";
    }

    UUID sender() {
        return up() ? CityYear.home(between.home()) : CityYear.hospital(between.hospital());
    }

    UUID receiver() {
        return up() ? CityYear.hospital(between.hospital()) : CityYear.home(between.home());
    }

    String senderRegion() {
        return CityYear.district(up() ? between.home() : between.hospital());
    }

    String receiverRegion() {
        return CityYear.district(up() ? between.hospital() : between.home());
    }

    int month() {
        ZonedDateTime day = submitted.atZone(CHINA);
        return day.getYear() * 100 + day.getMonthValue();
    }

    Timestamp begun() {
        return Timestamp.from(submitted);
    }

    Timestamp askedAt() {
        return when(asked(), 0);
    }

    Timestamp answeredAt() {
        return when(asked() && !open(), minutes);
    }

    Integer answerMinutes() {
        return asked() && !open() ? minutes : null;
    }

    Timestamp acceptedAt() {
        return when(asked() && !open() && outcome != Outcome.REJECTED, minutes);
    }

    Timestamp rejectedAt() {
        return when(outcome == Outcome.REJECTED, minutes);
    }

    Timestamp overdueAt() {
        return when(late(), IN_TIME);
    }

    Timestamp arrivedAt() {
        return when(outcome == Outcome.STAYED || outcome == Outcome.RETURNED, minutes + ARRIVES);
    }

    Timestamp returnedAt() {
        return when(outcome == Outcome.RETURNED, minutes + RETURNS);
    }

    Timestamp missedAt() {
        return when(outcome == Outcome.MISSED, minutes + ENDS);
    }

    Timestamp closedAt() {
        return when(!open(), minutes + ENDS);
    }

    /** When something came to be known of its question the last time. */
    Timestamp changedAt() {
        return Stream.of(begun(), answeredAt(), overdueAt(), arrivedAt(), returnedAt(), missedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Timestamp when(boolean happened, int after) {
        return happened ? Timestamp.from(submitted.plus(Duration.ofMinutes(after))) : null;
    }
}
