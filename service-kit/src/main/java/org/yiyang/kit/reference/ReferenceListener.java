package org.yiyang.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;

/** Hears the reference data: a year of the calendar is loaded or forgotten, regions are passed over. */
@ApplicationScoped
class ReferenceListener implements Listener {
    private static final String CALENDAR_YEAR = "calendar-year";
    private final PublishedYears years;
    private final States states;
    private final Clock clock;

    ReferenceListener(PublishedYears years, States states, Clock clock) {
        this.years = years;
        this.states = states;
        this.clock = clock;
    }

    /** Which kind of reference data a state is. */
    record Subject(String of) {}

    /** The notice for a year, as far as counting needs it. */
    record Notice(int year, Standing status, List<Day> days) {
        CalendarYear calendarYear() {
            return new CalendarYear(
                    year,
                    days.stream()
                            .map(day -> new CalendarDay(day.date(), day.kind(), day.name()))
                            .toList());
        }
    }

    /** Whether a notice counts; one that says nothing does. */
    enum Standing {
        PUBLISHED,
        WITHDRAWN
    }

    /** One day of a notice. */
    record Day(LocalDate date, DayKind kind, String name) {}

    @Override
    public String topic() {
        return "yiyang.reference";
    }

    @Override
    public void apply(Message message) {
        if (CALENDAR_YEAR.equals(states.read(message, Subject.class).of())) {
            Notice notice = states.read(message, Notice.class);
            if (notice.status() == Standing.WITHDRAWN) {
                years.forget(notice.year(), message.sequence(), clock.instant());
            } else {
                years.learn(notice.calendarYear(), message.sequence(), clock.instant());
            }
        }
    }
}
