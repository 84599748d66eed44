package org.yiyang.kit.operation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.broker.Resend;
import org.yiyang.kit.broker.ResendCause;
import org.yiyang.kit.broker.ResendStatus;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about events that are sent again. */
final class ResendJson {
    private ResendJson() {}

    /**
     * What is to be sent again: the last event of every record of a topic, or of those that have an event in a range.
     *
     * @param topic one that this service publishes
     * @param afterPosition a position of the feed; what was published after it counts. 0 unless given
     * @param toPosition the last position that counts; absent for the newest
     */
    @Schema(name = "ResendRequest")
    record Request(
            @NotNull @Text @Size(max = 60) String topic,
            @Min(0) Long afterPosition,
            @Min(1) Long toPosition,
            @NotNull @Text @Size(max = 500) String reason) {
        /** Null for every record. */
        Resend.Range range() {
            if (afterPosition == null && toPosition == null) {
                return null;
            }
            long after = afterPosition == null ? 0 : afterPosition;
            long to = toPosition == null ? Long.MAX_VALUE : toPosition;
            if (to <= after) {
                throw new Refused(KitRefusal.POSITIONS_REVERSED).at("/toPosition");
            }
            return new Resend.Range(after, to);
        }
    }

    /**
     * A resend as an operator sees it.
     *
     * @param afterPosition null for every record of the topic
     * @param toPosition null where it has no end
     * @param total how many events it was about when it began; of some a newer one was sent meanwhile
     * @param refused how many the broker did not take
     * @param requestedBy null where the service began it itself
     */
    @Schema(name = "ResendView")
    record View(
            UUID id,
            String topic,
            ResendCause cause,
            Long afterPosition,
            Long toPosition,
            ResendStatus status,
            long total,
            long done,
            long refused,
            long eventsPerSecond,
            String requestedBy,
            String reason,
            Instant createdAt,
            Instant finishedAt,
            List<String> allowedActions) {
        static View of(Resend resend, Instant now) {
            Resend.Range range = resend.range();
            boolean open = range == null || range.toPosition() == Long.MAX_VALUE;
            return new View(
                    resend.id(),
                    resend.topic(),
                    resend.cause(),
                    range == null ? null : range.afterPosition(),
                    open ? null : range.toPosition(),
                    resend.status(),
                    resend.total(),
                    resend.done(),
                    resend.refused(),
                    perSecond(resend, now),
                    resend.askedBy(),
                    resend.reason(),
                    resend.createdAt(),
                    resend.finishedAt(),
                    resend.status().verbs());
        }

        private static long perSecond(Resend resend, Instant now) {
            Instant end = resend.finishedAt() == null ? now : resend.finishedAt();
            long millis = Math.max(1, Duration.between(resend.createdAt(), end).toMillis());
            return resend.done() * 1000 / millis;
        }
    }

    /** One page of resends. */
    @Schema(name = "ResendList")
    record Listed(List<View> items) {}
}
