package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A city's agreements with two years of services, and its family doctors, as the contract service would have left them,
 * written straight into its tables. Nobody is posted: a licence number is sealed with a key that this program does not have.
 */
final class AgreementCity {
    static final String CITY = "4609";
    private static final int RECORDS_EACH = 400;
    private static final int CONTRACTS_EACH = 160;
    private static final int HOSPITALS = 40;
    static final int CENTRES = 60;
    static final int TEAMS_EACH = 10;
    private static final int DISTRICTS = 10;
    private static final int DAYS = 730;
    private static final List<String> ITEMS = List.of("MEDICAL_ROUNDS", "HEALTH_MANAGEMENT", "TWO_WAY_REFERRAL");
    private static final String MEDICAL = "MEDICAL";
    private static final String PUBLIC = "PUBLIC";
    private static final String OPEN = "OPERATING";
    private static final String SINCE = "2019-01-01";
    static final String NOW = "2026-01-01 00:00:00";
    private final Connection database;
    private final int agreements;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    AgreementCity(Connection database, int agreements) {
        this.database = database;
        this.agreements = agreements;
    }

    static UUID id(long kind, int number) {
        return new UUID(0x0198a7c000007000L, 0x8000000000000000L | (kind << 32) | number);
    }

    static UUID home(int number) {
        return id(1, number);
    }

    static UUID hospital(int number) {
        return id(2, number % HOSPITALS);
    }

    static UUID centre(int number) {
        return id(3, number % CENTRES);
    }

    static UUID agreement(int number) {
        return id(4, number);
    }

    static UUID elder(int number) {
        return id(6, number);
    }

    static UUID team(int number) {
        return id(7, number % (CENTRES * TEAMS_EACH));
    }

    static UUID contract(int number) {
        return id(8, number);
    }

    int records() {
        return agreements * RECORDS_EACH;
    }

    int contracts() {
        return agreements * CONTRACTS_EACH;
    }

    UUID record(int number) {
        return id(5, number);
    }

    static String district(int number) {
        return CITY + String.format("%02d", 1 + number % DISTRICTS);
    }

    void enterAll() throws SQLException {
        institutions();
        agreements();
        services();
        reports();
        new DoctorsOfCity(database, contracts(), today).enterAll();
    }

    private void institutions() throws SQLException {
        try (Batch known = new Batch(
                        database,
                        "known_institution",
                        "id,sequence,region_code,ownership,status,name,kind,category,hospital_level,phone");
                Batch days = new Batch(database, "known_practice_period", "institution_id,valid_from")) {
            for (int i = 0; i < agreements; i++) {
                known.row(home(i), 1, district(i), PUBLIC, OPEN, "测试养老院" + i, "CARE", "NURSING_HOME", null, null);
                days.row(home(i), SINCE);
            }
            for (int i = 0; i < HOSPITALS; i++) {
                String level = i % 3 == 0 ? "LEVEL_3" : "LEVEL_2";
                String name = "测试医院" + i;
                known.row(
                        hospital(i), 1, district(i), PUBLIC, OPEN, name, MEDICAL, "GENERAL_HOSPITAL", level, "0898-1");
                days.row(hospital(i), SINCE);
            }
            for (int i = 0; i < CENTRES; i++) {
                String name = "测试社区卫生服务中心" + i;
                String category = "COMMUNITY_HEALTH_CENTRE";
                known.row(centre(i), 1, district(i), PUBLIC, OPEN, name, MEDICAL, category, "LEVEL_1", "0898-2");
                days.row(centre(i), SINCE);
            }
        }
    }

    private void agreements() throws SQLException {
        LocalDate first = today.minusDays(DAYS).withDayOfMonth(1);
        try (Batch signed = new Batch(
                database,
                "agreement",
                "id,version,changed_at,number,number_key,city_code,region_code,medical_id,care_id,mode,start_date,"
                        + "end_date,is_primary,status,drafted_by,offered_by,signed_on,filing_required,active_from,"
                        + "open_key,origin")) {
            for (int i = 0; i < agreements; i++) {
                UUID id = agreement(i);
                UUID home = home(i);
                String number = "示医养协" + i + "号";
                LocalDate last = first.plusYears(5);
                signed.row(
                        id,
                        1,
                        NOW,
                        number,
                        number,
                        CITY,
                        district(i),
                        hospital(i),
                        home,
                        "CONTRACTED",
                        first,
                        last,
                        true,
                        "EFFECTIVE",
                        MEDICAL,
                        MEDICAL,
                        first,
                        false,
                        first,
                        home,
                        "TAKEOVER");
            }
        }
        promises(first);
    }

    private void promises(LocalDate first) throws SQLException {
        try (Batch items = new Batch(database, "agreement_item", "agreement_id,item");
                Batch promises = new Batch(database, "agreement_promise", "agreement_id,item,times,per_period");
                Batch inForce =
                        new Batch(database, "agreement_period", "id,agreement_id,state,valid_from,recorded_at")) {
            for (int i = 0; i < agreements; i++) {
                UUID id = agreement(i);
                for (String item : ITEMS) {
                    items.row(id, item);
                }
                promises.row(id, ITEMS.get(0), 4, "MONTH");
                promises.row(id, ITEMS.get(1), 1, "QUARTER");
                inForce.row(id(9, i), id, "EFFECTIVE", first, NOW);
            }
        }
    }

    /** Every tenth agreement stands on paper only: its services ended half a year ago. */
    private void services() throws SQLException {
        try (Batch records = new Batch(
                database,
                "service_record",
                "id,version,changed_at,agreement_id,medical_id,care_id,region_code,record_key,visited_on,item,scene,"
                        + "persons,by_role,elders,status")) {
            for (int i = 0; i < records(); i++) {
                int of = i % agreements;
                int days = DAYS - (int) ((long) DAYS * i / records());
                LocalDate day = today.minusDays(of % 10 == 0 ? days / 2 + DAYS / 4 : days);
                records.row(
                        record(i),
                        0,
                        NOW,
                        agreement(of),
                        hospital(of),
                        home(of),
                        district(of),
                        "k" + i,
                        day,
                        ITEMS.get(i / agreements % ITEMS.size()),
                        "INSTITUTION",
                        5 + i % 30,
                        "GENERAL_PRACTITIONER",
                        "",
                        "RECORDED");
            }
        }
    }

    private void reports() throws SQLException {
        try (Batch reports = new Batch(
                        database,
                        "performance_report",
                        "id,version,changed_at,agreement_id,medical_id,care_id,region_code,report_year,status,drawn_at");
                Batch lines = new Batch(
                        database,
                        "performance_report_line",
                        "report_id,item,times,per_period,periods_due,promised,kept,performed,persons")) {
            for (int i = 0; i < agreements; i++) {
                UUID id = id(10, i);
                reports.row(
                        id,
                        0,
                        NOW,
                        agreement(i),
                        hospital(i),
                        home(i),
                        district(i),
                        today.getYear() - 1,
                        i % 2 == 0 ? "CONFIRMED" : "DRAWN",
                        NOW);
                lines.row(id, ITEMS.get(0), 4, "MONTH", 12, 48, 40, 66, 900);
                lines.row(id, ITEMS.get(1), 1, "QUARTER", 4, 4, 4, 66, 900);
            }
        }
    }
}
