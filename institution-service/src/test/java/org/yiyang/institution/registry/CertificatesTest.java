package org.yiyang.institution.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

class CertificatesTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final CorrectionGround MENDING = new CorrectionGround("更正1号", "录入错误", AT);

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Qualification.Issue licence(String from, String until) {
        String number = "N " + from + " " + until;
        return new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, number, "卫健委", day(from), day(until));
    }

    private static Institution hospital(String from, String until) {
        Institution hospital = Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        hospital.qualify(licence(from, until), TODAY, AT);
        return hospital;
    }

    private static UUID first(Institution one) {
        return one.qualifications().get(0).id();
    }

    private static void move(Institution one, QualificationState to, String verb, String from) {
        one.moveQualification(new QualificationMove(first(one), to, verb, day(from), "决字1号", "原因"), AT);
    }

    private static void correct(Institution one, QualificationState state, String from, String to) {
        one.correctQualification(first(one), state, new Days.Span(day(from), day(to)), MENDING);
    }

    private static List<String> periods(Institution one) {
        return one.qualifications().get(0).knownPeriods().stream()
                .map(row -> row.state() + " " + row.validFrom() + ".." + row.validTo())
                .toList();
    }

    private static String codeOf(Runnable verb) {
        return assertThrows(Refused.class, verb::run).refusal().code();
    }

    @ParameterizedTest(name = "a licence of 2020, another from {0} until {1}: {2}")
    @CsvSource({
        "2019-01-01, 2019-12-31, true",
        "2019-01-01, 2020-01-01, false",
        "2019-01-01, , false",
        "2019-01-01, 2022-12-31, false",
        "2020-01-01, 2020-12-30, false",
        "2020-06-01, 2020-06-02, false",
        "2020-12-31, 2021-12-31, false",
        "2021-01-01, 2021-12-31, true",
        "2021-01-01, , true"
    })
    void twoCertificatesOfAKindNeverStandOnTheSameDay(String from, String until, boolean free) {
        Institution valid = hospital("2020-01-01", "2020-12-31");
        Institution suspended = hospital("2020-01-01", "2020-12-31");
        move(suspended, QualificationState.SUSPENDED, "suspend-qualification", "2020-01-01");
        for (Institution hospital : List.of(valid, suspended)) {
            if (free) {
                hospital.qualify(licence(from, until), TODAY, AT);
                assertEquals(2, hospital.qualifications().size());
            } else {
                assertEquals(
                        "INSTITUTION_QUALIFICATION_OVERLAP",
                        codeOf(() -> hospital.qualify(licence(from, until), TODAY, AT)));
            }
        }
    }

    @Test
    void theSameCertificateIsEnteredOnceWhateverBecameOfIt() {
        Institution hospital = hospital("2015-01-01", null);
        move(hospital, QualificationState.REVOKED, "revoke-qualification", "2015-01-01");
        assertEquals(
                "INSTITUTION_QUALIFICATION_DUPLICATE",
                codeOf(() -> hospital.qualify(licence("2015-01-01", null), TODAY, AT)));
    }

    @Test
    void aRevokedOrCancelledCertificateIsInNobodysWayFromItsEndOn() {
        for (QualificationState end : List.of(QualificationState.REVOKED, QualificationState.CANCELLED)) {
            Institution hospital = hospital("2015-01-01", null);
            String verb = end == QualificationState.REVOKED ? "revoke-qualification" : "cancel-qualification";
            move(hospital, end, verb, "2018-01-01");
            assertEquals(
                    "INSTITUTION_QUALIFICATION_OVERLAP",
                    codeOf(() -> hospital.qualify(licence("2017-12-31", null), TODAY, AT)));
            hospital.qualify(licence("2018-01-01", null), TODAY, AT);
            assertEquals(
                    "INSTITUTION_QUALIFICATION_OVERLAP",
                    codeOf(() -> correct(hospital, QualificationState.VALID, "2018-01-01", null)));
            correct(hospital, QualificationState.VALID, "2015-01-01", "2018-01-01");
            assertEquals("VALID 2015-01-01..2018-01-01", periods(hospital).get(0));
        }
    }

    @Test
    void paperWithTwoCertificatesOfAKindForTheSameDaysIsNotTakenOver() {
        InstitutionEntry entry = Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null);
        Paper paper = new Paper(
                entry,
                OfferedServices.NOTHING_SAID,
                List.of(licence("2010-01-01", null), licence("2015-01-01", null)),
                new Takeover("28号", "存量登记", "t", AT));
        assertEquals("INSTITUTION_QUALIFICATION_OVERLAP", codeOf(() -> Institution.takenOver(paper, TODAY)));
    }

    @Test
    void aSuccessorTakesACertificateOverUntilItsOwnBeginsAndNoneWhileItsOwnIsSuspended() {
        Decision decision = new Decision(TODAY, "合并1号", "合并", AT);
        Institution later = hospital("2021-01-01", null);
        later.absorb(UUID.randomUUID(), List.of(licence("2020-06-30", "2025-12-31")), TODAY, decision);
        assertEquals(Days.between(day("2020-06-30"), null), later.certificates().validDays(InstitutionKind.MEDICAL));
        Institution suspended = hospital("2015-01-01", null);
        move(suspended, QualificationState.SUSPENDED, "suspend-qualification", "2020-01-01");
        suspended.absorb(UUID.randomUUID(), List.of(licence("2020-06-30", null)), TODAY, decision);
        assertEquals(1, suspended.qualifications().size());
    }

    @Test
    void aCertificateOfALaterDayOpensTheInstitutionOnThatDayAndNotBefore() {
        Institution hospital = hospital("2020-08-01", null);
        assertEquals(InstitutionStatus.REGISTERED, hospital.status());
        assertEquals(null, hospital.entry().openedOn());
        LocalDate first = day("2020-08-01");
        hospital.qualificationBegan(first(hospital), first, AT.plusSeconds(32 * 86400L));
        assertEquals(InstitutionStatus.OPERATING, hospital.status());
        assertEquals(first, hospital.entry().openedOn());
        assertEquals(
                List.of("2020-06-30..2020-08-01 REGISTERED", "2020-08-01..null OPERATING"),
                hospital.registrations().stream()
                        .map(row -> row.validFrom() + ".." + row.validTo() + " " + row.status())
                        .toList());
        Institution taken = Institution.takenOver(
                new Paper(
                        Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null),
                        OfferedServices.NOTHING_SAID,
                        List.of(licence("2020-07-01", null)),
                        new Takeover("28号", "存量登记", "t", AT)),
                TODAY);
        assertEquals(InstitutionStatus.REGISTERED, taken.status());
    }

    @Test
    void aFirstDayThatWasEnteredTooLateIsPutRightAndOpensTheInstitution() {
        Institution hospital = hospital("2020-08-01", null);
        correct(hospital, QualificationState.VALID, "2019-08-01", null);
        assertEquals(InstitutionStatus.OPERATING, hospital.status());
        assertEquals(day("2019-08-01"), hospital.registrations().get(0).validFrom());
    }

    @Test
    void aCorrectionOfSomeDaysKeepsWhatWasDecidedForLaterOnes() {
        Institution hospital = hospital("2015-01-01", "2024-12-31");
        move(hospital, QualificationState.SUSPENDED, "suspend-qualification", "2018-01-01");
        move(hospital, QualificationState.VALID, "resume-qualification", "2018-07-01");
        move(hospital, QualificationState.REVOKED, "revoke-qualification", "2020-05-01");
        correct(hospital, QualificationState.SUSPENDED, "2017-01-01", "2017-04-01");
        assertEquals(
                List.of(
                        "VALID 2015-01-01..2017-01-01",
                        "SUSPENDED 2017-01-01..2017-04-01",
                        "VALID 2017-04-01..2018-01-01",
                        "SUSPENDED 2018-01-01..2018-07-01",
                        "VALID 2018-07-01..2020-05-01",
                        "REVOKED 2020-05-01..null"),
                periods(hospital));
        correct(hospital, QualificationState.SUSPENDED, "2018-02-01", "2018-09-01");
        assertEquals(
                List.of(
                        "SUSPENDED 2018-01-01..2018-02-01",
                        "SUSPENDED 2018-02-01..2018-09-01",
                        "VALID 2018-09-01..2020-05-01",
                        "REVOKED 2020-05-01..null"),
                periods(hospital).subList(3, 7));
        assertEquals(
                "INSTITUTION_END_HAS_NO_END",
                codeOf(() -> correct(hospital, QualificationState.REVOKED, "2019-01-01", "2019-02-01")));
    }

    @Test
    void aCorrectionInTheSameStatePutsItsEndRightAndOneOverARevocationTakesThatBack() {
        Institution hospital = hospital("2015-01-01", "2024-12-31");
        correct(hospital, QualificationState.VALID, "2015-01-01", "2023-01-01");
        assertEquals(List.of("VALID 2015-01-01..2023-01-01"), periods(hospital));
        move(hospital, QualificationState.REVOKED, "revoke-qualification", "2020-05-01");
        correct(hospital, QualificationState.VALID, "2020-05-01", "2023-01-01");
        assertEquals(List.of("VALID 2015-01-01..2020-05-01", "VALID 2020-05-01..2023-01-01"), periods(hospital));
    }

    @Test
    void aDecisionDoesNotGoBeforeALaterOne() {
        Institution hospital = hospital("2015-01-01", null);
        move(hospital, QualificationState.SUSPENDED, "suspend-qualification", "2018-01-01");
        assertEquals(
                "INSTITUTION_LATER_CHANGE",
                codeOf(() -> move(hospital, QualificationState.REVOKED, "revoke-qualification", "2017-12-31")));
        move(hospital, QualificationState.REVOKED, "revoke-qualification", "2018-01-01");
        assertEquals(
                Optional.of(QualificationState.REVOKED),
                hospital.qualifications().get(0).stateOn(day("2018-01-01")));
    }

    @Test
    void aUnitThatIsOperatedByAnotherFromADayOnLeavesThePastOfTheHomeAsItWas() {
        Institution home = Institution.registered(
                Entries.of(InstitutionCategory.NURSING_HOME, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        home.qualify(
                new Qualification.Issue(QualificationKind.CARE_FILING, "N", "民政局", day("2015-01-01"), null), TODAY, AT);
        Institution unit = Institution.registered(
                Entries.of(InstitutionCategory.INFIRMARY, home.id(), null), OfferedServices.NOTHING_SAID, TODAY, AT);
        unit.qualify(
                new Qualification.Issue(QualificationKind.MEDICAL_FILING, "N", "卫健委", day("2016-01-01"), null),
                TODAY,
                AT);
        unit.change(
                new RegistrationChange(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        UUID.randomUUID(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Decision(day("2019-01-01"), "变更1号", "托管", AT));
        assertEquals(Days.between(day("2016-01-01"), day("2019-01-01")), DualCertification.days(home, List.of(unit)));
    }

    @Test
    void whatItWasOnADayIsToldAsItStoodThen() {
        Institution hospital = hospital("2015-01-01", null);
        hospital.suspend(new Decision(day("2017-01-01"), null, "装修", AT));
        hospital.resume(new Decision(day("2017-06-01"), null, "开业", AT));
        hospital.replace(UUID.randomUUID(), new Decision(day("2020-01-01"), null, "合并", AT));
        assertEquals(List.of("null null true"), shown(hospital, "2016-01-01"));
        assertEquals(List.of("2017-01-01 null true"), shown(hospital, "2017-03-01"));
        assertEquals(List.of("null null true"), shown(hospital, "2018-01-01"));
        assertEquals(List.of("null 2020-01-01 false"), shown(hospital, "2020-02-01"));
    }

    private static List<String> shown(Institution hospital, String on) {
        return hospital.registrations().stream()
                .filter(row -> row.holdsOn(day(on)))
                .map(row -> InstitutionSnapshot.of(hospital, row))
                .map(shown -> shown.suspendedOn() + " " + shown.closedOn() + " " + (shown.replacedById() == null))
                .toList();
    }
}
