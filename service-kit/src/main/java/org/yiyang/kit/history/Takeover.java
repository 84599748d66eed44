package org.yiyang.kit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mark of a record that was taken over from paper (存量登记): by which document, why, by whom and when. */
@Embeddable
public record Takeover(
        @Column(name = "takeover_document") String document,
        @Column(name = "takeover_reason") String reason,
        @Column(name = "takeover_by") String enteredBy,
        @Column(name = "takeover_at") Instant enteredAt) {

    /** What answers show of it: all but the account that entered it. */
    @Schema(name = "TakeoverView")
    public record View(
            @NotNull String document,
            @NotNull String reason,
            @NotNull Instant enteredAt) {
        /** Null for a record that was not taken over. */
        public static View of(Takeover mark) {
            return mark == null ? null : new View(mark.document, mark.reason, mark.enteredAt);
        }
    }
}
