package org.yiyang.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The work of the authorities: inspections and reviews of four years, money, pilots, aims and cases of the one window. */
final class Supervision {
    private static final int YEARS = 4;
    private static final int CASES = 20_000;
    private static final List<String> METRICS =
            List.of("HOME_MEDICAL_COVERAGE", "GREEN_CHANNEL_COVERAGE", "FAMILY_DOCTOR_SIGNING", "HEALTH_MANAGEMENT_65");
    private final Connection database;

    Supervision(Connection database) {
        this.database = database;
    }

    void enterAll() throws SQLException {
        inspections();
        reviews();
        funds();
        pilots();
        aims();
        people();
        cases();
    }

    private void inspections() throws SQLException {
        try (Batch inspections = new Batch(
                        database,
                        "inspection",
                        "id,version,changed_at,institution_id,region_code,type,manner,planned_on,status,done_on,"
                                + "closed_on,result");
                Batch findings = new Batch(database, "inspection_finding", "inspection_id,ordinal,found,severity")) {
            for (int i = 0; i < YEARS * Invented.INSTITUTIONS; i++) {
                UUID id = Invented.id(12, i);
                int subject = i % Invented.INSTITUTIONS;
                LocalDate day = LocalDate.of(2022 + i / Invented.INSTITUTIONS, 1 + i % 12, 15);
                inspections.row(
                        id,
                        3,
                        Invented.NOW,
                        Invented.institution(subject),
                        Invented.district(subject),
                        i % 2 == 0 ? "FIRE_SAFETY" : "COMPREHENSIVE",
                        "PLANNED",
                        day,
                        "CLOSED",
                        day,
                        day.plusDays(10),
                        "PASSED");
                if (i % 4 == 0) {
                    findings.row(id, 0, "通道被占用", "MINOR");
                }
            }
        }
    }

    private void reviews() throws SQLException {
        try (Batch reviews = new Batch(
                database,
                "annual_review",
                "id,version,changed_at,institution_id,region_code,review_year,open_key,status,score_government,"
                        + "score_society,score_individual,total,grade,concluded_on,published_on")) {
            for (int i = 0; i < YEARS * Invented.INSTITUTIONS; i++) {
                int subject = i % Invented.INSTITUTIONS;
                int year = 2022 + i / Invented.INSTITUTIONS;
                UUID institution = Invented.institution(subject);
                LocalDate day = LocalDate.of(year, 12, 20);
                reviews.row(
                        Invented.id(13, i),
                        2,
                        Invented.NOW,
                        institution,
                        Invented.district(subject),
                        year,
                        institution + "|" + year,
                        "PUBLISHED",
                        80,
                        85,
                        90,
                        new BigDecimal("84.0"),
                        "GOOD",
                        day,
                        day);
            }
        }
    }

    private void funds() throws SQLException {
        try (Batch funds = new Batch(
                        database,
                        "fund",
                        "id,version,changed_at,region_code,fund_year,source,amount,purpose,document,status,"
                                + "published_on");
                Batch shares = new Batch(database, "fund_share", "fund_id,ordinal,region_code,institution_id,amount")) {
            for (int i = 0; i < YEARS * 50; i++) {
                UUID id = Invented.id(14, i);
                int year = 2022 + i / 50;
                BigDecimal total = new BigDecimal("400000.00");
                funds.row(
                        id,
                        1,
                        Invented.NOW,
                        Invented.CITY,
                        year,
                        "CITY",
                        total,
                        "床位补助",
                        "绵财社" + i,
                        "PUBLISHED",
                        LocalDate.of(year, 6, 1));
                for (int share = 0; share < 40; share++) {
                    int subject = (i * 40 + share) % Invented.HOMES;
                    shares.row(
                            id,
                            share,
                            Invented.district(subject),
                            Invented.institution(subject),
                            new BigDecimal("10000.00"));
                }
            }
        }
    }

    private void pilots() throws SQLException {
        try (Batch pilots = new Batch(
                database,
                "pilot",
                "id,version,changed_at,institution_id,region_code,level,programme,valid_from,type,status,open_key,"
                        + "origin")) {
            for (int i = 0; i < 300; i++) {
                UUID home = Invented.institution(i);
                pilots.row(
                        Invented.id(15, i),
                        1,
                        Invented.NOW,
                        home,
                        Invented.district(i),
                        "CITY",
                        "医养结合试点",
                        Invented.SINCE,
                        "INTEGRATED_CARE",
                        "NAMED",
                        home + "|CITY|医养结合试点",
                        "PROCEDURE");
            }
        }
    }

    private void aims() throws SQLException {
        try (Batch targets = new Batch(
                        database,
                        "policy_target",
                        "id,version,changed_at,region_code,target_year,metric,target_value,standing,open_key");
                Batch indicators = new Batch(
                        database,
                        "known_indicator",
                        "id,subject,sequence,told_by,metric,region_code,as_of,numerator,denominator,recorded_at")) {
            int recorded = 0;
            for (int year = 2022; year < 2022 + YEARS; year++) {
                for (String metric : METRICS) {
                    targets.row(
                            Invented.id(16, recorded),
                            0,
                            Invented.NOW,
                            Invented.CITY,
                            year,
                            metric,
                            new BigDecimal("95.00"),
                            "CURRENT",
                            Invented.CITY + "|" + year + "|" + metric);
                    for (int month = 1; month <= 12; month++) {
                        UUID id = Invented.id(17, recorded++);
                        indicators.row(
                                id,
                                id,
                                1,
                                "contract",
                                metric,
                                Invented.CITY,
                                LocalDate.of(year, month, 28),
                                900L,
                                1000L,
                                Invented.NOW);
                    }
                }
            }
        }
    }

    private void people() throws SQLException {
        try (Batch people = new Batch(
                database,
                "population_base",
                "id,version,changed_at,region_code,as_of,elder_group,basis,people,source,standing,open_key")) {
            int recorded = 0;
            for (int year = 2021; year < 2025; year++) {
                for (String group : List.of("AGE_60", "AGE_65", "AGE_80")) {
                    LocalDate day = LocalDate.of(year, 12, 31);
                    people.row(
                            Invented.id(18, recorded++),
                            0,
                            Invented.NOW,
                            Invented.CITY,
                            day,
                            group,
                            "HUKOU",
                            1_198_700L,
                            "公报",
                            "CURRENT",
                            Invented.CITY + "|" + day + "|" + group + "|HUKOU");
                }
            }
        }
    }

    private void cases() throws SQLException {
        try (Batch cases = new Batch(
                database,
                "one_window_case",
                "id,version,changed_at,number,code_word,region_code,matter,applicant_id,subject_id,subject_category,"
                        + "status,received_on,corrected,accepted_on,deemed,clock_kind,clock_workdays,decided_on,handling_workdays,on_time,issued_on,"
                        + "extension_workdays")) {
            for (int i = 0; i < CASES; i++) {
                int subject = i % Invented.HOMES;
                UUID home = Invented.institution(subject);
                LocalDate day = LocalDate.of(2022, 1, 4).plusDays(i * 1400L / CASES);
                cases.row(
                        Invented.id(19, i),
                        6,
                        Invented.NOW,
                        "BENCH" + i,
                        new byte[] {1},
                        Invented.district(subject),
                        "CHANGE",
                        home,
                        home,
                        "NURSING_HOME",
                        "ISSUED",
                        day,
                        false,
                        day.plusDays(1),
                        false,
                        "FILING",
                        5,
                        day.plusDays(8),
                        5,
                        true,
                        day.plusDays(9),
                        0);
            }
        }
    }
}
