package org.yiyang.insurance.elder;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of answers about the history of fields. */
final class FieldJson {
    private FieldJson() {}

    /** Every change of a field, the oldest first. */
    @Schema(name = "ElderChangeList")
    record Changes(List<Change> items) {}

    /** A change of a field, masked; of a residence the names of the institutions. */
    @Schema(name = "ElderChange")
    record Change(
            ElderField field,
            String from,
            String to,
            @Nullable LocalDate since,
            String changedBy,
            Instant changedAt) {
        Change as(String shownFrom, String shownTo) {
            return new Change(field, shownFrom, shownTo, since, changedBy, changedAt);
        }

        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }
}
