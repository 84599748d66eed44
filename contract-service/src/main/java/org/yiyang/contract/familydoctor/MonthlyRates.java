package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.reconcile.RecordlessDeadlines;

/** Publishes the rates of each city that has teams at the end of a month; missed months follow one after another. */
@ApplicationScoped
class MonthlyRates implements RecordlessDeadlines {
    private static final String KIND = FamilyDoctorDue.FAMILY_DOCTOR_RATES.name();
    private static final int CITY_DIGITS = 4;
    private final FamilyDoctorReports reports;
    private final TeamRepository teams;
    private final Deadlines deadlines;

    MonthlyRates(FamilyDoctorReports reports, TeamRepository teams, Deadlines deadlines) {
        this.reports = reports;
        this.teams = teams;
        this.deadlines = deadlines;
    }

    @Override
    public List<String> deadlineKinds() {
        return List.of(KIND);
    }

    /** From this month on, unless the city's rates are published already. */
    void begin(Call call, String region) {
        UUID city = idOf(region.substring(0, CITY_DIGITS));
        if (deadlines.openOf(city).isEmpty()) {
            set(city, YearMonth.from(call.today()));
        }
    }

    /** Publishes the rates of the month that is over, and sets the deadline of the next. */
    void due(Call call, Deadline deadline) {
        YearMonth month = monthOf(deadline.dueAt());
        LocalDate last = month.atEndOfMonth();
        teams.cities(CITY_DIGITS).stream()
                .filter(city -> idOf(city).equals(deadline.subject()))
                .findFirst()
                .ifPresent(city -> reports.publish(call, city, last, new EligiblePeople(null, null)));
        set(deadline.subject(), month.plusMonths(1));
    }

    private void set(UUID city, YearMonth month) {
        deadlines.set(Deadline.at(city, KIND, city, WorkCalendar.endOfDay(month.atEndOfMonth())));
    }

    private static YearMonth monthOf(Instant end) {
        return YearMonth.from(WorkCalendar.dayOf(end.minusSeconds(1)));
    }

    static UUID idOf(String city) {
        return UUID.nameUUIDFromBytes(("yiyang:family-doctor-rates:" + city).getBytes(StandardCharsets.UTF_8));
    }
}
