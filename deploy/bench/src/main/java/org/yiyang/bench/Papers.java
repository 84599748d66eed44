package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The certificates, of which every twenty-fifth was suspended for a while, and which homes have both since when. */
final class Papers implements AutoCloseable {
    private static final int SUSPENDED_EVERY = 25;
    private static final LocalDate SUSPENDED = LocalDate.of(2024, 3, 1);
    private static final LocalDate RESUMED = LocalDate.of(2024, 6, 1);
    private final Batch certificates;
    private final Batch periods;
    private final Batch both;
    private int recorded;

    Papers(Connection database) throws SQLException {
        this.certificates =
                new Batch(database, "qualification", "id,institution_id,kind,number,authority,verification_due_on");
        this.periods = new Batch(
                database, "qualification_period", "id,qualification_id,state,valid_from,valid_to,recorded_at");
        this.both =
                new Batch(database, "certification_period", "id,institution_id,type,valid_from,valid_to,recorded_at");
    }

    void enterAll() throws SQLException {
        for (int i = 0; i < Invented.INSTITUTIONS; i++) {
            enter(i, kind(i));
        }
        for (int i = 0; i < Invented.UNITS; i++) {
            certify(i);
        }
    }

    private static String kind(int number) {
        if (number < Invented.HOMES) {
            return "CARE_FILING";
        }
        return number < Invented.HOMES + Invented.UNITS && number % 5 != 0 ? "MEDICAL_FILING" : "MEDICAL_LICENCE";
    }

    private void enter(int number, String kind) throws SQLException {
        UUID id = Invented.id(4, number);
        certificates.row(id, Invented.institution(number), kind, "N-" + number, "某局", LocalDate.of(2027, 1, 1));
        if (number % SUSPENDED_EVERY == 0) {
            period(id, "VALID", Invented.SINCE, SUSPENDED);
            period(id, "SUSPENDED", SUSPENDED, RESUMED);
            period(id, "VALID", RESUMED, null);
        } else {
            period(id, "VALID", Invented.SINCE, null);
        }
    }

    private void period(UUID certificate, String state, LocalDate from, LocalDate to) throws SQLException {
        periods.row(Invented.id(5, recorded++), certificate, state, from, to, Invented.NOW);
    }

    private void certify(int home) throws SQLException {
        UUID id = Invented.institution(home);
        boolean suspended = home % SUSPENDED_EVERY == 0;
        LocalDate to = suspended ? SUSPENDED : null;
        both.row(Invented.id(6, recorded++), id, "CARE_RUNS_MEDICAL", Invented.SINCE, to, Invented.NOW);
        if (suspended) {
            both.row(Invented.id(6, recorded++), id, "CARE_RUNS_MEDICAL", RESUMED, null, Invented.NOW);
        }
    }

    @Override
    public void close() throws SQLException {
        certificates.close();
        periods.close();
        both.close();
    }
}
