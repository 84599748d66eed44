package org.yiyang.kit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Successions;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;

/** What every service must do when it consumes a year of the calendar; each runs these tests as its own. */
public abstract class CalendarHearing {
    private static final String KIND = "TEST_HEARING";

    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    Calendars calendars;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Clock clock;

    @Inject
    Successions successions;

    @Test
    void theTopicIsListenedTo() {
        assertTrue(inbox.topics().contains("yiyang.reference"));
    }

    @Test
    void aYearThatBecomesKnownMakesProvisionalDeadlinesDefinite() {
        UUID subject = deadline(LocalDate.of(2051, 1, 30), 2);
        assertEquals(new Due("2051-02-01", true), due(subject));

        inbox.apply(List.of(notice(2051, 0, "2051-01-31", "2051-02-01", "2051-02-02")));

        assertEquals(new Due("2051-02-06", false), due(subject));
    }

    @Test
    void anAmendedNoticeMovesTheOpenDeadlinesThatItTouches() {
        inbox.apply(List.of(notice(2052, 0, "2052-05-01")));
        UUID open = deadline(LocalDate.of(2052, 5, 1), 1);
        UUID unaffected = deadline(LocalDate.of(2052, 8, 1), 1);
        assertEquals(new Due("2052-05-02", false), due(open));

        inbox.apply(List.of(notice(2052, 1, "2052-05-01", "2052-05-02", "2052-05-03")));

        assertEquals(new Due("2052-05-06", false), due(open));
        assertEquals(new Due("2052-08-02", false), due(unaffected));
    }

    /**
     * A bridge to New Year may take days of the December before:
     * they are definite once the next year's notice is consumed.
     */
    @Test
    void theDaysOfDecemberAreDefiniteWithTheNextYearsNotice() {
        inbox.apply(List.of(notice(2082, 0, "2082-10-01")));
        UUID november = deadline(LocalDate.of(2082, 11, 26), 1);
        UUID december = deadline(LocalDate.of(2082, 12, 30), 1);
        assertEquals(new Due("2082-11-27", false), due(november));
        assertEquals(new Due("2082-12-31", true), due(december));

        inbox.apply(List.of(notice(2083, 0, "2082-12-31", "2083-01-01")));

        assertEquals(new Due("2083-01-04", false), due(december));
        assertEquals(new Due("2082-11-27", false), due(november));
    }

    /** In order, the last alone, late, twice, in one batch: the newest notice is what counts. */
    @ParameterizedTest
    @CsvSource({"2061, 0 1 2", "2062, 2", "2063, 2 0 1", "2064, 1 2 2 1", "2065, 0 2 1 0 2"})
    void howeverTheNoticesArriveTheNewestCounts(int year, String order) {
        UUID subject = deadline(LocalDate.of(year, 3, 1), 3);
        List<ConsumerRecord<String, byte[]>> arrived = order.chars()
                .filter(one -> one != ' ')
                .mapToObj(one -> version(year, one - '0'))
                .toList();

        inbox.apply(arrived.subList(0, 1));
        inbox.apply(arrived.subList(1, arrived.size()));

        assertEquals(List.of(year + "-03-04", year + "-03-05"), offIn(year));
        LocalDate expected =
                calendars.current().plusWorkdays(LocalDate.of(year, 3, 1), 3).day();
        assertEquals(new Due(expected.toString(), false), due(subject));
    }

    @Test
    void aDeadlineInMonthsRollsOverTheDaysOffThatBecomeKnown() {
        UUID subject = Ids.next();
        unitOfWork.run(Call.system(clock.instant()), () -> {
            deadlines.setMonths(subject, KIND, LocalDate.of(2056, 1, 3), 3);
        });
        assertEquals(new Due("2056-04-03", true), due(subject));

        inbox.apply(List.of(notice(2056, 0, "2056-04-03", "2056-04-04", "2056-04-05")));

        assertEquals(new Due("2056-04-06", false), due(subject));
    }

    @ParameterizedTest
    @CsvSource({"2066, 0 w1", "2067, w1 0", "2068, 0 w1 w1 0", "2069, w1"})
    void aNoticeThatWasWithdrawnIsForgottenHoweverItArrives(int year, String order) {
        UUID subject = deadline(LocalDate.of(year, 2, 27), 2);
        Due before = due(subject);

        for (String one : order.split(" ")) {
            inbox.apply(List.of(one.equals("0") ? notice(year, 0, year + "-03-01", year + "-03-02") : withdrawn(year)));
        }

        assertEquals(List.of(), offIn(year));
        assertEquals(before, due(subject));
        assertTrue(before.provisional());
    }

    @Test
    void aYearThatIsPublishedAgainAfterItsWithdrawalCounts() {
        inbox.apply(List.of(notice(2070, 0, "2070-03-01"), withdrawn(2070), notice(2070, 2, "2070-03-02")));

        assertEquals(List.of("2070-03-02"), offIn(2070));
    }

