package org.yiyang.institution.reference.calendar;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.text.Text;

/** What is sent and shown about the calendar. */
final class CalendarJson {
    private CalendarJson() {}

    /** The whole notice for a year; {@code source} is the number of the State Council's notice. */
    @Schema(name = "CalendarPublish")
    record Publish(
            @NotNull @Text @Size(max = 100) String source,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NamedDay> days) {
        CalendarYear year(int year) {
            return new CalendarYear(
                    year, days.stream().map(NamedDay::calendarDay).toList());
        }
    }

    /** The notice as it should have been published. */
    @Schema(name = "CalendarCorrect")
    record Correct(
            @NotNull @Valid Publish right,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why a notice is taken back. */
    @Schema(name = "CalendarReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** One day that a notice names, with the holiday it belongs to. */
    @Schema(name = "CalendarNamedDay")
    record NamedDay(
            @NotNull LocalDate date,
            @NotNull DayKind kind,
            @NotNull @Text @Size(max = 64) String name) {
        static NamedDay of(CalendarDay day) {
            return new NamedDay(day.day(), day.kind(), day.name());
        }

        CalendarDay calendarDay() {
            return new CalendarDay(date, kind, name);
        }
    }

    /** A year at a glance; {@code builtIn} while only the release itself knows it. */
    @Schema(name = "CalendarSummary")
    record Summary(
            int year, boolean builtIn, String source, long daysOff, long makeUpDays, List<NoticeWarning> warnings) {}

    /**
     * A year with all its days.
     *
     * @param status of the notice that was published; missing where none ever was
     */
    @Schema(name = "CalendarView")
    record View(
            int year,
            boolean builtIn,
            String source,
            @Nullable NoticeStatus status,
            long daysOff,
            long makeUpDays,
            List<NoticeWarning> warnings,
            List<NamedDay> days,
            long version,
            List<String> allowedActions) {}

    /** One page of years. */
    @Schema(name = "CalendarList")
    record Listed(List<Summary> items) {}

    /**
     * The end of a period.
     *
     * @param day the last day, which still counts
     * @param dueAt the end of that day in China: the first instant that is too late
     * @param provisional whether it was counted through a year whose notice is not known
     */
    @Schema(name = "CalendarDue")
    record Due(LocalDate from, LocalDate day, Instant dueAt, boolean provisional) {}
}
