package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The family-doctor teams of a city with their contracts, and its consortia. */
final class DoctorsOfCity {
    private static final int TEAMS = AgreementCity.CENTRES * AgreementCity.TEAMS_EACH;
    private static final int CONSORTIA = 50;
    private static final String NOW = AgreementCity.NOW;
    private final Connection database;
    private final int count;
    private final LocalDate today;

    DoctorsOfCity(Connection database, int count, LocalDate today) {
        this.database = database;
        this.count = count;
        this.today = today;
    }

    void enterAll() throws SQLException {
        teams();
        familyDoctors();
        consortia();
    }

    private void teams() throws SQLException {
        try (Batch teams = new Batch(
                        database,
                        "family_doctor_team",
                        "id,version,changed_at,institution_id,region_code,name,phone,status");
                Batch members = new Batch(database, "family_doctor_team_member", "team_id,part,head_count")) {
            for (int i = 0; i < TEAMS; i++) {
                teams.row(
                        AgreementCity.team(i),
                        0,
                        NOW,
                        AgreementCity.centre(i),
                        AgreementCity.district(i % AgreementCity.CENTRES),
                        "团队" + i,
                        "0898-3",
                        "ACTIVE");
                members.row(AgreementCity.team(i), "PUBLIC_HEALTH", 1);
            }
        }
    }

    /** Every tenth contract has ended. */
    private void familyDoctors() throws SQLException {
        String columns = "id,version,changed_at,elder_id,team_id,institution_id,region_code,priority_group,status,"
                + "ended_because,ended_on,open_key,last_on";
        try (Batch elders = new Batch(database, "known_elder", "id,sequence,status,region_code");
                Batch contracts = new Batch(database, "family_doctor_contract", columns);
                Batch terms = new Batch(
                        database, "family_doctor_term", "id,contract_id,starts_on,ends_on,package_code,cut_on")) {
            for (int i = 0; i < count; i++) {
                UUID elder = AgreementCity.elder(i);
                UUID team = AgreementCity.team(i);
                UUID centre = AgreementCity.centre(i);
                String district = AgreementCity.district(i % AgreementCity.CENTRES);
                boolean ended = i % 10 == 0;
                String status = ended ? "ENDED" : "ACTIVE";
                String because = ended ? "ENDED" : null;
                LocalDate cut = ended ? today.minusDays(i % 60) : null;
                elders.row(elder, 1, "ACTIVE", district);
                contracts.row(
                        AgreementCity.contract(i),
                        1,
                        NOW,
                        elder,
                        team,
                        centre,
                        district,
                        i % 3 == 0,
                        status,
                        because,
                        cut,
                        ended ? null : elder,
                        last(i));
                years(terms, i, cut);
            }
        }
    }

    private LocalDate last(int number) {
        return today.plusDays(number % 300);
    }

    /** Half have renewed once. */
    private void years(Batch terms, int number, LocalDate cut) throws SQLException {
        LocalDate last = last(number);
        LocalDate before = last.minusYears(1);
        UUID contract = AgreementCity.contract(number);
        terms.row(AgreementCity.id(11, number), contract, before.plusDays(1), last, "BASIC", cut);
        if (number % 2 == 0) {
            LocalDate first = before.minusYears(1).plusDays(1);
            terms.row(AgreementCity.id(12, number), contract, first, before, "BASIC", null);
        }
    }

    private void consortia() throws SQLException {
        try (Batch consortia = new Batch(
                        database,
                        "consortium",
                        "id,version,changed_at,name,region_code,lead_id,document,founded_on,status");
                Batch members = new Batch(database, "consortium_member", "id,consortium_id,institution_id,joined_on")) {
            for (int i = 0; i < CONSORTIA; i++) {
                consortia.row(
                        AgreementCity.id(13, i),
                        0,
                        NOW,
                        "联合体" + i,
                        AgreementCity.CITY,
                        AgreementCity.hospital(i),
                        "示卫〔2026〕1号",
                        "2026-01-01",
                        "ACTIVE");
                members.row(
                        AgreementCity.id(14, 3 * i), AgreementCity.id(13, i), AgreementCity.hospital(i), "2026-01-01");
                members.row(
                        AgreementCity.id(14, 3 * i + 1),
                        AgreementCity.id(13, i),
                        AgreementCity.centre(i),
                        "2026-01-01");
                members.row(
                        AgreementCity.id(14, 3 * i + 2), AgreementCity.id(13, i), AgreementCity.home(i), "2026-01-01");
            }
        }
    }
}
