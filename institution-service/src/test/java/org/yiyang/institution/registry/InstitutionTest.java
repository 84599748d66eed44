package org.yiyang.institution.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.Entries;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionEvent.DualCertifiedGained;
import org.yiyang.institution.registry.entry.InstitutionEvent.DualCertifiedLost;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.kit.refusal.Refused;

class InstitutionTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private static InstitutionEntry entry(InstitutionCategory category, UUID parent, UUID operator) {
        return Entries.of(category, parent, operator);
    }

    private static Qualification.Issue issue(QualificationKind kind, String from, String until) {
        return new Qualification.Issue(
                kind, "N-1", "市卫健委", LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static Decision decision(String reason) {
        return new Decision(TODAY, null, reason, AT);
    }

    private static Institution home() {
        Institution home = Institution.registered(
                entry(InstitutionCategory.NURSING_HOME, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        home.qualify(issue(QualificationKind.CARE_FILING, "2019-01-01", null), TODAY, AT);
        return home;
    }

    private static Institution unitOf(Institution home, UUID operator) {
        Institution unit = Institution.registered(
                entry(InstitutionCategory.INFIRMARY, home.id(), operator), OfferedServices.NOTHING_SAID, TODAY, AT);
        unit.qualify(issue(QualificationKind.MEDICAL_FILING, "2019-06-01", null), TODAY, AT);
        return unit;
    }

    private static String codeOf(Refused refused) {
        return refused.refusal().code();
    }

    @Test
    void aHomeWithItsOwnMedicalUnitHoldsBothCertificatesFromTheLaterOfTheTwoDays() {
        Institution home = home();
        Optional<InstitutionEvent> event = home.recertify(List.of(unitOf(home, null)), TODAY, TODAY, AT);
        assertInstanceOf(DualCertifiedGained.class, event.orElseThrow());
        assertEquals(1, home.certification().size());
        CertificationPeriod period = home.certification().get(0);
        assertEquals(IntegrationType.CARE_RUNS_MEDICAL, period.type());
        assertEquals(LocalDate.of(2019, 6, 1), period.validFrom());
        assertEquals(null, period.validTo());
    }

    @Test
    void aUnitThatAHospitalOperatesDoesNotMakeTheHomeDualCertified() {
        Institution home = home();
        assertTrue(home.recertify(List.of(unitOf(home, UUID.randomUUID())), TODAY, TODAY, AT)
                .isEmpty());
        assertTrue(home.certification().isEmpty());
    }

    @Test
    void aHospitalThatRunsCareIsDualCertifiedAsOneThatRunsCare() {
        Institution hospital = Institution.takenOver(
                new Paper(
                        entry(InstitutionCategory.GENERAL_HOSPITAL, null, null),
                        OfferedServices.NOTHING_SAID,
                        List.of(
                                issue(QualificationKind.MEDICAL_LICENCE, "2010-01-01", null),
                                issue(QualificationKind.CARE_FILING, "2018-03-01", null)),
                        new Takeover("2020-28", "test", "t", AT)),
                TODAY);
        hospital.recertify(List.of(), TODAY, TODAY, AT);
        assertEquals(
                IntegrationType.MEDICAL_RUNS_CARE,
                hospital.certification().get(0).type());
    }

    @Test
    void anExpiredLicenceDoesNotCountAfterItsLastDay() {
        Institution home = home();
        Institution unit = Institution.registered(
                entry(InstitutionCategory.NURSING_HOSPITAL, home.id(), null), OfferedServices.NOTHING_SAID, TODAY, AT);
        unit.qualify(issue(QualificationKind.MEDICAL_LICENCE, "2015-05-01", "2020-04-30"), TODAY, AT);
        home.recertify(List.of(unit), TODAY, TODAY, AT);
        CertificationPeriod period = home.certification().get(0);
        assertTrue(period.holdsOn(LocalDate.of(2020, 4, 30)));
        assertEquals(false, period.holdsOn(LocalDate.of(2020, 5, 1)));
    }

    @Test
    void whatGoesOnIsNotToldAsGainedThoughItsDaysHadAnEnd() {
        Institution home = home();
        Institution unit = Institution.registered(
                entry(InstitutionCategory.NURSING_HOSPITAL, home.id(), null), OfferedServices.NOTHING_SAID, TODAY, AT);
        unit.qualify(issue(QualificationKind.MEDICAL_LICENCE, "2015-06-30", "2020-06-29"), TODAY.minusDays(1), AT);
        home.recertify(List.of(unit), TODAY.minusDays(1), TODAY.minusDays(1), AT);
        assertTrue(unit.certificates()
                .carryOn(unit.qualifications().get(0).id(), "2020-1", LocalDate.of(2025, 6, 29), AT));
        Optional<InstitutionEvent> event = home.recertify(List.of(unit), TODAY.minusDays(1), TODAY, AT);
        assertInstanceOf(InstitutionEvent.DualCertificationChanged.class, event.orElseThrow());
        assertTrue(home.certification().stream().anyMatch(period -> period.holdsOn(TODAY)));
    }

    @Test
    void aRevocationEndsBothCertificatesFromItsDayAndLeavesThePastAsItWas() {
        Institution home = home();
        Institution unit = unitOf(home, null);
        home.recertify(List.of(unit), TODAY, TODAY, AT);
        UUID qualification = unit.qualifications().get(0).id();
        LocalDate day = LocalDate.of(2020, 6, 20);
        unit.moveQualification(
                new QualificationMove(
                        qualification, QualificationState.REVOKED, "revoke-qualification", day, "决字1号", "test"),
                AT);
        Optional<InstitutionEvent> event = home.recertify(List.of(unit), TODAY, TODAY, AT);
        assertInstanceOf(DualCertifiedLost.class, event.orElseThrow());
        assertTrue(home.certification().get(0).holdsOn(day.minusDays(1)));
        assertEquals(false, home.certification().get(0).holdsOn(day));
    }

    @Test
    void aCorrectedRevocationIsInForceAgainAndTheHistoryKeepsBoth() {
        Institution unit = unitOf(home(), null);
        UUID qualification = unit.qualifications().get(0).id();
        LocalDate day = LocalDate.of(2020, 6, 20);
        unit.moveQualification(
                new QualificationMove(
                        qualification, QualificationState.REVOKED, "revoke-qualification", day, "决字1号", "test"),
                AT);
        unit.correctQualification(
                qualification,
                QualificationState.VALID,
                new Days.Span(day, null),
                new CorrectionGround("更正1号", "吊销了错误的机构", AT));
        assertEquals(
                Optional.of(QualificationState.VALID),
                unit.qualifications().get(0).stateOn(day));
        assertEquals(
                List.of("register", "qualify", "revoke-qualification", "correct-qualification"),
                unit.drainMoves().stream().map(move -> move.verb()).toList());
    }

    @ParameterizedTest(name = "{0}: {1} is refused by {2}")
    @CsvSource({
        "INFIRMARY, CARE_FILING, INSTITUTION_QUALIFICATION_OTHER_SIDE",
        "NURSING_HOME, MEDICAL_FILING, INSTITUTION_QUALIFICATION_OTHER_SIDE",
        "NURSING_HOME, MEDICAL_LICENCE, INSTITUTION_QUALIFICATION_OTHER_SIDE"
    })
    void nobodyHoldsACertificateOfTheOtherSide(InstitutionCategory category, QualificationKind kind, String refusal) {
        Institution unit = Institution.registered(
                entry(category, UUID.randomUUID(), null), OfferedServices.NOTHING_SAID, TODAY, AT);
        Refused refused = assertThrows(Refused.class, () -> unit.qualify(issue(kind, "2020-01-01", null), TODAY, AT));
        assertEquals(refusal, codeOf(refused));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "VALID, SUSPENDED, true",
        "VALID, REVOKED, true",
        "VALID, CANCELLED, true",
        "VALID, VALID, false",
        "SUSPENDED, VALID, true",
        "SUSPENDED, SUSPENDED, false",
        "SUSPENDED, REVOKED, true",
        "SUSPENDED, CANCELLED, true",
        "REVOKED, VALID, false",
        "REVOKED, CANCELLED, false",
        "CANCELLED, VALID, false",
        "CANCELLED, REVOKED, false"
    })
    void aQualificationMovesAsItsDiagramSays(QualificationState from, QualificationState to, boolean allowed) {
        assertEquals(
                allowed,
                from.machine().transitions().stream()
                        .filter(step -> step.by() != Transition.By.SUPERVISOR)
                        .anyMatch(
                                step -> step.from().contains(from) && step.to().contains(to)));
    }

    @Test
    void aHomeWithResidentsCannotBeClosed() {
        Institution home = home();
        Refused refused = assertThrows(Refused.class, () -> home.close(decision("停办"), 3, null));
        assertEquals("INSTITUTION_RESIDENTS_REMAIN", codeOf(refused));
        home.close(decision("停办"), 0, null);
        assertEquals(InstitutionStatus.CLOSED, home.status());
        assertEquals(
                Optional.of(QualificationState.CANCELLED),
                home.qualifications().get(0).stateOn(TODAY));
    }

    @Test
    void nothingButACorrectionMovesAClosedInstitution() {
        Institution home = home();
        home.close(decision("停办"), 0, null);
        for (Runnable verb : List.<Runnable>of(
                () -> home.suspend(decision("x")),
                () -> home.resume(decision("x")),
                () -> home.close(decision("x"), 0, null),
                () -> home.qualify(issue(QualificationKind.CARE_FILING, "2020-01-01", null), TODAY, AT))) {
            Refused refused = assertThrows(Refused.class, verb::run);
            assertEquals("MOVE_NOT_ALLOWED", codeOf(refused));
            assertEquals(InstitutionStatus.table().verbs(InstitutionStatus.CLOSED), refused.allowedActions());
        }
    }
}
