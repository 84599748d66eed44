package org.yiyang.kit.broker;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order to send the last event of aggregates again.
 *
 * @param range null for every aggregate of the topic
 * @param cursorId the row of the outbox up to which it is done
 * @param untilId the last row that it is about
 * @param total how many events it was about when it began
 * @param done how many were sent again
 * @param refused how many the broker did not take
 */
public record Resend(
        UUID id,
        String topic,
        ResendCause cause,
        Range range,
        ResendStatus status,
        long cursorId,
        long untilId,
        long total,
        long done,
        long refused,
        String askedBy,
        String reason,
        Instant createdAt,
        Instant finishedAt) {

    /** The aggregates that have an event after one position of the feed and up to another. */
    @Schema(name = "ResendRange")
    public record Range(long afterPosition, long toPosition) {}

    /** What is asked for. */
    public record Order(String topic, ResendCause cause, Range range, String askedBy, String reason) {}
}
