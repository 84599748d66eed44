package org.yiyang.institution.registry.attention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yiyang.institution.registry.entry.FilingStart;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.parameter.Parameters;

/**
 * Until when a home must have filed as such: 养老机构管理办法gives workdays from the first resident, a region
 * may count from the registration (Guangdong does). Each parameter is read once for many homes.
 *
 * @param fromRegistration the parameter by region and day
 * @param workdays the parameter by region and day
 */
public record CareFilingRules(
        BiFunction<String, LocalDate, String> fromRegistration,
        BiFunction<String, LocalDate, String> workdays,
        WorkCalendar calendar) {

    /** The last day of the time, and from which day it was counted. */
    public record Due(FilingStart countedFrom, LocalDate countedOn, DueDay day) {}

    public static CareFilingRules of(Parameters parameters, Calendars calendars) {
        return new CareFilingRules(
                parameters.values(RegistryParameter.CARE_FILING_FROM_REGISTRATION),
                parameters.values(RegistryParameter.CARE_FILING_WORKDAYS),
                calendars.current());
    }

    /**
     * When a home's filing is due; empty before somebody lives there, where that is what counts.
     *
     * @param firstResidentOn null while nobody is known to live there
     */
    public Optional<Due> due(String region, LocalDate registeredOn, LocalDate firstResidentOn) {
        boolean registered = Boolean.parseBoolean(fromRegistration.apply(region, registeredOn));
        LocalDate start = registered ? registeredOn : firstResidentOn;
        if (start == null) {
            return Optional.empty();
        }
        int days = Integer.parseInt(workdays.apply(region, start));
        return Optional.of(new Due(
                registered ? FilingStart.REGISTRATION : FilingStart.FIRST_RESIDENT,
                start,
                calendar.plusWorkdays(start, days)));
    }
}
