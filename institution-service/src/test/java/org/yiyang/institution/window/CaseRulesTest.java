package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.institution.registry.entry.BedTier;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.FilingRule;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.CaseRules;
import org.yiyang.institution.window.matter.CaseSubject;
import org.yiyang.institution.window.matter.ChangeReason;
import org.yiyang.institution.window.matter.Checklist;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.Routing;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.kit.refusal.Refused;

/** Which way a matter goes, what a home's beds allow, and which departments have a part. */
class CaseRulesTest {
    private static final CaseRules RULES =
            new CaseRules(BedTier.of(100, 500), new FilingRule(true, FilingRule.firstDayOf(201_711)));

    @ParameterizedTest
    @CsvSource({
        "99, BED_TIER_SMALL",
        "100, BED_TIER_SMALL BED_TIER_MEDIUM",
        "101, BED_TIER_MEDIUM",
        "499, BED_TIER_MEDIUM",
        "500, BED_TIER_MEDIUM BED_TIER_LARGE",
        "501, BED_TIER_MEDIUM BED_TIER_LARGE"
    })
    void theBedTiersIncludeTheirNumber(int beds, String rules) {
        assertEquals(
                rules,
                RULES.tiers().stream()
                        .filter(tier -> tier.appliesTo(beds))
                        .map(BedTier::rule)
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "NURSING_HOSPITAL, 99, false",
        "NURSING_HOSPITAL, 100, true",
        "NURSING_HOSPITAL, 101, true",
        "REHABILITATION_HOSPITAL, 499, false",
        "REHABILITATION_HOSPITAL, 500, true",
        "TCM_HOSPITAL, 501, true",
        "GERIATRIC_HOSPITAL, 99, false",
        "GERIATRIC_HOSPITAL, 499, false",
        "GERIATRIC_HOSPITAL, 500, true",
        "OUTPATIENT_DEPARTMENT, 12, true"
    })
    void aHomeWithTooFewBedsIsRefusedWithTheTier(InstitutionCategory category, int homeBeds, boolean may) {
        CaseSubject subject = unit(category, homeBeds);
        CaseApplication application = Cases.application(CaseMatter.MEDICAL_LICENSING);
        if (may) {
            assertDoesNotThrow(() -> RULES.check(application, subject));
        } else {
            assertEquals("WINDOW_BED_TIER", codeOf(application, subject));
        }
    }

    @ParameterizedTest
    @EnumSource(InstitutionCategory.class)
    void insideAHomeEveryMedicalCategoryGoesExactlyOneWay(InstitutionCategory category) {
        CaseSubject subject = unit(category, 800);
        CaseApplication filing = Cases.application(CaseMatter.INTERNAL_UNIT_FILING);
        CaseApplication licensing = Cases.application(CaseMatter.MEDICAL_LICENSING);
        if (category.kind() == InstitutionKind.CARE) {
            assertEquals("WINDOW_NOT_MEDICAL", codeOf(filing, subject));
            assertEquals("WINDOW_NOT_MEDICAL", codeOf(licensing, subject));
        } else if (category.filedInsideHome()) {
            assertDoesNotThrow(() -> RULES.check(filing, subject));
            assertEquals("WINDOW_FILING_NOT_LICENCE", codeOf(licensing, subject));
        } else {
            assertEquals("WINDOW_LICENCE_NOT_FILING", codeOf(filing, subject));
            assertDoesNotThrow(() -> RULES.check(licensing, subject));
        }
    }

    @Test
    void aClinicByItselfIsFiledAndNotLicensed() {
        CaseSubject clinic = outside(null, InstitutionCategory.CLINIC);
        assertEquals("WINDOW_NOT_A_HOME", codeOf(Cases.application(CaseMatter.INTERNAL_UNIT_FILING), clinic));
        assertEquals("WINDOW_CLINIC_FILED", codeOf(Cases.application(CaseMatter.MEDICAL_LICENSING), clinic));
        assertEquals("WINDOW_CLINIC_FILED", codeOf(Cases.application(CaseMatter.MEDICAL_SETUP), clinic));
        assertDoesNotThrow(() -> RULES.check(Cases.application(CaseMatter.CLINIC_FILING), clinic));
        CaseRules licensing = new CaseRules(List.of(), new FilingRule(false, FilingRule.firstDayOf(201_711)));
        assertDoesNotThrow(() -> licensing.check(Cases.application(CaseMatter.MEDICAL_LICENSING), clinic));
        Refused refused =
                assertThrows(Refused.class, () -> licensing.check(Cases.application(CaseMatter.CLINIC_FILING), clinic));
        assertEquals("WINDOW_LICENCE_NOT_FILING", refused.refusal().code());
    }

