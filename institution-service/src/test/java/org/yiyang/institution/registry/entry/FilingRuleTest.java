package org.yiyang.institution.registry.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filing instead of a licence is for a home's small units, and since 2022 for clinics by themselves. */
class FilingRuleTest {
    private static final LocalDate SINCE = FilingRule.firstDayOf(201_711);
    private static final FilingRule RULE = new FilingRule(true, SINCE);

    @ParameterizedTest(name = "{1} {0}, {2} from {3}: {4}")
    @CsvSource({
        "INFIRMARY, INSIDE_HOME, MEDICAL_FILING, 2019-06-01, ",
        "INFIRMARY, INSIDE_HOME, MEDICAL_LICENCE, 2019-06-01, FILING_NOT_LICENCE",
        "INFIRMARY, INSIDE_HOME, MEDICAL_LICENCE, 2017-10-31, ",
        "INFIRMARY, INSIDE_HOME, MEDICAL_LICENCE, 2017-11-01, FILING_NOT_LICENCE",
        "CLINIC, INSIDE_HOME, MEDICAL_LICENCE, 2019-06-01, FILING_NOT_LICENCE",
        "CLINIC, INSIDE_HOME, MEDICAL_FILING, 2019-06-01, ",
        "NURSING_STATION, INSIDE_HOME, MEDICAL_LICENCE, 2019-06-01, FILING_NOT_LICENCE",
        "HEALTH_ROOM, INSIDE_HOME, MEDICAL_LICENCE, 2019-06-01, FILING_NOT_LICENCE",
        "NURSING_HOSPITAL, INSIDE_HOME, MEDICAL_FILING, 2019-06-01, LICENCE_NOT_FILING",
        "NURSING_HOSPITAL, INSIDE_HOME, MEDICAL_LICENCE, 2019-06-01, ",
        "INFIRMARY, INSIDE_OTHER, MEDICAL_FILING, 2019-06-01, FILING_OUTSIDE_HOME",
        "INFIRMARY, INSIDE_OTHER, MEDICAL_LICENCE, 2026-06-01, ",
        "CLINIC, INSIDE_OTHER, MEDICAL_FILING, 2026-06-01, FILING_OUTSIDE_HOME",
        "NURSING_STATION, INDEPENDENT, MEDICAL_FILING, 2026-06-01, FILING_OUTSIDE_HOME",
        "NURSING_STATION, INDEPENDENT, MEDICAL_LICENCE, 2026-06-01, ",
        "GENERAL_HOSPITAL, INDEPENDENT, MEDICAL_FILING, 2026-06-01, LICENCE_NOT_FILING",
        "CLINIC, INDEPENDENT, MEDICAL_FILING, 2022-04-30, FILING_OUTSIDE_HOME",
        "CLINIC, INDEPENDENT, MEDICAL_FILING, 2022-05-01, ",
        "CLINIC, INDEPENDENT, MEDICAL_LICENCE, 2022-12-19, ",
        "CLINIC, INDEPENDENT, MEDICAL_LICENCE, 2022-12-20, CLINIC_FILED",
        "DENTAL_CLINIC, INDEPENDENT, MEDICAL_LICENCE, 2026-01-01, CLINIC_FILED",
        "TCM_CLINIC, INDEPENDENT, MEDICAL_FILING, 2017-11-30, FILING_OUTSIDE_HOME",
        "TCM_CLINIC, INDEPENDENT, MEDICAL_FILING, 2017-12-01, "
    })
    void thePlaceTheCategoryAndTheDayDecide(
            InstitutionCategory category,
            MedicalSetting setting,
            QualificationKind kind,
            LocalDate from,
            InstitutionRefusal refusal) {
        assertEquals(refusal, RULE.broken(kind, from, category, setting));
    }

    @ParameterizedTest
    @EnumSource(QualificationKind.class)
    void aRegionThatLicensesClinicsDoesNotFileThem(QualificationKind kind) {
        InstitutionRefusal refusal = new FilingRule(false, SINCE)
                .broken(kind, LocalDate.of(2026, 1, 1), InstitutionCategory.CLINIC, MedicalSetting.INDEPENDENT);
        assertEquals(kind == QualificationKind.MEDICAL_FILING ? InstitutionRefusal.FILING_OUTSIDE_HOME : null, refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "NURSING_HOME, INSIDE_HOME",
        "WELFARE_HOME, INSIDE_HOME",
        "GENERAL_HOSPITAL, INSIDE_OTHER",
        "DAY_CARE_CENTRE, INSIDE_OTHER",
        ", INDEPENDENT"
    })
    void onlyAHomeIsAHome(InstitutionCategory whole, MedicalSetting setting) {
        assertEquals(setting, MedicalSetting.of(whole));
    }
}
