package org.yiyang.institution.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.Entries;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;

class PracticeTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Licensed from 2015 to 2019. */
    private static Institution hospital() {
        Institution hospital = Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        hospital.qualify(
                new Qualification.Issue(
                        QualificationKind.MEDICAL_LICENCE, "1", "卫健委", day("2015-01-01"), day("2019-12-31")),
                TODAY,
                AT);
        return hospital;
    }

    @Test
    void itMayPractiseOnTheDaysOfItsLicenceOnWhichItHasNeitherSuspendedItsWorkNorClosed() {
        Institution hospital = hospital();
        hospital.suspend(new Decision(day("2017-01-01"), null, "装修", AT));
        hospital.resume(new Decision(day("2017-06-01"), null, "开业", AT));
        hospital.close(new Decision(day("2019-03-01"), null, "歇业", AT), 0, null);
        assertEquals(
                List.of(practice("2015-01-01", "2017-01-01"), practice("2017-06-01", "2019-03-01")),
                hospital.snapshot().practice());
    }

    @Test
    void aHomeMayWorkFromItsFirstDayWhetherItsFilingIsKnownOrNot() {
        Institution home = Institution.registered(
                Entries.of(InstitutionCategory.NURSING_HOME, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        assertEquals(null, home.snapshot().practice().get(0).to());
        home.close(new Decision(day("2020-07-15"), null, "歇业", AT), 0, null);
        assertEquals(day("2020-07-15"), home.snapshot().practice().get(0).to());
    }

    private static InstitutionSnapshot.PracticePeriod practice(String from, String to) {
        return new InstitutionSnapshot.PracticePeriod(day(from), day(to));
    }
}
