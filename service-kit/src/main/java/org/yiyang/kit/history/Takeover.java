package org.yiyang.kit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The mark of a record that was taken over from paper (存量登记): by which document, why, by whom and when. */
@Embeddable
public record Takeover(
        @Column(name = "takeover_document") String document,
        @Column(name = "takeover_reason") String reason,
        @Column(name = "takeover_by") String enteredBy,
        @Column(name = "takeover_at") Instant enteredAt) {}
