package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.institution.window.matter.WindowParameter;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterType;

/** Every time that the law gives the window, over the Spring Festival and the October holidays of 2026. */
class CaseDeadlineVectorsTest {
    private static final WorkCalendar CALENDAR = calendar();

    /** {@code more} is the extension that is added to the time; the days were counted by hand and by another program. */
    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "ACCEPTANCE_WORKDAYS, , 2026-09-28, 2026-10-10",
        "ACCEPTANCE_WORKDAYS, , 2026-02-10, 2026-02-24",
        "ACCEPTANCE_WORKDAYS, , 2026-02-13, 2026-02-27",
        "SINGLE_WORKDAYS, , 2026-09-28, 2026-10-30",
        "SINGLE_WORKDAYS, , 2026-02-10, 2026-03-16",
        "SINGLE_WORKDAYS, SINGLE_EXTENSION_WORKDAYS, 2026-09-28, 2026-11-13",
        "SINGLE_WORKDAYS, SINGLE_EXTENSION_WORKDAYS, 2026-02-10, 2026-03-30",
        "SETTING_UP_WORKDAYS, , 2026-09-28, 2026-11-13",
        "SETTING_UP_WORKDAYS, , 2026-02-10, 2026-03-30",
        "PRACTICE_WORKDAYS, , 2026-09-28, 2026-12-04",
        "PRACTICE_WORKDAYS, , 2026-02-10, 2026-04-21",
        "JOINT_WORKDAYS, , 2026-09-28, 2026-12-04",
        "JOINT_WORKDAYS, , 2026-02-10, 2026-04-21",
        "JOINT_WORKDAYS, JOINT_EXTENSION_WORKDAYS, 2026-09-28, 2026-12-25",
        "JOINT_WORKDAYS, JOINT_EXTENSION_WORKDAYS, 2026-02-10, 2026-05-14",
        "FILING_WORKDAYS, , 2026-09-28, 2026-10-16",
        "FILING_WORKDAYS, , 2026-02-10, 2026-03-02",
        "CHANGE_FILING_WORKDAYS, , 2026-09-28, 2026-10-13",
        "CHANGE_FILING_WORKDAYS, , 2026-02-13, 2026-03-02",
        "DELIVERY_WORKDAYS, , 2026-09-30, 2026-10-20",
        "DELIVERY_WORKDAYS, , 2026-02-13, 2026-03-05",
        "CARE_FILING_WORKDAYS, , 2026-09-18, 2026-10-09",
        "CARE_FILING_WORKDAYS, , 2026-02-10, 2026-03-02",
        "RENEWAL_WORKDAYS_AHEAD, , 2026-09-28, 2026-11-13",
        "RENEWAL_WORKDAYS_AHEAD, , 2026-02-10, 2026-03-30"
    })
    void theTimeEndsOnItsDay(String time, String more, LocalDate start, LocalDate due) {
        int workdays = days(time) + (more == null ? 0 : days(more));
        // The calendar of 2027 is not known: its notice may still name days of December.
        boolean provisional = due.getMonth() == Month.DECEMBER;
        assertEquals(new DueDay(due, provisional), new CaseClock(start, workdays, List.of()).due(CALENDAR));
    }

    /** Guangdong gives a home seven workdays to file. */
    @ParameterizedTest
    @CsvSource({"2026-09-28, 2026-10-13", "2026-02-13, 2026-03-02"})
    void aRegionsOwnTimeEndsOnItsDay(LocalDate start, LocalDate due) {
        assertEquals(new DueDay(due, false), CALENDAR.plusWorkdays(start, 7));
    }

    @Test
    void noTimeOfTheWindowIsWithoutAVector() throws NoSuchMethodException {
        String vectors = Arrays.toString(CaseDeadlineVectorsTest.class
                .getDeclaredMethod("theTimeEndsOnItsDay", String.class, String.class, LocalDate.class, LocalDate.class)
                .getAnnotation(CsvSource.class)
                .value());
        Map<Boolean, List<String>> times = Stream.concat(
                        Arrays.stream(WindowParameter.values()), Stream.of(RegistryParameter.CARE_FILING_WORKDAYS))
                .filter(time -> time.spec().type() == ParameterType.WORKDAYS)
                .map(ParameterKey::name)
                .collect(Collectors.partitioningBy(vectors::contains));
        assertEquals(List.of(), times.get(false));
        assertEquals(12, new TreeSet<>(times.get(true)).size());
    }

    private static int days(String time) {
        ParameterKey key = time.equals(RegistryParameter.CARE_FILING_WORKDAYS.name())
                ? RegistryParameter.CARE_FILING_WORKDAYS
                : WindowParameter.valueOf(time);
        return Integer.parseInt(key.spec().defaultValue());
    }

    private static WorkCalendar calendar() {
        List<CalendarDay> days = new ArrayList<>();
        for (JsonNode day : EventSchemas.sampleState("reference.calendar-year").get("days")) {
            days.add(new CalendarDay(
                    LocalDate.parse(day.get("date").asText()),
                    DayKind.valueOf(day.get("kind").asText()),
                    day.get("name").asText()));
        }
        return WorkCalendar.of(List.of(new CalendarYear(2026, days)));
    }
}
