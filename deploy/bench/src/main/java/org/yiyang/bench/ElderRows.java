package org.yiyang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Keys;
import org.yiyang.local.SyntheticCodes;

/** A province's insured elders, sealed as the insurance service would have sealed them, written straight into its tables. */
final class ElderRows implements AutoCloseable {
    static final String PROVINCE = "46";
    private static final LocalDate OLDEST = LocalDate.parse("1932-01-01");
    private static final int BIRTHDAYS = 10_500;
    private static final int CITIES = 9;
    private static final int DISTRICTS = 10;
    private static final int KEPT = 1000;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "安宁康乐寿福春兰秀英玉珍桂芳梅荣华国明德建军志强文武永平金水木火土山川海江河湖云雨雪";
    private static final List<String> LEVELS =
            List.of("ABLE", "MILDLY_DISABLED", "MODERATELY_DISABLED", "SEVERELY_DISABLED");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Random random = new Random(14);
    private final FieldCipher cipher;
    private final BlindIndex number;
    private final BlindIndex likeness;
    private final Batch elders;
    private final Batch periods;
    private final Batch moves;
    private final Batch assessments;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String[] numbers = new String[KEPT];
    private final UUID[] ids = new UUID[KEPT];

    ElderRows(Connection database, Path keyFolder) throws SQLException {
        Keys keys = new Keys(() -> keyFolder);
        cipher = FieldCipher.under(keys);
        number = keys.blindIndex("elder.citizen-id");
        likeness = keys.blindIndex("elder.likeness");
        elders = new Batch(
                database,
                "elder",
                "id, version, changed_at, name_sealed, citizen_id_sealed, phone_sealed, citizen_id_index, open_index, sex,"
                        + " likeness_index, region_code, status, verified_on, deceased_on, origin, takeover_document,"
                        + " takeover_reason, takeover_by, takeover_at");
        periods = new Batch(database, "elder_insured_period", "id, elder_id, type, valid_from, recorded_at");
        moves = new Batch(
                database,
                "aggregate_move",
                "id, aggregate_kind, aggregate_id, sequence, verb, to_status, actor, roles, reason, correction, moved_at");
        assessments = new Batch(
                database,
                "elder_assessment",
                "id, elder_id, standard, ability_level, score, assessed_on, valid_until, assessor, recorded_at");
    }

    void enterAll(Connection database, int count) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // An elder's batch may be sent after that of what belongs to it.
            statement.execute("set foreign_key_checks = 0");
        }
        for (int i = 0; i < count; i++) {
            enter(i, count);
            if (i % 50_000 == 0) {
                database.commit();
            }
        }
        close();
        database.commit();
        try (Statement statement = database.createStatement()) {
            statement.execute("update elder e join (select likeness_index from elder where likeness_index is not null"
                    + " group by likeness_index having count(*) > 1) s on s.likeness_index = e.likeness_index"
                    + " set e.alike = true");
            database.commit();
            statement.execute("analyze table elder, elder_insured_period, aggregate_move, elder_assessment");
        }
    }

    /** Some of the numbers, evenly over all. */
    String number(int which) {
        return numbers[which % KEPT];
    }

    UUID id(int which) {
        return ids[which % KEPT];
    }

    private void enter(int i, int count) throws SQLException {
        LocalDate born = OLDEST.plusDays(random.nextInt(BIRTHDAYS));
        String plain = SyntheticCodes.citizenId(born);
        Instant entered = now.minus(400, ChronoUnit.DAYS).plusMillis(i / 16);
        UUID id = ordered(entered, i);
        int every = Math.max(1, count / KEPT);
        if (i % every == 0 && i / every < KEPT) {
            numbers[i / every] = plain;
            ids[i / every] = id;
        }
        Timestamp at = Timestamp.from(entered);
        elder(id, born, plain, at);
        String type = random.nextInt(4) == 0 ? "EMPLOYEE" : "RESIDENT";
        periods.row(ordered(entered, i), id, type, "2015-01-01", at);
        Object[] by = {"takeover", "ACTIVE", "bench", "INSURANCE_AGENT", "存量登记", false, at};
        moves.row(Stream.of(new Object[] {ordered(entered, i), "elder", id, 0}, by)
                .flatMap(Arrays::stream)
                .toArray());
        if (i % 5 == 0) {
            assessed(ordered(entered, i), id, at);
        }
    }

    private void elder(UUID id, LocalDate born, String plain, Timestamp at) throws SQLException {
        String name = letter(SURNAMES) + letter(GIVEN) + letter(GIVEN);
        String sex = (plain.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
        byte[] index = number.current(plain);
        Object[] who = {
            id,
            0,
            at,
            cipher.encrypt(name, Context.of("elder", "name_sealed", id)),
            cipher.encrypt(plain, Context.of("elder", "citizen_id_sealed", id)),
            cipher.encrypt("13800001234", Context.of("elder", "phone_sealed", id)),
            index,
            index,
            sex,
            likeness.current(name + "|" + born + "|" + sex)
        };
        boolean dead = random.nextInt(25) == 0;
        Object[] state = {
            district(),
            dead ? "DECEASED" : "ACTIVE",
            today.minusDays(random.nextInt(700)),
            dead ? today.minusDays(30) : null,
            "TAKEOVER",
            "存量登记表",
            "存量登记",
            "bench",
            at
        };
        elders.row(Stream.of(who, state).flatMap(Arrays::stream).toArray());
    }

    private void assessed(UUID row, UUID elder, Timestamp at) throws SQLException {
        assessments.row(
                row,
                elder,
                "ELDER_ABILITY",
                LEVELS.get(random.nextInt(LEVELS.size())),
                60,
                today.minusDays(100),
                today.plusDays(265),
                "评估机构",
                at);
    }

    private String letter(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private String district() {
        return String.format(
                Locale.ROOT, "%s%02d%02d", PROVINCE, 1 + random.nextInt(CITIES), 1 + random.nextInt(DISTRICTS));
    }

    private UUID ordered(Instant at, int i) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (i & 0xfff);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }

    @Override
    public void close() throws SQLException {
        elders.close();
        periods.close();
        moves.close();
        assessments.close();
    }
}