    @Test
    void regionsAndKindsYetUnknownAreHeardWithoutEffect() {
        UUID subject = deadline(LocalDate.of(2053, 1, 30), 2);
        Due before = due(subject);

        inbox.apply(List.of(
                record(Ids.next(), 3, EventSchemas.sample("reference")),
                record(Ids.next(), 0, "{\"happened\":[],\"state\":{\"of\":\"moon\"}}")));

        assertEquals(before, due(subject));
    }

    /** In order, the last alone, late: the latest word on a region's end counts, and an end that never came is gone. */
    @ParameterizedTest
    @CsvSource({
        "990101, 0, true",
        "990102, 1 0, false",
        "990103, 0 1, false",
        "990104, 0 1 2, true",
        "990105, 2 0 1, true"
    })
    void whatLayInARegionThatHasEndedIsReachedByItsSuccessor(String code, String order, boolean reached) {
        for (String one : order.split(" ")) {
            inbox.apply(List.of(region(code, Long.parseLong(one), !one.equals("1"))));
        }

        Caller official = new Caller("o", "web", Set.of("CIVIL_ADMIN"), "980201", null, null, Set.of());
        assertEquals(reached, successions.reaching(official).scope().coversRegion(code));
        Caller neighbour = new Caller("n", "web", Set.of("CIVIL_ADMIN"), "980202", null, null, Set.of());
        assertFalse(successions.reaching(neighbour).scope().coversRegion(code));
    }

    private static ConsumerRecord<String, byte[]> region(String code, long sequence, boolean ended) {
        UUID id = UUID.nameUUIDFromBytes(("test:" + code).getBytes(StandardCharsets.UTF_8));
        return record(id, sequence, """
                {"happened":["region-abolished"],"state":{"of":"region","id":"%s","code":"%s","kind":"DISTRICT",
                 "name":"试区","validFrom":"1988-01-01"%s}}
                """.formatted(
                        id, code, ended ? ",\"validTo\":\"2020-01-01\",\"successor\":\"980201\"" : ""));
    }

    @Test
    void aNoticeThatCannotBeIsParkedAndTheOthersOfItsBatchCount() {
        inbox.apply(List.of(notice(2054, 0), notice(2055, 0, "2055-01-02")));

        assertEquals(List.of(), offIn(2054));
        assertEquals(List.of("2055-01-02"), offIn(2055));
    }

    /** When a deadline ends, as a person says it. */
    private record Due(String lastDay, boolean provisional) {}

    private Due due(UUID subject) {
        Deadline found = deadlines.openOf(subject).get(0);
        return new Due(WorkCalendar.dayOf(found.dueAt().minusMillis(1)).toString(), found.provisional());
    }

    private UUID deadline(LocalDate start, int workdays) {
        UUID subject = Ids.next();
        unitOfWork.run(Call.system(clock.instant()), () -> {
            deadlines.setWorkdays(subject, KIND, start, workdays);
        });
        return subject;
    }

    private List<String> offIn(int year) {
        return calendars.years().stream()
                .filter(known -> known.year() == year)
                .flatMap(known -> known.days().stream())
                .map(day -> day.day().toString())
                .toList();
    }

    /** The first version names the 1st, the second the 3rd, the third the 4th and 5th of March. */
    private static ConsumerRecord<String, byte[]> version(int year, int sequence) {
        return switch (sequence) {
            case 0 -> notice(year, 0, year + "-03-01");
            case 1 -> notice(year, 1, year + "-03-03");
            default -> notice(year, 2, year + "-03-04", year + "-03-05");
        };
    }

    private static ConsumerRecord<String, byte[]> withdrawn(int year) {
        return event(year, 1, "\"status\":\"WITHDRAWN\",", "");
    }

    private static ConsumerRecord<String, byte[]> notice(int year, long sequence, String... daysOff) {
        StringBuilder days = new StringBuilder();
        for (String day : daysOff) {
            days.append(days.isEmpty() ? "" : ",")
                    .append("{\"date\":\"%s\",\"kind\":\"OFF\",\"name\":\"假日\"}".formatted(day));
        }
        return event(year, sequence, "", days.toString());
    }

    private static ConsumerRecord<String, byte[]> event(int year, long sequence, String status, String days) {
        UUID id = UUID.nameUUIDFromBytes(("test:" + year).getBytes(StandardCharsets.UTF_8));
        return record(id, sequence, """
                {"happened":["calendar-year-published"],
                 "state":{"of":"calendar-year","id":"%s","year":%d,"source":"试行",%s"days":[%s]}}
                """.formatted(id, year, status, days));
    }

    private static ConsumerRecord<String, byte[]> record(UUID subject, long sequence, String body) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "yiyang.reference", 0, sequence, subject.toString(), body.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", Ids.next().toString());
        header(record, "ce_type", "yiyang.reference.calendar-year-published");
        header(record, "ce_subject", subject.toString());
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_time", Instant.parse("2026-11-20T02:00:00Z").toString());
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
