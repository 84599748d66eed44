package org.yiyang.referral.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/**
 * Questions are asked, answered and corrected at random through three months, which are counted now and then: whatever is
 * asked of whatever day, what is read of the months is what a count of each question comes to.
 */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MonthCountsTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final List<Integer> MONTHS = List.of(201903, 201904, 201905);
    private static final int DAYS = 92;
    private static final int CHANGES = 14;
    private static final List<String> REGIONS = List.of("542401", "542401002", "542402", "542500");
    private static final List<String> ASKED = List.of("54", "5424", "542401", "542500");
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String INSERT = "insert into referral_question (submitted_month, region, referral_id, number,"
            + " known_from, known_until, kind, sender_id, receiver_id, submitted_at, asked_at, answered_at, answer_minutes,"
            + " accepted_at, overdue_at, arrived_at, no_show_at, returned_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final List<String> COLUMNS =
            List.of("accepted_at", "overdue_at", "arrived_at", "no_show_at", "returned_at");

    @Inject
    Database database;

    @Inject
    UnitOfWork units;

    @Inject
    MonthCounts chore;

    @Inject
    PastCounts counts;

    @Inject
    QuestionCounts questions;

    private final Random random = new Random(20261201);
    private final List<One> asked = new ArrayList<>();
    private int referrals;
    private int changes;

    /** A question as it stands now; of one that was corrected the last row. */
    private record One(UUID referral, int number, int month, String region, Instant submitted, Instant from) {}

    @BeforeEach
    void nothingIsKnown() {
        database.anywhere(sql -> sql.execute("delete from referral_question where submitted_month < 201906"));
        database.anywhere(sql -> sql.execute("delete from referral_month where submitted_month < 201906"));
        database.anywhere(sql -> sql.execute("delete from referral_month_count where submitted_month < 201906"));
    }

    @Test
    void whatIsReadOfCountedMonthsIsWhatEachQuestionComesTo() {
        int compared = 0;
        for (int day = 0; day < DAYS; day++) {
            Instant morning =
                    FIRST.plusDays(day).atStartOfDay(WorkCalendar.ZONE).toInstant();
            for (int i = 0; i < CHANGES; i++) {
                change(morning.plus(Duration.ofMinutes(40 + random.nextInt(1300)))
                        .plusMillis(++changes));
            }
            if (random.nextInt(3) == 0) {
                count(morning.plus(Duration.ofMinutes(1410)));
            }
            if (day % 4 == 3) {
                compare(morning.plus(Duration.ofMinutes(1420)), day);
                compared++;
            }
        }
        assertEquals(23, compared);
        Integer marked = database.anywhere(sql -> sql.select(
                        "select count(*) from referral_month where submitted_month in (201903, 201904, 201905)")
                .mapTo(Integer.class)
                .one());
        assertEquals(MONTHS.size(), marked);
    }

    /** As the chore does it, until nothing is left to count. */
    private void count(Instant now) {
        Call call = Call.system(now);
        boolean more = true;
        while (more) {
            more = units.run(call, () -> chore.doPart(call));
        }
    }

    private void change(Instant at) {
        if (asked.isEmpty() || random.nextInt(3) == 0) {
            ask(at, new UUID(54, ++referrals), 1, REGIONS.get(random.nextInt(REGIONS.size())));
            return;
        }
        int which = random.nextInt(asked.size());
        One one = asked.get(which);
        switch (random.nextInt(5)) {
            case 0 -> ask(at, one.referral(), one.number() + 1, one.region());
            case 1 -> correct(at, which);
            case 2 -> answer(at, one);
            default -> set(at, one, COLUMNS.get(random.nextInt(COLUMNS.size())));
        }
    }

    private void ask(Instant at, UUID referral, int number, String region) {
        Instant submitted = asked.stream()
                .filter(one -> one.referral().equals(referral))
                .map(One::submitted)
                .findFirst()
                .orElse(at);
        boolean known = asked.stream().anyMatch(one -> one.referral().equals(referral) && one.number() == number);
        if (!known) {
            LocalDate day = WorkCalendar.dayOf(submitted);
            One one = new One(referral, number, day.getYear() * 100 + day.getMonthValue(), region, submitted, at);
            asked.add(one);
            enter(one, at, null);
        }
    }

    private void enter(One one, Instant at, Instant answered) {
        String kind =
                List.of("UP", "DOWN", "EMERGENCY").get((int) (one.referral().getLeastSignificantBits() % 3));
        database.anywhere(sql -> sql.execute(
                INSERT,
                one.month(),
                one.region(),
                one.referral(),
                one.number(),
                at,
                FOREVER,
                kind,
                new UUID(1, random.nextInt(3)),
                new UUID(2, random.nextInt(3)),
                one.submitted(),
                kind.equals("EMERGENCY") ? null : one.from(),
                answered,
                answered == null ? null : minutes(one, answered),
                null,
                null,
                null,
                null,
                null,
                at));
    }

    private static int minutes(One one, Instant answered) {
        return Math.toIntExact(Duration.between(one.from(), answered).toMinutes());
    }

    private static final String ROW = " where submitted_month = ? and region = ? and referral_id = ? and number = ?"
            + " and known_until > '9999-01-01' and known_from <= ?";

    private void update(Instant at, One one, String set, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.addAll(List.of(at, one.month(), one.region(), one.referral(), one.number(), at));
        database.anywhere(
                sql -> sql.execute("update referral_question set " + set + ", changed_at = ?" + ROW, all.toArray()));
    }

    private void answer(Instant at, One one) {
        update(
                at,
                one,
                "answer_minutes = if(answered_at is null, ?, answer_minutes), answered_at = coalesce(answered_at, ?)",
                minutes(one, at),
                at);
    }

    private void set(Instant at, One one, String column) {
        update(at, one, column + " = coalesce(" + column + ", ?)", at);
    }

    /** What was said until now is kept beside what is said from now on, an old answer with it. */
    private void correct(Instant at, int which) {
        One one = asked.get(which);
        update(at, one, "known_until = ?", at);
        enter(one, at, random.nextBoolean() && at.isAfter(one.from()) ? one.from() : null);
    }

    private void compare(Instant now, int day) {
        for (Grouping by : Grouping.values()) {
            for (String region : ASKED) {
                LocalDate from = random.nextBoolean() ? FIRST : FIRST.plusDays(random.nextInt(day + 1));
                LocalDate to = random.nextBoolean() ? FIRST.plusDays(day) : from.plusDays(random.nextInt(70));
                LocalDate over = FIRST.plusDays(random.nextBoolean() ? day : random.nextInt(day + 1));
                QuestionCounts.Range range = new QuestionCounts.Range(
                        region,
                        from.atStartOfDay(WorkCalendar.ZONE).toInstant(),
                        WorkCalendar.endOfDay(to.isBefore(from) ? from : to),
                        WorkCalendar.endOfDay(over));
                assertEquals(
                        each(by, range),
                        counts.count(by, range, now),
                        by + " of " + region + " from " + from + " to " + to + " known on " + over + " at " + now);
            }
        }
    }

    private Map<String, PartFigures> each(Grouping by, QuestionCounts.Range range) {
        Sums sums = new Sums(by, range.region());
        questions.count(QuestionCounts.Part.of(by), range, range.months(), sums::add);
        Map<String, PartFigures> figures = sums.figures();
        assertTrue(figures.containsKey(""));
        return figures;
    }
}
