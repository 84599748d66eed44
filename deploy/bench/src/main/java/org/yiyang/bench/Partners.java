package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** The copies of other services' records: agreements renewed every year, designations; and what hospitals offer. */
final class Partners {
    private static final int YEARS = 4;
    private static final int SUPPORTED = 1500;
    private final Connection database;

    Partners(Connection database) {
        this.database = database;
    }

    void enterAll() throws SQLException {
        agreements();
        designations();
        offers();
    }

    /** Three of four homes have an agreement, renewed each year; every fifth of them has a second partner. */
    private void agreements() throws SQLException {
        try (Batch agreements = new Batch(
                        database,
                        "known_agreement",
                        "id,sequence,medical_id,care_id,two_way_referral,told_at,heard_at");
                Batch inForce =
                        new Batch(database, "known_agreement_period", "agreement_id,state,valid_from,valid_to")) {
            int recorded = 0;
            for (int year = 0; year < YEARS; year++) {
                LocalDate from = LocalDate.of(2022 + year, 1, 1);
                LocalDate to = year == YEARS - 1 ? Invented.OPEN_END : from.plusYears(1);
                for (int i = 0; i < SUPPORTED * 6 / 5; i++) {
                    var id = Invented.id(8, recorded++);
                    int home = i % SUPPORTED;
                    var hospital = Invented.hospital((i * 7 + i / SUPPORTED) % Invented.HOSPITALS);
                    agreements.row(id, 1, hospital, Invented.institution(home), i % 3 == 0, Invented.NOW, Invented.NOW);
                    inForce.row(id, "EFFECTIVE", from, to);
                }
            }
        }
    }

    private void designations() throws SQLException {
        try (Batch designations =
                        new Batch(database, "known_designation", "id,sequence,institution_id,told_at,heard_at");
                Batch active =
                        new Batch(database, "known_designation_period", "designation_id,state,valid_from,valid_to")) {
            int medical = Invented.INSTITUTIONS - Invented.HOMES;
            for (int i = 0; i < medical; i++) {
                var id = Invented.id(9, i);
                designations.row(id, 1, Invented.institution(Invented.HOMES + i), Invented.NOW, Invented.NOW);
                boolean suspended = i % 10 == 0;
                active.row(id, "ACTIVE", Invented.SINCE, suspended ? Invented.CHANGED : Invented.OPEN_END);
                if (suspended) {
                    active.row(id, "SUSPENDED", Invented.CHANGED, Invented.OPEN_END);
                }
            }
        }
    }

    private void offers() throws SQLException {
        try (Batch channels = new Batch(
                        database, "green_channel_period", "id,institution_id,items,contact,valid_from,recorded_at");
                Batch departments =
                        new Batch(database, "offering_period", "id,institution_id,kind,code,valid_from,recorded_at")) {
            for (int i = 0; i < Invented.HOSPITALS; i++) {
                var hospital = Invented.hospital(i);
                channels.row(
                        Invented.id(10, i), hospital, "REGISTRATION,REFERRAL", "12345", Invented.SINCE, Invented.NOW);
                departments.row(
                        Invented.id(11, 2 * i), hospital, "DEPARTMENT", "GERIATRICS", Invented.SINCE, Invented.NOW);
                departments.row(
                        Invented.id(11, 2 * i + 1), hospital, "DEPARTMENT", "EMERGENCY", Invented.SINCE, Invented.NOW);
            }
        }
    }
}
