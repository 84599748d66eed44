package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** Four years of quarterly figures of every institution; every fiftieth was corrected, and every hundredth is silent. */
final class Monitoring implements AutoCloseable {
    private static final int CORRECTED_EVERY = 50;
    private static final int SILENT_EVERY = 100;
    private final Batch snapshots;
    private int recorded;

    Monitoring(Connection database) throws SQLException {
        this.snapshots = new Batch(
                database,
                "monitoring_snapshot",
                "id,version,changed_at,institution_id,region_code,as_of,beds,staff,residents,beds_care,beds_nursing,"
                        + "beds_medical,beds_integrated,beds_family,staff_doctors,staff_nurses,staff_caregivers,"
                        + "staff_certified,staff_others,residents_disabled,residents_partly,status,open_key,origin,"
                        + "doubts,recorded_at");
    }

    void enterAll() throws SQLException {
        for (int quarter = 0; quarter < Invented.QUARTERS; quarter++) {
            LocalDate day = Invented.quarter(quarter);
            for (int i = 0; i < Invented.INSTITUTIONS; i++) {
                if (i % SILENT_EVERY == 0) {
                    continue;
                }
                if (i % CORRECTED_EVERY == 1) {
                    enter(i, day, 90, "SUPERSEDED");
                }
                enter(i, day, 60 + quarter, "CONFIRMED");
            }
        }
    }

    private void enter(int number, LocalDate day, int residents, String status) throws SQLException {
        boolean home = number < Invented.HOMES;
        Object key = status.equals("CONFIRMED") ? Invented.institution(number) : null;
        snapshots.row(
                Invented.id(7, recorded++),
                1,
                Invented.NOW,
                Invented.institution(number),
                Invented.district(number),
                day,
                120,
                30,
                residents,
                home ? 120 : 0,
                home ? 60 : 0,
                home ? 0 : 120,
                0,
                0,
                2,
                8,
                15,
                10,
                5,
                20,
                10,
                status,
                key,
                "PROCEDURE",
                "",
                Invented.NOW);
    }

    @Override
    public void close() throws SQLException {
        snapshots.close();
    }
}
