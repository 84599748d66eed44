package org.yiyang.insurance.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KnownInstitutionTest {
    private static final LocalDate BEGAN = LocalDate.parse("2019-01-01");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private static InstitutionState.StatePeriod period(String state, LocalDate from, LocalDate to) {
        return new InstitutionState.StatePeriod(state, from, to);
    }

    @Test
    void onlyWhatIsNewerIsTakenOver() {
        KnownInstitution institution = new Heard().beds(80).known();
        assertFalse(institution.hear(new Heard().beds(10).state(), 1, DAY));
        assertFalse(institution.hear(new Heard().beds(10).state(), 0, DAY));
        assertEquals(80, institution.beds());
        assertTrue(institution.hear(new Heard().beds(10).state(), 2, DAY));
        assertEquals(10, institution.beds());
    }

    @Test
    void aRevokedLicenceIsLostFromItsDay() {
        Licence licence = new Heard()
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
        assertNull(new Heard()
                .periods(period("VALID", BEGAN, DAY), period("SUSPENDED", DAY, null))
                .known()
                .licence()
                .lostSince());
        Licence expired =
                new Heard().periods(period("VALID", BEGAN, DAY)).known().licence();
        assertNull(expired.lostSince());
        assertFalse(expired.validOn(DAY));
    }

    @Test
    void anotherValidCertificateIsEnough() {
        Licence licence = new Heard()
                .periods(period("VALID", BEGAN, DAY), period("REVOKED", DAY, null), period("VALID", DAY, null))
                .known()
                .licence();
        assertNull(licence.lostSince());
        assertTrue(licence.validOn(DAY));
    }

    @Test
    void aClosedInstitutionPractisesNoMore() {
        Licence licence = new Heard().closed().known().licence();
        LocalDate closed = LocalDate.parse("2026-03-02");
        assertTrue(licence.validOn(closed.minusDays(1)));
        assertFalse(licence.validOn(closed));
        assertEquals(closed, licence.lostSince());
    }

    @Test
    void theInvalidDaysAreAllTheOthers() {
        Licence licence = new Heard()
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
}
