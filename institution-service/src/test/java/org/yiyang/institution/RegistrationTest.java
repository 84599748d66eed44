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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod.Channel;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.HospitalGrade;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

class RegistrationTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final CorrectionGround MENDING = new CorrectionGround("更正1号", "录入错误", AT);

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Decision on(String day) {
        return new Decision(day(day), "变更1号", "变更", AT);
    }

    private static Institution home(String filedOn) {
        Institution home = Institution.registered(
                Entries.of(InstitutionCategory.NURSING_HOME, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        home.qualify(
                new Qualification.Issue(QualificationKind.CARE_FILING, "N-1", "民政局", day(filedOn), null), TODAY, AT);
        return home;
    }

    private static Institution hospital() {
        return Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
    }

    private static RegistrationChange name(String name) {
        return new RegistrationChange(
                name, null, null, null, null, null, null, null, null, null, false, null, null, null, null, null);
    }

    private static RegistrationChange region(String region) {
        return new RegistrationChange(
                null, null, null, null, null, region, null, null, null, null, false, null, null, null, null, null);
    }

    private static RegistrationChange beds(int beds, RegisteredBeds kinds) {
        return new RegistrationChange(
                null, null, null, null, null, null, null, null, null, null, false, beds, kinds, null, null, null);
    }

    private static final RegistrationChange NOTHING = name(null);

    private static List<String> rows(Institution institution) {
        return institution.registrations().stream()
                .map(row -> row.validFrom() + ".." + row.validTo() + " "
                        + row.entry().name() + " " + row.entry().regionCode() + " " + row.status())
                .toList();
    }

    private static String codeOf(Runnable verb) {
        return assertThrows(Refused.class, verb::run).refusal().code();
    }

    @Test
    void aCertificateFromBeforeTheEntryCarriesTheEntryBackToItsFirstDay() {
        assertEquals(List.of("2019-01-01..null 测试机构 460108 OPERATING"), rows(home("2019-01-01")));
        assertEquals(List.of("2020-06-30..null 测试机构 460108 REGISTERED"), rows(home("2020-08-01")));
    }

    @Test
    void aRenameAndAMoveLeaveThePastAsItWas() {
        Institution home = home("2019-01-01");
        home.change(name("新名养老院"), on("2020-01-01"));
        home.change(region("460106"), on("2020-03-01"));
        assertEquals(
                List.of(
                        "2019-01-01..2020-01-01 测试机构 460108 OPERATING",
                        "2020-01-01..2020-03-01 新名养老院 460108 OPERATING",
                        "2020-03-01..null 新名养老院 460106 OPERATING"),
                rows(home));
        assertEquals("新名养老院", home.entry().name());
        assertEquals("460106", home.region());
        assertEquals("INSTITUTION_LATER_CHANGE", codeOf(() -> home.change(name("又名"), on("2020-02-29"))));
    }

    @Test
    void aCorrectionOfThePastKeepsWhatElseChangedMeanwhileAndTheHistoryKeepsBoth() {
        Institution home = home("2019-01-01");
        home.change(name("新名养老院"), on("2020-01-01"));
        home.drainMoves();
        home.correctRegistration(region("460107"), null, new Days.Span(day("2019-06-01"), day("2020-02-01")), MENDING);
        assertEquals(
                List.of(
                        "2019-01-01..2019-06-01 测试机构 460108 OPERATING",
                        "2019-06-01..2020-01-01 测试机构 460107 OPERATING",
                        "2020-01-01..2020-02-01 新名养老院 460107 OPERATING",
                        "2020-02-01..null 新名养老院 460108 OPERATING"),
                rows(home));
        Move move = home.drainMoves().get(0);
        assertTrue(move.correction());
        assertEquals("录入错误", move.reason());
    }

    @Test
    void aMistakenClosingIsUndoneByASupervisorAndCountsAsNeverClosed() {
        Institution home = home("2019-01-01");
        home.close(on("2020-05-01"), 0, null);
        assertEquals(day("2020-05-01"), home.since(InstitutionStatus.CLOSED));
        home.correctRegistration(NOTHING, InstitutionStatus.OPERATING, new Days.Span(day("2020-05-01"), null), MENDING);
        assertEquals(InstitutionStatus.OPERATING, home.status());
        assertEquals(null, home.since(InstitutionStatus.CLOSED));
        assertTrue(home.registrations().stream().allMatch(row -> row.status() == InstitutionStatus.OPERATING));
    }

    @Test
    void itIsSuspendedSinceTheDayOfTheDecisionWhateverChangesMeanwhile() {
        Institution home = home("2019-01-01");
        home.suspend(on("2020-02-01"));
        home.change(name("新名养老院"), on("2020-04-01"));
        assertEquals(day("2020-02-01"), home.since(InstitutionStatus.SUSPENDED));
        home.resume(on("2020-06-01"));
        assertEquals(null, home.since(InstitutionStatus.SUSPENDED));
        assertEquals("INSTITUTION_LATER_CHANGE", codeOf(() -> home.suspend(on("2020-05-31"))));
    }

    @ParameterizedTest(name = "{0} beds: care {1}, nursing {2}, medical {3}, integrated {4} fit: {5}")
    @CsvSource({
        "100, 100, 0, 0, 0, true",
        "100, 100, 100, 0, 0, true",
        "100, 100, 101, 0, 0, false",
        "100, 60, 0, 40, 0, true",
        "100, 60, 0, 41, 0, false",
        "100, 60, 0, 60, 20, true",
        "100, 60, 0, 60, 19, false",
        "100, 101, 0, 0, 1, false",
        "100, 0, 0, 101, 1, false",
        "100, 0, 0, 100, 101, false",
        "100, 0, 0, 0, 1, false",
        "0, 0, 0, 0, 0, true"
    })
    void theKindsOfBedsFitTheirTotal(int total, int care, int nursing, int medical, int integrated, boolean fits) {
        RegisteredBeds kinds = new RegisteredBeds(care, nursing, medical, integrated, 500);
        Institution home = home("2019-01-01");
        if (fits) {
            home.change(beds(total, kinds), on("2020-01-01"));
            assertEquals(kinds, home.entry().bedKinds());
        } else {
            assertEquals(
                    "INSTITUTION_BEDS_INCONSISTENT", codeOf(() -> home.change(beds(total, kinds), on("2020-01-01"))));
        }
    }

    @ParameterizedTest(name = "a {0} with {1} beds: {2}")
    @CsvSource({
        "NURSING_HOME, 10, ''",
        "NURSING_HOME, 9, INSTITUTION_TOO_FEW_BEDS",
        "DAY_CARE_CENTRE, 100, INSTITUTION_COMMUNITY_FACILITY",
        "RURAL_HAPPINESS_HOME, 100, INSTITUTION_COMMUNITY_FACILITY",
        "GENERAL_HOSPITAL, 10, ''",
        "GENERAL_HOSPITAL, 9, INSTITUTION_TOO_FEW_BEDS"
    })
    void onlyAHomeOfTenBedsIsFiledAsOne(InstitutionCategory category, int beds, String refusal) {
        InstitutionEntry entry = Entries.of(category, null, null).with(beds(beds, null));
        Institution institution = Institution.registered(entry, OfferedServices.NOTHING_SAID, TODAY, AT);
        Qualification.Issue filing = new Qualification.Issue(QualificationKind.CARE_FILING, "N-1", "民政局", TODAY, null);
        if (refusal.isEmpty()) {
            institution.qualify(filing, TODAY, AT);
            assertEquals(InstitutionStatus.OPERATING, institution.status());
        } else {
            assertEquals(refusal, codeOf(() -> institution.qualify(filing, TODAY, AT)));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LEVEL_3, SPECIAL, true", "LEVEL_3, A, true", "LEVEL_3, B, true", "LEVEL_3, C, true", "LEVEL_3, UNGRADED, true",
        "LEVEL_2, SPECIAL, false", "LEVEL_2, A, true", "LEVEL_2, B, true", "LEVEL_2, C, true",
                "LEVEL_2, UNGRADED, true",
        "LEVEL_1, SPECIAL, false", "LEVEL_1, A, true", "LEVEL_1, B, true", "LEVEL_1, C, true",
                "LEVEL_1, UNGRADED, true",
        "UNRATED, SPECIAL, false", "UNRATED, A, false", "UNRATED, B, false", "UNRATED, C, false",
                "UNRATED, UNGRADED, true"
    })
    void theNationalListOfLevelsAndGradesHasFourteenValues(HospitalLevel level, HospitalGrade grade, boolean listed) {
        assertEquals(listed, grade.fits(level));
    }

    @Test
    void theGreenChannelWasOpenOnSomeDaysOnly() {
        Institution hospital = hospital();
        hospital.qualify(
                new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", day("2010-01-01"), null),
                TODAY,
                AT);
        Channel first = new Channel(Set.of(GreenChannelItem.REGISTRATION), "0898-12345678");
        Channel second = new Channel(Set.of(GreenChannelItem.PAYMENT, GreenChannelItem.MEDICINES), "0898-12345679");
        hospital.openGreenChannel(first, on("2015-01-01"));
        hospital.openGreenChannel(second, on("2017-01-01"));
        hospital.closeGreenChannel(on("2019-01-01"));
        assertTrue(hospital.greenChannels().on(day("2014-12-31")).isEmpty());
        assertEquals(
                List.of(GreenChannelItem.REGISTRATION),
                hospital.greenChannels().on(day("2016-12-31")).orElseThrow().items());
        assertEquals(
                List.of(GreenChannelItem.MEDICINES, GreenChannelItem.PAYMENT),
                hospital.greenChannels().on(day("2018-12-31")).orElseThrow().items());
        assertTrue(hospital.greenChannels().on(day("2019-01-01")).isEmpty());
        assertEquals("INSTITUTION_GREEN_CHANNEL_CLOSED", codeOf(() -> hospital.closeGreenChannel(on("2019-02-01"))));
        hospital.correctGreenChannel(null, new Days.Span(day("2016-01-01"), day("2018-01-01")), MENDING);
        assertEquals(
                List.of("2015-01-01..2016-01-01", "2018-01-01..2019-01-01"),
                hospital.greenChannels().known().stream()
                        .map(row -> row.validFrom() + ".." + row.validTo())
                        .toList());
    }

    @Test
    void aHomeHasNeitherDepartmentsNorAGreenChannel() {
        Institution home = home("2019-01-01");
        Channel channel = new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678");
        assertEquals("INSTITUTION_NOT_MEDICAL", codeOf(() -> home.openGreenChannel(channel, on("2020-01-01"))));
        OfferedServices wards = new OfferedServices(Set.of(Department.GERIATRICS), null);
        assertEquals("INSTITUTION_NOT_MEDICAL", codeOf(() -> home.offer(wards, on("2020-01-01"))));
    }

    @Test
    void aDepartmentHasItsDaysAndOneThatIsNotNamedAnyMoreEnds() {
        Institution hospital = hospital();
        hospital.offer(new OfferedServices(Set.of(Department.GERIATRICS, Department.SURGERY), null), on("2015-01-01"));
        hospital.offer(new OfferedServices(Set.of(Department.GERIATRICS, Department.HOSPICE), null), on("2018-01-01"));
        hospital.offer(new OfferedServices(null, Set.of(Capability.AGE_FRIENDLY)), on("2019-01-01"));
        assertEquals(
                List.of(
                        "GERIATRICS 2015-01-01..null",
                        "HOSPICE 2018-01-01..null",
                        "SURGERY 2015-01-01..2018-01-01",
                        "AGE_FRIENDLY 2019-01-01..null"),
                hospital.offerings().known().stream()
                        .map(row -> row.code() + " " + row.validFrom() + ".." + row.validTo())
                        .toList());
        hospital.correctOfferings(
                new OfferedServices(Set.of(Department.SURGERY), null),
                new Days.Span(day("2015-01-01"), day("2016-01-01")),
                MENDING);
        assertEquals(
                List.of("GERIATRICS 2016-01-01..null", "HOSPICE 2018-01-01..null", "SURGERY 2015-01-01..2018-01-01"),
                hospital.offerings().known().stream()
                        .filter(row -> row.kind() == OfferingKind.DEPARTMENT)
                        .map(row -> row.code() + " " + row.validFrom() + ".." + row.validTo())
                        .toList());
    }

    @Test
    void theChangeOfAnOperatorKeepsTheUnitAndMayEnd() {
        UUID operator = UUID.randomUUID();
        InstitutionEntry unit = Entries.of(InstitutionCategory.INFIRMARY, UUID.randomUUID(), operator);
        RegistrationChange own = new RegistrationChange(
                null, null, null, null, null, null, null, null, null, null, true, null, null, null, null, null);
        assertEquals(operator, unit.with(name("甲")).operatedById());
        assertEquals(null, unit.with(own).operatedById());
        assertEquals(unit.parentId(), unit.with(own).parentId());
    }
}
