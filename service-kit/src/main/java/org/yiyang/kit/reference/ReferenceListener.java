package org.yiyang.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.caller.Successions;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes the reference data: loads or forgets a year of the calendar, and remembers the end of a region. */
@ApplicationScoped
class ReferenceListener implements Listener {
    private static final String CALENDAR_YEAR = "calendar-year";
    private static final String REGION = "region";
    private final PublishedYears years;
    private final Successions successions;
    private final EventStates states;
    private final Clock clock;

    ReferenceListener(PublishedYears years, Successions successions, EventStates states, Clock clock) {
        this.years = years;
        this.successions = successions;
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

    /** How the code of a region ends, if it does. */
    record Region(String code, LocalDate validTo, String successor) {}

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
        String of = states.read(message, Subject.class).of();
        if (REGION.equals(of)) {
            Region region = states.read(message, Region.class);
            successions.learn(region.code(), region.successor(), region.validTo(), message.sequence());
        }
        if (CALENDAR_YEAR.equals(of)) {
            Notice notice = states.read(message, Notice.class);
            if (notice.status() == Standing.WITHDRAWN) {
                years.forget(notice.year(), message.sequence(), clock.instant());
            } else {
                years.learn(notice.calendarYear(), message.sequence(), clock.instant());
            }
        }
    }
}