    private static CaseSubject outside(UUID whole, InstitutionCategory category) {
        return new CaseSubject(
                whole, category, Ownership.PRIVATE_NONPROFIT, "460106", false, 0, 0, 0, Set.of(), Set.of());
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true"})
    void aHomeHasTenBedsOrMore(int beds, boolean may) {
        CaseSubject home = home(InstitutionCategory.NURSING_HOME, Ownership.PUBLIC, beds);
        CaseApplication application = Cases.application(CaseMatter.CARE_FILING);
        if (may) {
            assertDoesNotThrow(() -> RULES.check(application, home));
        } else {
            assertEquals("WINDOW_CARE_BEDS", codeOf(application, home));
        }
    }

    @Test
    void communityFacilitiesAndMedicalUnitsAreNoHomes() {
        CaseApplication application = Cases.application(CaseMatter.CARE_FILING);
        InstitutionCategory.of(CategoryGroup.COMMUNITY_FACILITY)
                .forEach(category ->
                        assertEquals("WINDOW_NOT_CARE", codeOf(application, home(category, Ownership.PUBLIC, 40))));
        assertEquals("WINDOW_NOT_CARE", codeOf(application, unit(InstitutionCategory.INFIRMARY, 40)));
    }

    /** Else what one department agreed to could change what is another's to decide. */
    @ParameterizedTest
    @CsvSource({
        "NAME, false, WINDOW_OTHER_PARTICULARS",
        "BEDS, false, WINDOW_OTHER_PARTICULARS",
        "CONVERSION, false, ",
        "CONVERSION, true, WINDOW_OTHER_PARTICULARS"
    })
    void aChangeCarriesOnlyWhatItIsAbout(ChangeReason about, boolean moves, String code) {
        Particulars wanted = new Particulars(
                "某护理院", InstitutionCategory.NURSING_HOSPITAL, null, moves ? "某路1号" : null, null, 60, null, null, null);
        UUID id = UUID.randomUUID();
        CaseApplication application = new CaseApplication(CaseMatter.CHANGE, id, id, null, wanted, about, null, null);
        CaseSubject hospital = held(QualificationKind.MEDICAL_LICENCE);
        if (code == null) {
            assertDoesNotThrow(() -> RULES.check(application, hospital));
        } else {
            assertEquals(code, codeOf(application, hospital));
        }
    }

    @Test
    void onlyALicenceIsVerifiedOrRenewed() {
        CaseApplication application = Cases.application(CaseMatter.RENEW_VERIFY);
        CaseSubject filed = held(QualificationKind.MEDICAL_FILING);
        assertEquals("WINDOW_NOT_A_LICENCE", codeOf(application, filed));
        assertDoesNotThrow(() -> RULES.check(application, held(QualificationKind.MEDICAL_LICENCE)));
    }

    @ParameterizedTest
    @CsvSource({
        "CARE_FILING, NURSING_HOME, PUBLIC, FILING, CIVIL_AFFAIRS",
        "CARE_FILING, NURSING_HOME, PRIVATE_FORPROFIT, FILING, CIVIL_AFFAIRS MARKET_REGULATION",
        "INTERNAL_UNIT_FILING, INFIRMARY, PRIVATE_NONPROFIT, FILING, HEALTH",
        "INTERNAL_UNIT_FILING, INFIRMARY, PRIVATE_FORPROFIT, FILING, HEALTH MARKET_REGULATION",
        "MEDICAL_LICENSING, NURSING_HOSPITAL, PUBLIC, JOINT, HEALTH CIVIL_AFFAIRS",
        "MEDICAL_LICENSING, NURSING_HOSPITAL, PRIVATE_FORPROFIT, JOINT, HEALTH CIVIL_AFFAIRS MARKET_REGULATION",
        "RENEW_VERIFY, NURSING_HOSPITAL, PRIVATE_FORPROFIT, SINGLE, HEALTH",
        "DEREGISTER, NURSING_HOME, PUBLIC, FILING, CIVIL_AFFAIRS",
        "DEREGISTER, INFIRMARY, PUBLIC, FILING, HEALTH"
    })
    void theDepartmentsFollowFromMatterCategoryAndOwnership(
            CaseMatter matter, InstitutionCategory category, Ownership ownership, ClockKind clock, String departments) {
        CaseSubject subject = category.kind() == InstitutionKind.CARE
                ? home(category, ownership, 120)
                : new CaseSubject(
                        UUID.randomUUID(), category, ownership, "460106", true, 0, 120, 0, Set.of(), Set.of());
        List<DepartmentTask.Plan> plans = Routing.of(Cases.application(matter), subject);
        assertEquals(
                departments,
                plans.stream().map(plan -> plan.department().name()).collect(Collectors.joining(" ")));
        assertEquals(clock, Routing.clock(matter, plans));
    }

    /** 医疗机构管理条例 art. 12 and 18 give 30 and 45 days; the 20 workdays are for what has no time of its own. */
    @ParameterizedTest
    @CsvSource({
        "MEDICAL_SETUP, SETTING_UP, HEALTH",
        "MEDICAL_LICENSING, PRACTICE, HEALTH",
        "RENEW_VERIFY, SINGLE, HEALTH",
        "CLINIC_FILING, FILING, HEALTH"
    })
    void theTimeOutsideAHomeGoesByWhatIsAppliedFor(CaseMatter matter, ClockKind clock, String departments) {
        List<DepartmentTask.Plan> plans =
                Routing.of(Cases.application(matter), outside(null, InstitutionCategory.OUTPATIENT_DEPARTMENT));
        assertEquals(
                departments,
                plans.stream().map(plan -> plan.department().name()).collect(Collectors.joining(" ")));
        assertEquals(clock, Routing.clock(matter, plans));
    }

    @Test
    void whatWasLicensedIsChangedAndEndedByPermission() {
        CaseApplication ending = Cases.application(CaseMatter.DEREGISTER);
        assertEquals(
                List.of(new DepartmentTask.Plan(ReviewingDepartment.HEALTH, TaskNature.LICENSING)),
                Routing.of(ending, held(QualificationKind.MEDICAL_LICENCE)));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY, 460106, 4601",
        "DISTRICT, 460106, 460106",
        "DISTRICT, 460106101, 460106",
        "CITY, 4404F01, 4404",
        "DISTRICT, 4404F01, 4404F01",
        "DISTRICT, 460106F01, 460106"
    })
    void theAuthorityIsThatOfTheLevel(AuthorityLevel level, String region, String authority) {
        assertEquals(authority, level.authorityFor(region));
        assertEquals(level, AuthorityLevel.of(authority));
    }

