package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.GreenChannelPeriod.Channel;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

class ClosingTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Decision on(String day) {
        return new Decision(day(day), "变更1号", "变更", AT);
    }

    private static Institution hospital() {
        return Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), Offered.NOTHING_SAID, TODAY, AT);
    }

    private static String codeOf(Runnable verb) {
        return assertThrows(Refused.class, verb::run).refusal().code();
    }

    @Test
    void aClosedHospitalHasNoGreenChannelAndNoCertificateNotEvenALaterOne() {
        Institution hospital = hospital();
        hospital.qualify(
                new Qualification.Issue(
                        QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", day("2015-01-01"), day("2020-05-31")),
                TODAY,
                AT);
        hospital.qualify(
                new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, "N-2", "卫健委", day("2020-06-01"), null),
                TODAY,
                AT);
        hospital.openGreenChannel(new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678"), on("2018-01-01"));
        hospital.close(on("2020-04-01"), 0, null);
        assertTrue(hospital.greenChannels().on(day("2020-03-31")).isPresent());
        assertTrue(hospital.greenChannels().on(day("2020-04-01")).isEmpty());
        Days valid = hospital.certificates().validDays(InstitutionKind.MEDICAL);
        assertEquals(Days.between(day("2015-01-01"), day("2020-04-01")), valid);
    }

    @Test
    void whatIsOfferedIsNotChangedBeforeALaterChange() {
        Institution hospital = hospital();
        hospital.offer(new Offered(Set.of(Department.GERIATRICS, Department.SURGERY), null), on("2015-01-01"));
        hospital.offer(new Offered(Set.of(Department.GERIATRICS), null), on("2018-01-01"));
        Offered all = new Offered(Set.of(Department.GERIATRICS, Department.SURGERY), null);
        assertEquals("INSTITUTION_LATER_CHANGE", codeOf(() -> hospital.offer(all, on("2017-12-31"))));
        hospital.offer(new Offered(null, Set.of(Capability.HOME_BEDS)), on("2016-01-01"));
        hospital.offer(all, on("2018-01-01"));
        assertTrue(hospital.offerings().has(Capability.HOME_BEDS, day("2016-01-01")));
        assertEquals(false, hospital.offerings().has(Capability.HOME_BEDS, day("2015-12-31")));
    }

    @Test
    void aHomeIsNotEnteredWithDepartments() {
        assertEquals(
                "INSTITUTION_NOT_MEDICAL",
                codeOf(() -> Institution.registered(
                        Entries.of(InstitutionCategory.NURSING_HOME, null, null),
                        new Offered(Set.of(Department.GERIATRICS), null),
                        TODAY,
                        AT)));
    }
}
