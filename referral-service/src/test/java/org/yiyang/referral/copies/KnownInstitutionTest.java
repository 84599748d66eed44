package org.yiyang.referral.copies;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.inbox.Copy;

class KnownInstitutionTest {
    private static final LocalDate BEGAN = LocalDate.of(2019, 1, 1);
    private static final LocalDate STOPPED = LocalDate.of(2026, 3, 1);

    private static KnownInstitution known(InstitutionSide side, String status, List<Days.Span> practice) {
        KnownInstitution.Qualification licence = new KnownInstitution.Qualification(
                "MEDICAL_LICENCE", List.of(new KnownInstitution.StatePeriod("VALID", BEGAN, null)));
        KnownInstitution institution = new KnownInstitution(UUID.randomUUID());
        institution.learn(
                new KnownInstitution.State(
                        "海口市示范医院",
                        "0898-66220000",
                        side,
                        null,
                        "460106",
                        null,
                        null,
                        status,
                        STOPPED,
                        null,
                        null,
                        practice,
                        List.of(licence),
                        "GENERAL_HOSPITAL",
                        null,
                        null),
                1,
                new Copy.Heard(Instant.EPOCH, Instant.EPOCH));
        return institution;
    }

    @Test
    void itMightPractiseOnADayBeforeTheOneOnWhichItSuspendedItsWork() {
        KnownInstitution hospital = known(InstitutionSide.MEDICAL, "SUSPENDED", List.of(new Days.Span(BEGAN, STOPPED)));
        assertTrue(hospital.mayPractise(STOPPED.minusDays(1)));
        assertFalse(hospital.mayPractise(STOPPED));
    }

    @Test
    void whatTheRegisterDerivedIsTakenThoughTheCertificateSaysMore() {
        assertFalse(known(InstitutionSide.MEDICAL, "OPERATING", List.of()).mayPractise(STOPPED));
    }

    @Test
    void anOlderEventIsReadByItsCertificatesAndItsSuspension() {
        KnownInstitution hospital = known(InstitutionSide.MEDICAL, "SUSPENDED", null);
        assertTrue(hospital.mayPractise(STOPPED.minusDays(1)));
        assertFalse(hospital.mayPractise(STOPPED));
        assertTrue(known(InstitutionSide.CARE, "OPERATING", null).mayPractise(STOPPED));
    }
}