    @Test
    void aMissingRequiredPaperIsNamed() {
        assertEquals(
                List.of(MaterialKind.STAFF_LIST),
                Checklist.lacking(
                        CaseMatter.INTERNAL_UNIT_FILING,
                        InstitutionCategory.INFIRMARY,
                        Set.of(MaterialKind.FILING_APPLICATION)));
    }

    private static String codeOf(CaseApplication application, CaseSubject subject) {
        return assertThrows(Refused.class, () -> RULES.check(application, subject))
                .refusal()
                .code();
    }

    private static CaseSubject unit(InstitutionCategory category, int homeBeds) {
        return new CaseSubject(
                UUID.randomUUID(),
                category,
                Ownership.PRIVATE_NONPROFIT,
                "460106",
                true,
                20,
                homeBeds,
                0,
                Set.of(),
                Set.of());
    }

    private static CaseSubject home(InstitutionCategory category, Ownership ownership, int beds) {
        return new CaseSubject(null, category, ownership, "460106", false, beds, beds, beds, Set.of(), Set.of());
    }

    private static CaseSubject held(QualificationKind kind) {
        return new CaseSubject(
                null,
                InstitutionCategory.NURSING_HOSPITAL,
                Ownership.PUBLIC,
                "460106",
                false,
                40,
                40,
                0,
                Set.of(),
                Set.of(kind));
    }
}
