package org.yiyang.institution.reference.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.lifecycle.Stateful;

/** The notice for one year (国务院办公厅关于部分节假日安排的通知) as it was published here. */
@Entity
@Table(name = "holiday_notice")
class HolidayNotice extends Aggregate implements Stateful<NoticeStatus> {
    @Column(name = "year")
    private int year;

    private String source;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private NoticeStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "holiday_notice_day", joinColumns = @JoinColumn(name = "notice_id"))
    private List<Day> days = new ArrayList<>();

    /** For JPA. */
    protected HolidayNotice() {}

    /** One day that the notice names. */
    @Embeddable
    record Day(
            @Column(name = "day") LocalDate date,
            @Enumerated(EnumType.STRING) @Column(length = 4) DayKind kind,
            @Column(length = 64) String name) {}

    private HolidayNotice(CalendarYear year, String source) {
        super(idOf(year.year()));
        this.year = year.year();
        say(year, source);
    }

    static HolidayNotice published(CalendarYear year, String source, Instant at) {
        HolidayNotice notice = new HolidayNotice(year, source);
        notice.become(NoticeStatus.PUBLISHED, "publish", source, at);
        return notice;
    }

    /** A notice's id follows from its year, so that publishing it twice is publishing it once. */
    static UUID idOf(int year) {
        return UUID.nameUUIDFromBytes(("yiyang:calendar-year:" + year).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this notice says just what is known; then nothing need be written. */
    boolean says(CalendarYear other, String otherSource) {
        return status == NoticeStatus.PUBLISHED && source.equals(otherSource) && days().equals(sorted(other));
    }

    /** Puts an amended notice in the place of this one, or of one that was withdrawn; all deadlines follow it. */
    Fact replace(CalendarYear amended, String newSource, Instant at) {
        say(amended, newSource);
        if (status == NoticeStatus.WITHDRAWN) {
            become(NoticeStatus.PUBLISHED, "publish", newSource, at);
            return new Event.CalendarYearPublished();
        }
        become(status, "replace", newSource, at);
        return new Event.CalendarYearReplaced();
    }

    /** Puts right what was published by mistake; history keeps both. */
    Fact correct(CalendarYear right, String rightSource, String reason, Instant at) {
        become(status, "correct", reason, at);
        say(right, rightSource);
        return new Event.CalendarYearCorrected();
    }

    /** Takes back what should not have been published: the year is as unknown as it was before. */
    Fact withdraw(String reason, Instant at) {
        become(NoticeStatus.WITHDRAWN, "withdraw", reason, at);
        days.clear();
        return new Event.CalendarYearWithdrawn();
    }

    private void become(NoticeStatus next, String verb, String reason, Instant at) {
        note(NoticeStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    private void say(CalendarYear said, String newSource) {
        source = newSource;
        List<Day> sorted = sorted(said);
        if (!days().equals(sorted)) {
            days.clear();
            days.addAll(sorted);
        }
    }

    private static List<Day> sorted(CalendarYear year) {
        return year.days().stream()
                .sorted(Comparator.comparing(CalendarDay::day))
                .map(day -> new Day(day.day(), day.kind(), day.name()))
                .toList();
    }

    /** In their order, which the table does not keep. */
    private List<Day> days() {
        return days.stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    /** What it says; only while it is published. */
    CalendarYear calendarYear() {
        return new CalendarYear(
                year,
                days().stream()
                        .map(day -> new CalendarDay(day.date(), day.kind(), day.name()))
                        .toList());
    }

    int year() {
        return year;
    }

    @Override
    public NoticeStatus status() {
        return status;
    }

    String source() {
        return source;
    }

    /** Everything that is published about notices. */
    sealed interface Event extends Fact {
        record CalendarYearPublished() implements Event {}

        record CalendarYearReplaced() implements Event {}

        record CalendarYearCorrected() implements Event {}

        record CalendarYearWithdrawn() implements Event {}
    }

    @Override
    public State snapshot() {
        return new State("calendar-year", id(), year, source, status, days());
    }

    /**
     * The state of a year in events of {@code yiyang.reference}; {@code of} distinguishes it from a region's.
     *
     * @param days none of a notice that was withdrawn
     */
    record State(String of, UUID id, int year, String source, NoticeStatus status, List<Day> days) {}

    /** The calendar travels with the regions in one topic. */
    @Override
    public String kind() {
        return "reference";
    }

    @Override
    public String region() {
        return null;
    }
}
