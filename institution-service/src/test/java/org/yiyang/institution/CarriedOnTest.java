package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;

/** A licence of 2020 that goes on after its last day, because a renewal until 2025 is granted (视为准予延续). */
class CarriedOnTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate ASKED_FOR = LocalDate.of(2025, 12, 31);

    private final Institution hospital = Institution.registered(
            Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
    private final UUID licence = issued(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private UUID issued(LocalDate from, LocalDate until) {
        hospital.qualify(
                new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, "N " + from, "卫健委", from, until), TODAY, AT);
        return hospital.certificates().latest().id();
    }

    private List<String> periods() {
        return hospital.certificates().get(licence).knownPeriods().stream()
                .map(row -> row.state() + " " + row.validFrom() + ".." + row.validTo())
                .toList();
    }

    @ParameterizedTest(name = "another from {0}: {1}")
    @CsvSource({
        ", VALID 2020-01-01..2021-01-01;VALID 2021-01-01..2026-01-01",
        "2023-05-01, VALID 2020-01-01..2021-01-01;VALID 2021-01-01..2023-05-01",
        "2021-01-01, VALID 2020-01-01..2021-01-01"
    })
    void whatIsRenewedGoesOnUntilAnotherFollows(LocalDate next, String periods) {
        if (next != null) {
            issued(next, null);
        }
        boolean goesOn = hospital.certificates().carryOn(licence, "2020-1", ASKED_FOR, AT);
        assertEquals(List.of(periods.split(";")), periods());
        assertEquals(periods.contains(";"), goesOn);
    }

    @Test
    void whatWentOnIsEndedByItsCaseThoughItWasSuspendedMeanwhile() {
        hospital.certificates().carryOn(licence, "2020-1", ASKED_FOR, AT);
        Qualification one = hospital.certificates().get(licence);
        one.become(QualificationState.SUSPENDED, "停1号", LocalDate.of(2021, 1, 1), AT.plusSeconds(1));
        assertTrue(one.carryOnUntil("2020-1", LocalDate.of(2021, 6, 1), AT.plusSeconds(2)));
        assertEquals(List.of("VALID 2020-01-01..2021-01-01", "SUSPENDED 2021-01-01..2021-06-01"), periods());
    }

    @ParameterizedTest(name = "case {0} takes it back from {1}: {2}")
    @CsvSource({
        "2020-1, 2023-01-01, VALID 2020-01-01..2021-01-01;VALID 2021-01-01..2023-01-01",
        "2020-1, 2021-01-01, VALID 2020-01-01..2021-01-01",
        "2020-1, 2020-06-30, VALID 2020-01-01..2021-01-01",
        "2020-1, 2026-01-01, VALID 2020-01-01..2021-01-01;VALID 2021-01-01..2026-01-01",
        "2020-2, 2023-01-01, VALID 2020-01-01..2021-01-01;VALID 2021-01-01..2026-01-01"
    })
    void whatWentOnIsEndedByItsOwnCaseOnly(String number, LocalDate day, String periods) {
        hospital.certificates().carryOn(licence, "2020-1", ASKED_FOR, AT);
        hospital.certificates().get(licence).carryOnUntil(number, day, AT.plusSeconds(1));
        assertEquals(List.of(periods.split(";")), periods());
    }
}
