package org.yiyang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A year of one city's referrals, as the referral service would have left them, written straight into its tables. */
final class CityYear implements AutoCloseable {
    static final String CITY = "4609";
    private static final int HOMES = 300;
    private static final int HOSPITALS = 40;
    private static final int PARTNERS = 3;
    private static final int DISTRICTS = 10;
    private static final int ELDERS = 100_000;
    private static final int OPEN_DAYS = 3;
    /** As often as they come: six up and three down to one emergency. */
    private static final List<ReferralLife.Kind> KINDS = Stream.of(
                    Collections.nCopies(6, ReferralLife.Kind.UP),
                    Collections.nCopies(3, ReferralLife.Kind.DOWN),
                    List.of(ReferralLife.Kind.EMERGENCY))
            .flatMap(List::stream)
            .toList();

    private static final Timestamp FOREVER = Timestamp.valueOf("9999-12-31 00:00:00");
    private final Random random = new Random(12);
    private final Batch referrals;
    private final Batch questions;
    private final Batch moves;
    private final Batch deadlines;
    private final Batch tasks;
    private final Batch addressees;
    private final Instant end;
    private final int count;
    private int entered;
    /** In the order of their ids, so that a page of any number is asked for. */
    private final UUID[] ids;

    CityYear(Connection database, int count, Instant end) throws SQLException {
        this.count = count;
        this.end = end;
        ids = new UUID[count];
        referrals = new Batch(
                database,
                "referral",
                "id, version, changed_at, kind, status, elder_id, open_key, down_key, chain_id, sender_id, sender_region,"
                        + " receiver_id, receiver_region, reason, urgency, care_stage, consent_form, consent_at, response_minutes,"
                        + " department, submitted_by, awaits_review, awaits_paperwork, flags, flagged, submitted_at, asked_at,"
                        + " accepted_at, rejected_at, answer_seconds, arrived_at, returned_at, closed_at, close_reason, closed_from");
        questions = new Batch(
                database,
                "referral_question",
                "submitted_month, region, referral_id, number, known_from, known_until, kind, sender_id, receiver_id,"
                        + " submitted_at, asked_at, answered_at, answer_minutes, accepted_at, overdue_at, arrived_at, no_show_at,"
                        + " returned_at, changed_at");
        moves = new Batch(
                database,
                "aggregate_move",
                "id, aggregate_kind, aggregate_id, sequence, verb, from_status, to_status, actor, roles, correction, moved_at");
        deadlines =
                new Batch(database, "deadline", "id, subject_id, kind, part_id, due_at, try_at, provisional, begun_at");
        tasks = new Batch(
                database,
                "task",
                "id, kind, subject_kind, subject_id, part_id, region_code, priority, due_kind, raised_at");
        addressees = new Batch(database, "task_addressee", "id, task_id, roles, region_code, institution_id");
    }

    /** Somebody's place in the city, by number. */
    static UUID home(int number) {
        return new UUID(0x0198a7c000007000L, 0x8000000000100000L + number);
    }

    static UUID hospital(int number) {
        return new UUID(0x0198a7c000007000L, 0x8000000000200000L + number);
    }

    static UUID elder(int number) {
        return new UUID(0x0198a7c000007000L, 0x8000000000300000L + number);
    }

    static String district(int number) {
        return CITY + String.format("%02d", 1 + number % DISTRICTS);
    }

    void enterInstitutions(Connection database) throws SQLException {
        try (Batch institutions = new Batch(
                        database,
                        "known_institution",
                        "id, sequence, side, region_code, status, name, phone, address");
                Batch days = new Batch(database, "known_practice_period", "institution_id, valid_from")) {
            for (int i = 0; i < HOMES; i++) {
                institutions.row(home(i), 1, "CARE", district(i), "OPERATING", "测试养老院" + i, null, "测试路" + i + "号");
                days.row(home(i), "2019-01-01");
            }
            for (int i = 0; i < HOSPITALS; i++) {
                institutions.row(
                        hospital(i), 1, "MEDICAL", district(i), "OPERATING", "测试医院" + i, "0898-1", "测试路" + i + "号");
                days.row(hospital(i), "2019-01-01");
            }
        }
    }

    void enterAll() throws SQLException {
        long span = Duration.ofDays(365).toMillis();
        Instant begin = end.minusMillis(span);
        for (int i = 0; i < count; i++) {
            enter(begin.plusMillis(span * i / count));
        }
    }

    UUID id(int number) {
        return ids[Math.max(0, Math.min(number, count - 1))];
    }

    private void enter(Instant at) throws SQLException {
        ReferralLife.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        ReferralLife life = new ReferralLife(
                ordered(at),
                elder(random.nextInt(ELDERS)),
                kind,
                between(random.nextInt(HOMES)),
                at,
                5 + (int) (Math.abs(random.nextGaussian()) * 90),
                outcome(kind, at));
        ids[entered++] = life.id();
        referral(life);
        question(life);
        if (life.open()) {
            waiting(life);
        }
    }

