package org.yiyang.insurance.benefit;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.result.RowView;

/** The columns of a validity. */
final class ValidityColumns {
    private ValidityColumns() {}

    static Validity read(RowView row) {
        return new Validity(
                row.getColumn("region", String.class),
                row.getColumn("valid_from", LocalDate.class),
                row.getColumn("valid_until", LocalDate.class),
                row.getColumn("issuing_body", String.class),
                row.getColumn("document_number", String.class),
                row.getColumn("set_by", String.class),
                row.getColumn("set_at", Instant.class));
    }
}
