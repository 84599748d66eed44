package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * That a record is part of another record of the same person.
 *
 * @param before its state until then, in case that was a mistake
 */
@Embeddable
record Merger(
        @Column(name = "merged_into_id") UUID survivorId,

        @Enumerated(EnumType.STRING) @Column(name = "status_before_merge", length = 30)
        ElderStatus before,

        @Column(name = "merged_at") Instant at) {}
