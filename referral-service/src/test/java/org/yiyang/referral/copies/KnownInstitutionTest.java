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
                        "示范路8号",
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
                        List.of(
                                new KnownInstitution.Offering("CAPABILITY", "HOME_BEDS", BEGAN, null),
                                new KnownInstitution.Offering("DEPARTMENT", "REMOTE_GUIDANCE", BEGAN, null)),
                        List.of(
                                registered(BEGAN, STOPPED, "OPERATING", "TOWNSHIP_HEALTH_CENTRE"),
                                registered(STOPPED, STOPPED.plusMonths(1), "SUSPENDED", "TOWNSHIP_HEALTH_CENTRE"),
                                registered(STOPPED.plusMonths(1), null, "OPERATING", "GENERAL_HOSPITAL"))),
                1,
                new Copy.Receipt(Instant.EPOCH, Instant.EPOCH));
        return institution;
    }

    private static KnownInstitution.Registration registered(
            LocalDate from, LocalDate to, String status, String category) {
        return new KnownInstitution.Registration(from, to, status, category, "460106");
    }

    @Test
    void itWasGrassrootsOnTheDaysOnWhichItWorkedUnderSuchACategory() {
        KnownInstitution centre = known(InstitutionSide.MEDICAL, "OPERATING", List.of());
        assertFalse(centre.isGrassroots(BEGAN.minusDays(1)));
        assertTrue(centre.isGrassroots(BEGAN));
        assertTrue(centre.isGrassroots(STOPPED.minusDays(1)));
        assertFalse(centre.isGrassroots(STOPPED));
        assertFalse(centre.isGrassroots(STOPPED.plusMonths(2)));
    }

    @Test
    void aCapabilityIsNoDepartment() {
        KnownInstitution centre = known(InstitutionSide.MEDICAL, "OPERATING", List.of());
        assertTrue(centre.has("HOME_BEDS", BEGAN));
        assertFalse(centre.has("HOME_BEDS", BEGAN.minusDays(1)));
        assertFalse(centre.has("REMOTE_GUIDANCE", BEGAN));
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
