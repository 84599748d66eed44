package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod.Channel;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.Reopening;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.RegistrationPeriod;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Move;
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

    private static Decision later(String day, int seconds) {
        return new Decision(day(day), "注销1号", "注销", AT.plusSeconds(seconds));
    }

    private static Institution hospital() {
        return Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
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
    void aClosingThatIsTakenBackLeavesEverythingAsItWasAndTheHistoryKeepsBoth() {
        Institution hospital = hospital();
        hospital.qualify(
                new Qualification.Issue(
                        QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", day("2015-01-01"), day("2025-05-31")),
                TODAY,
                AT);
        hospital.openGreenChannel(new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678"), on("2018-01-01"));
        hospital.suspend(on("2020-02-01"));
        InstitutionEntry entry = hospital.entry();
        hospital.close(later("2020-04-01", 1), 0, null);
        Reopening.of(hospital, new CorrectionGround("更正1号", "注销了错误的机构", AT.plusSeconds(2)));

        assertEquals(InstitutionStatus.SUSPENDED, hospital.status());
        assertEquals(entry, hospital.entry());
        assertTrue(hospital.greenChannels().on(TODAY).isPresent());
        assertEquals(
                Days.between(day("2015-01-01"), day("2025-06-01")),
                hospital.certificates().validDays(InstitutionKind.MEDICAL));
        assertEquals(
                List.of(InstitutionStatus.OPERATING, InstitutionStatus.SUSPENDED),
                hospital.registrations().stream()
                        .map(RegistrationPeriod::status)
                        .toList());
        List<String> moves = hospital.drainMoves().stream().map(Move::verb).toList();
        assertEquals(List.of("close", "correct-closing"), moves.subList(moves.size() - 2, moves.size()));
    }

    @Test
    void anEndThatACorrectionHasBroughtToLightEndsTheSameAndIsTakenBackTheSame() {
        Institution hospital = hospital();
        hospital.qualify(
                new Qualification.Issue(
                        QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", day("2015-01-01"), day("2025-05-31")),
                TODAY,
                AT);
        hospital.openGreenChannel(new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678"), on("2018-01-01"));
        hospital.correctRegistration(
                RegistrationChange.NOTHING,
                InstitutionStatus.CLOSED,
                new Days.Span(day("2020-04-01"), null),
                new CorrectionGround("更正1号", "早已歇业", AT.plusSeconds(1)));

        Days valid = hospital.certificates().validDays(InstitutionKind.MEDICAL);
        assertEquals(Days.between(day("2015-01-01"), day("2020-04-01")), valid);
        assertTrue(hospital.greenChannels().on(day("2020-03-31")).isPresent());
        assertTrue(hospital.greenChannels().on(day("2020-04-01")).isEmpty());

        Reopening.of(hospital, new CorrectionGround("更正2号", "并未歇业", AT.plusSeconds(2)));
        assertEquals(InstitutionStatus.OPERATING, hospital.status());
        assertTrue(hospital.greenChannels().on(TODAY).isPresent());
        assertTrue(hospital.certificates().validDays(InstitutionKind.MEDICAL).holds(TODAY));
    }

    @Test
    void anotherNameOfAClosedOneEndsNothingAnew() {
        Institution hospital = hospital();
        Qualification.Issue licence = new Qualification.Issue(
                QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", day("2015-01-01"), day("2025-05-31"));
        hospital.qualify(licence, TODAY, AT);
        hospital.close(later("2020-06-01", 1), 0, null);
        Days.Span month = new Days.Span(day("2020-06-01"), day("2020-06-30"));
        CorrectionGround first = new CorrectionGround("更正1号", "许可证当月仍有效", AT.plusSeconds(2));
        hospital.correctQualification(hospital.certificates().latest().id(), QualificationState.VALID, month, first);
        Days known = hospital.certificates().validDays(InstitutionKind.MEDICAL);
        CorrectionGround why = new CorrectionGround("更正2号", "误", AT.plusSeconds(3));
        hospital.correctRegistration(RegistrationChange.moving("460106"), null, new Days.Span(TODAY, null), why);
        assertEquals(known, hospital.certificates().validDays(InstitutionKind.MEDICAL));

        Days.Span earlier = new Days.Span(day("2020-05-01"), null);
        CorrectionGround sooner = new CorrectionGround("更正3号", "五月已歇业", AT.plusSeconds(4));
        hospital.correctRegistration(RegistrationChange.NOTHING, InstitutionStatus.CLOSED, earlier, sooner);
        assertEquals(
                Days.between(day("2015-01-01"), day("2020-05-01")),
                hospital.certificates().validDays(InstitutionKind.MEDICAL));
    }

    @Test
    void aClosingIsNotTakenBackOverWhatWasRecordedSinceNorOneInFavourOfASuccessor() {
        Institution corrected = hospital();
        corrected.close(later("2020-06-30", 1), 0, null);
        corrected.correctRegistration(
                RegistrationChange.moving("460106"),
                null,
                new Days.Span(TODAY, null),
                new CorrectionGround("更正1号", "误", AT.plusSeconds(2)));
        CorrectionGround why = new CorrectionGround("更正2号", "误", AT.plusSeconds(3));
        assertEquals("INSTITUTION_CLOSING_OVERLAID", codeOf(() -> Reopening.of(corrected, why)));

        Institution replaced = hospital();
        replaced.replace(UUID.randomUUID(), later("2020-06-30", 1));
        assertEquals("INSTITUTION_CLOSED_FOR_SUCCESSOR", codeOf(() -> Reopening.of(replaced, why)));
    }

    @Test
    void whatIsOfferedIsNotChangedBeforeALaterChange() {
        Institution hospital = hospital();
        hospital.offer(new OfferedServices(Set.of(Department.GERIATRICS, Department.SURGERY), null), on("2015-01-01"));
        hospital.offer(new OfferedServices(Set.of(Department.GERIATRICS), null), on("2018-01-01"));
        OfferedServices all = new OfferedServices(Set.of(Department.GERIATRICS, Department.SURGERY), null);
        assertEquals("INSTITUTION_LATER_CHANGE", codeOf(() -> hospital.offer(all, on("2017-12-31"))));
        hospital.offer(new OfferedServices(null, Set.of(Capability.HOME_BEDS)), on("2016-01-01"));
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
                        new OfferedServices(Set.of(Department.GERIATRICS), null),
                        TODAY,
                        AT)));
    }
}
