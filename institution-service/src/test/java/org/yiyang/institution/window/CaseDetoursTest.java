package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.institution.registry.entry.BedTier;
import org.yiyang.institution.registry.entry.FilingRule;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.CaseRules;
import org.yiyang.institution.window.matter.CaseSubject;
import org.yiyang.institution.window.matter.ChangeReason;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.kit.refusal.Refused;

/** What may not be had by a change, or twice, however it is asked for. */
class CaseDetoursTest {
    private static final CaseRules RULES =
            new CaseRules(BedTier.of(100, 500), new FilingRule(true, FilingRule.firstDayOf(201_711)));

    @ParameterizedTest
    @CsvSource({
        "INFIRMARY, TCM_HOSPITAL, 60, WINDOW_LICENCE_NOT_FILING",
        "INFIRMARY, CLINIC, 60, ",
        "NURSING_HOSPITAL, INFIRMARY, 600, WINDOW_FILING_NOT_LICENCE",
        "NURSING_HOSPITAL, GERIATRIC_HOSPITAL, 499, WINDOW_BED_TIER",
        "NURSING_HOSPITAL, GERIATRIC_HOSPITAL, 500, ",
        "NURSING_HOSPITAL, NURSING_HOME, 600, WINDOW_OTHER_SIDE"
    })
    void aConversionLeadsAroundNoRule(InstitutionCategory of, InstitutionCategory to, int homeBeds, String code) {
        Particulars wanted = new Particulars("某院", to, null, null, null, null, null, null, null);
        UUID id = UUID.randomUUID();
        CaseApplication application =
                new CaseApplication(CaseMatter.CHANGE, id, id, null, wanted, ChangeReason.CONVERSION, null, null);
        mustAnswer(code, application, unit(of, homeBeds));
    }

    @ParameterizedTest
    @CsvSource({"9, WINDOW_CARE_BEDS", "10, "})
    void aHomeKeepsTenBeds(int beds, String code) {
        UUID id = UUID.randomUUID();
        Particulars wanted = new Particulars(null, null, null, null, null, beds, null, null, null);
        CaseApplication application =
                new CaseApplication(CaseMatter.CHANGE, id, id, null, wanted, ChangeReason.BEDS, null, null);
        CaseSubject home = new CaseSubject(
                null,
                InstitutionCategory.NURSING_HOME,
                Ownership.PUBLIC,
                "460106",
                false,
                80,
                80,
                80,
                Set.of(),
                Set.of(QualificationKind.CARE_FILING));
        mustAnswer(code, application, home);
    }

    /** Decided and then not to be issued would help nobody: what stands without an end is not applied for again. */
    @Test
    void whatStandsWithoutAnEndIsNotAppliedForAgain() {
        CaseSubject filed = new CaseSubject(
                null,
                InstitutionCategory.NURSING_HOME,
                Ownership.PUBLIC,
                "460106",
                false,
                80,
                80,
                80,
                Set.of(QualificationKind.CARE_FILING),
                Set.of(QualificationKind.CARE_FILING));
        assertEquals("WINDOW_ALREADY_HELD", codeOf(Cases.application(CaseMatter.CARE_FILING), filed));
        CaseSubject few = new CaseSubject(
                null,
                InstitutionCategory.GENERAL_HOSPITAL,
                Ownership.PUBLIC,
                "460106",
                false,
                200,
                200,
                5,
                Set.of(),
                Set.of());
        assertEquals("WINDOW_CARE_BEDS", codeOf(Cases.application(CaseMatter.CARE_FILING), few));
    }

    @ParameterizedTest
    @EnumSource(
            value = InstitutionCategory.class,
            names = {"CLINIC", "TCM_CLINIC", "HEALTH_ROOM", "INFIRMARY", "NURSING_STATION"})
    void whatIsSmallInsideAHospitalIsLicensedAndNotFiled(InstitutionCategory category) {
        CaseSubject unit = outside(UUID.randomUUID(), category);
        Refused refused = assertThrows(
                Refused.class, () -> RULES.check(Cases.application(CaseMatter.INTERNAL_UNIT_FILING), unit));
        assertEquals("WINDOW_NOT_A_HOME", refused.refusal().code());
        assertEquals("/matter", refused.problems().get(0).pointer());
        assertEquals("国卫办医发〔2017〕38号", refused.refusal().says().rule());
        assertEquals("WINDOW_NOT_BY_ITSELF", codeOf(Cases.application(CaseMatter.CLINIC_FILING), unit));
        assertDoesNotThrow(() -> RULES.check(Cases.application(CaseMatter.MEDICAL_LICENSING), unit));
    }

    /** Whoever was licensed before clinics were filed may grow; whoever is filed needs a licence first. */
    @ParameterizedTest
    @CsvSource({
        "CLINIC, OUTPATIENT_DEPARTMENT, MEDICAL_LICENCE, ",
        "CLINIC, OUTPATIENT_DEPARTMENT, MEDICAL_FILING, WINDOW_LICENCE_NOT_FILING",
        "CLINIC, DENTAL_CLINIC, MEDICAL_FILING, ",
        "OUTPATIENT_DEPARTMENT, CLINIC, MEDICAL_LICENCE, WINDOW_CLINIC_FILED"
    })
    void aConversionByItselfKeepsToWhatIsHeld(
            InstitutionCategory of, InstitutionCategory to, QualificationKind held, String code) {
        CaseSubject subject =
                new CaseSubject(null, of, Ownership.PUBLIC, "460106", false, 0, 0, 0, Set.of(held), Set.of(held));
        Particulars wanted = new Particulars("某诊所", to, null, null, null, null, null, null, null);
        UUID id = UUID.randomUUID();
        CaseApplication application =
                new CaseApplication(CaseMatter.CHANGE, id, id, null, wanted, ChangeReason.CONVERSION, null, null);
        mustAnswer(code, application, subject);
    }

    private static CaseSubject outside(UUID whole, InstitutionCategory category) {
        return new CaseSubject(
                whole, category, Ownership.PRIVATE_NONPROFIT, "460106", false, 0, 0, 0, Set.of(), Set.of());
    }

    private static void mustAnswer(String code, CaseApplication application, CaseSubject subject) {
        if (code == null) {
            assertDoesNotThrow(() -> RULES.check(application, subject));
        } else {
            assertEquals(code, codeOf(application, subject));
        }
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
}