    /** A home refers to three hospitals. */
    private ReferralLife.Between between(int home) {
        return new ReferralLife.Between(home, (home * 7 + random.nextInt(PARTNERS) * 13) % HOSPITALS);
    }

    private ReferralLife.Outcome outcome(ReferralLife.Kind kind, Instant at) {
        if (at.isAfter(end.minus(Duration.ofDays(OPEN_DAYS)))) {
            return ReferralLife.Outcome.OPEN;
        }
        if (kind != ReferralLife.Kind.EMERGENCY && random.nextInt(12) == 0) {
            return ReferralLife.Outcome.REJECTED;
        }
        if (kind != ReferralLife.Kind.EMERGENCY && random.nextInt(15) == 0) {
            return ReferralLife.Outcome.MISSED;
        }
        boolean returns = kind != ReferralLife.Kind.DOWN && random.nextInt(5) > 0;
        return returns ? ReferralLife.Outcome.RETURNED : ReferralLife.Outcome.STAYED;
    }

    /** As the service makes ids: in the order of their milliseconds. */
    private UUID ordered(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (entered & 0xfff);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }

    /** What makes it appear in queues. */
    private void waiting(ReferralLife life) throws SQLException {
        Timestamp due = Timestamp.from(end.plus(Duration.ofDays(30)));
        String kind = life.late() ? "REFERRAL_NO_RESPONSE" : "REFERRAL_RESPONSE";
        deadlines.row(UUID.randomUUID(), life.id(), kind, life.id(), due, due, false, life.begun());
        UUID task = ordered(life.submitted());
        tasks.row(
                task,
                life.asked() ? life.late() ? "REDIRECT" : "ACCEPT" : "ARRIVE",
                "referral",
                life.id(),
                life.id(),
                life.senderRegion(),
                life.asked() ? 2 : 0,
                "REFERRAL_RESPONSE",
                life.begun());
        addressees.row(UUID.randomUUID(), task, "DISPATCHER", life.senderRegion(), null);
        addressees.row(UUID.randomUUID(), task, "REFERRAL_OFFICE,HOSPITAL_DOCTOR", null, life.receiver());
    }

    private void referral(ReferralLife life) throws SQLException {
        referrals.row(Stream.of(what(life), why(life), times(life))
                .flatMap(Arrays::stream)
                .toArray());
        for (String verb : life.open() ? List.of("submit") : List.of("submit", "accept", "arrive", "complete")) {
            Object[] move = {UUID.randomUUID(), "referral", life.id(), 1, verb, null, life.status()};
            Object[] by = {"doctor", "INTERNAL_DOCTOR", false, life.begun()};
            moves.row(Stream.of(move, by).flatMap(Arrays::stream).toArray());
        }
    }

    private static Object[] what(ReferralLife life) {
        return new Object[] {
            life.id(),
            life.open() ? 1 : 6,
            life.open() ? life.begun() : life.closedAt(),
            life.kind().name(),
            life.status(),
            life.elder(),
            null,
            null,
            life.id(),
            life.sender(),
            life.senderRegion(),
            life.receiver(),
            life.receiverRegion()
        };
    }

    private static Object[] why(ReferralLife life) {
        return new Object[] {
            life.up() ? "FURTHER_TESTS" : "LONG_TERM_CARE",
            "ROUTINE",
            "STABLE",
            "SIGNED",
            life.begun(),
            120,
            "内科",
            "doctor",
            false,
            false,
            life.flags(),
            !life.flags().isEmpty()
        };
    }

    private static Object[] times(ReferralLife life) {
        return new Object[] {
            life.begun(),
            life.askedAt(),
            life.acceptedAt(),
            life.rejectedAt(),
            life.answerMinutes() == null ? null : life.answerMinutes() * 60L,
            life.arrivedAt(),
            life.returnedAt(),
            life.closedAt(),
            life.outcome().reason(),
            life.open() ? null : "ACCEPTED"
        };
    }

    private void question(ReferralLife life) throws SQLException {
        Object[] what = {
            life.month(),
            life.senderRegion(),
            life.id(),
            1,
            life.begun(),
            FOREVER,
            life.kind().name(),
            life.sender(),
            life.receiver(),
            life.begun()
        };
        Object[] came = {
            life.askedAt(),
            life.answeredAt(),
            life.answerMinutes(),
            life.acceptedAt(),
            life.overdueAt(),
            life.arrivedAt(),
            life.missedAt(),
            life.returnedAt(),
            life.changedAt()
        };
        questions.row(Stream.of(what, came).flatMap(Arrays::stream).toArray());
    }

    @Override
    public void close() throws SQLException {
        for (Batch batch : List.of(referrals, questions, moves, deadlines, tasks, addressees)) {
            batch.close();
        }
    }
}
