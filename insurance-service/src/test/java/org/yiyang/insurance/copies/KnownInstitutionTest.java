package org.yiyang.insurance.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.inbox.Copy;

class KnownInstitutionTest {
    private static final LocalDate BEGAN = LocalDate.parse("2019-01-01");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final Copy.Receipt HEARD = new Copy.Receipt(Instant.parse("2026-05-01T00:00:00Z"), Instant.EPOCH);

    private static InstitutionState.StatePeriod period(String state, LocalDate from, LocalDate to) {
        return new InstitutionState.StatePeriod(state, from, to);
    }

    @Test
    void onlyWhatIsNewerIsTakenOver() {
        KnownInstitution institution = new ConsumedInstitution().beds(80).known();
        assertFalse(institution.learn(new ConsumedInstitution().beds(10).state(), 1, HEARD));
        assertFalse(institution.learn(new ConsumedInstitution().beds(10).state(), 0, HEARD));
        assertEquals(80, institution.beds());
        assertTrue(institution.learn(new ConsumedInstitution().beds(10).state(), 2, HEARD));
        assertEquals(10, institution.beds());
    }

    private static InstitutionState.Registration row(LocalDate from, LocalDate to, String level, String region) {
        return new InstitutionState.Registration(from, to, "GENERAL_HOSPITAL", level, region);
    }

    /** Of level 2 from {@link #BEGAN}, of level 3 and elsewhere from {@link #DAY}. */
    @ParameterizedTest
    @CsvSource({
        "2018-12-31, LEVEL_2, 460106",
        "2019-01-01, LEVEL_2, 460106",
        "2026-01-31, LEVEL_2, 460106",
        "2026-02-01, LEVEL_3, 460107",
        "2030-01-01, LEVEL_3, 460107"
    })
    void onADayItIsWhatItsRegisterSaysOfThatDay(LocalDate day, String level, String region) {
        KnownInstitution institution = new ConsumedInstitution()
                .registered(row(BEGAN, DAY, "LEVEL_2", "460106"), row(DAY, null, "LEVEL_3", "460107"))
                .known();
        assertEquals(level, institution.registered(day).hospitalLevel());
        assertEquals(region, institution.registered(day).regionCode());
    }

    @Test
    void ofAnInstitutionWhoseRegisterToldNoRowsTodayHoldsForAllDays() {
        RegistrationDays registered = new ConsumedInstitution().known().registered(DAY);
        assertEquals("GENERAL_HOSPITAL", registered.category());
        assertEquals("460106", registered.regionCode());
    }

    @Test
    void rowsThatDifferInNothingThatIsKeptAreOne() {
        LocalDate between = BEGAN.plusYears(1);
        assertEquals(
                List.of(
                        new RegistrationDays(BEGAN, DAY, "GENERAL_HOSPITAL", "LEVEL_2", "460106"),
                        new RegistrationDays(DAY, null, "GENERAL_HOSPITAL", "LEVEL_3", "460106")),
                RegistrationDays.joined(List.of(
                        row(between, DAY, "LEVEL_2", "460106"),
                        row(BEGAN, between, "LEVEL_2", "460106"),
                        row(DAY, null, "LEVEL_3", "460106"))));
        assertEquals(
                2,
                RegistrationDays.joined(List.of(
                                row(BEGAN, between, "LEVEL_2", "460106"),
                                row(between.plusDays(1), null, "LEVEL_2", "460106")))
                        .size(),
                "a gap between them stays one");
    }

    @Test
    void aRevokedLicenceIsLostFromItsDay() {
        Licence licence = new ConsumedInstitution()
                .periods(period("VALID", BEGAN, DAY), period("REVOKED", DAY, null))
                .known()
                .licence();
        assertTrue(licence.validOn(DAY.minusDays(1)));
        assertFalse(licence.validOn(DAY));
        assertFalse(licence.lostOn(DAY.minusDays(1)));
        assertTrue(licence.lostOn(DAY));
    }

    @Test
    void aSuspendedOrExpiredLicenceIsNotLost() {
        assertNull(new ConsumedInstitution()
                .periods(period("VALID", BEGAN, DAY), period("SUSPENDED", DAY, null))
                .known()
                .licence()
                .lostSince());
        Licence expired = new ConsumedInstitution()
                .periods(period("VALID", BEGAN, DAY))
                .known()
                .licence();
        assertNull(expired.lostSince());
        assertFalse(expired.validOn(DAY));
    }

    @Test
    void anotherValidCertificateIsEnough() {
        Licence licence = new ConsumedInstitution()
                .periods(period("VALID", BEGAN, DAY), period("REVOKED", DAY, null), period("VALID", DAY, null))
                .known()
                .licence();
        assertNull(licence.lostSince());
        assertTrue(licence.validOn(DAY));
    }

    @Test
    void aClosedInstitutionPractisesNoMore() {
        LocalDate closed = LocalDate.parse("2026-03-02");
        Licence licence = new ConsumedInstitution().closedOn(closed).known().licence();
        assertTrue(licence.validOn(closed.minusDays(1)));
        assertFalse(licence.validOn(closed));
        assertEquals(closed, licence.lostSince());
    }

    @Test
    void whoHearsOfAClosedInstitutionLateKnowsTheSameDayAsWhoHeardInTime() {
        LocalDate closed = LocalDate.parse("2026-03-02");
        InstitutionState later =
                new ConsumedInstitution().closedOn(closed).beds(0).state();
        KnownInstitution inTime = new ConsumedInstitution().closedOn(closed).known();
        assertTrue(inTime.learn(later, 5, HEARD));
        KnownInstitution late = new KnownInstitution(ConsumedInstitution.ID);
        assertTrue(late.learn(later, 5, HEARD));
        assertEquals(closed, inTime.licence().lostSince());
        assertEquals(closed, late.licence().lostSince());
    }

    @Test
    void aClosedInstitutionWithoutItsDayIsNotBelieved() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConsumedInstitution().closedOn(null).state());
    }

    @Test
    void theInvalidDaysAreAllTheOthers() {
        Licence licence = new ConsumedInstitution()
                .periods(
                        period("VALID", BEGAN, DAY),
                        period("SUSPENDED", DAY, DAY.plusDays(9)),
                        period("VALID", DAY.plusDays(9), null))
                .known()
                .licence();
        for (LocalDate day = BEGAN.minusDays(2); day.isBefore(DAY.plusDays(20)); day = day.plusDays(1)) {
            assertEquals(!licence.validOn(day), licence.invalid().holds(day), day.toString());
        }
    }

    @Test
    void whenItMayPractiseIsReadFromWhatItsRegisterDerived() {
        Licence licence = new ConsumedInstitution()
                .periods(period("VALID", BEGAN, null))
                .practice(new Days.Span(BEGAN, DAY))
                .known()
                .licence();
        assertTrue(licence.validOn(DAY.minusDays(1)));
        assertFalse(licence.validOn(DAY), "it has suspended its work, though its licence is valid");
        assertNull(licence.lostSince());
    }
}
