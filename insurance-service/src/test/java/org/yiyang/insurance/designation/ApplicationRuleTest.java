package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.ConsumedInstitution;
import org.yiyang.kit.refusal.Refused;

class ApplicationRuleTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final ApplicantFacts FACTS = new ApplicantFacts(1, true, false, true);

    private static void check(ConsumedInstitution given, boolean insideHome, ApplicantFacts facts, LocalDate day) {
        ApplicationRule.check(new ApplicationRule.Application(given.known(), insideHome, facts, day, 3, 100));
    }

    private static void expect(
            DesignationRefusal refusal, ConsumedInstitution given, boolean insideHome, ApplicantFacts facts) {
        Refused refused = assertThrows(Refused.class, () -> check(given, insideHome, facts, DAY));
        assertEquals(refusal, refused.refusal());
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 6(1), 民法典 art. 202: to the corresponding day, or the month's last. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-02,2026-03-02,true",
        "2025-12-03,2026-03-02,false",
        "2025-11-30,2026-02-27,false",
        "2025-11-30,2026-02-28,true"
    })
    void itMustHaveBeenOperatingForThreeMonths(LocalDate opened, LocalDate day, boolean enough) {
        ConsumedInstitution given = new ConsumedInstitution().openedOn(opened);
        if (enough) {
            assertDoesNotThrow(() -> check(given, false, FACTS, day));
        } else {
            Refused refused = assertThrows(Refused.class, () -> check(given, false, FACTS, day));
            assertEquals(DesignationRefusal.NOT_OPERATING_LONG_ENOUGH, refused.refusal());
        }
    }

    @Test
    void oneThatHasNotOpenedCannotApply() {
        expect(DesignationRefusal.NOT_OPERATING_LONG_ENOUGH, new ConsumedInstitution().openedOn(null), false, FACTS);
    }

    /** 民法典 art. 1259: 以上 includes the number. */
    @ParameterizedTest
    @CsvSource({"99,false", "100,true", "101,true"})
    void fromAHundredBedsAnInsuranceDepartmentIsNeeded(int beds, boolean needed) {
        ConsumedInstitution given = new ConsumedInstitution().beds(beds);
        if (needed) {
            expect(DesignationRefusal.DEPARTMENT_MISSING, given, false, FACTS);
        } else {
            assertDoesNotThrow(() -> check(given, false, FACTS, DAY));
        }
        assertDoesNotThrow(() -> check(given, false, new ApplicantFacts(1, true, true, true), DAY));
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 5: each category of the register that it lists outside homes, and each medical one that it does not. */
    @ParameterizedTest
    @CsvSource({
        "GENERAL_HOSPITAL,true",
        "TCM_HOSPITAL,true",
        "TCM_SPECIALISED_HOSPITAL,true",
        "INTEGRATED_TCM_HOSPITAL,true",
        "ETHNIC_HOSPITAL,true",
        "STOMATOLOGICAL_HOSPITAL,true",
        "EYE_HOSPITAL,true",
        "CANCER_HOSPITAL,true",
        "CARDIOVASCULAR_HOSPITAL,true",
        "CHEST_HOSPITAL,true",
        "OBSTETRIC_HOSPITAL,true",
        "CHILDREN_HOSPITAL,true",
        "PSYCHIATRIC_HOSPITAL,true",
        "INFECTIOUS_HOSPITAL,true",
        "ORTHOPAEDIC_HOSPITAL,true",
        "SPECIALISED_HOSPITAL,true",
        "GERIATRIC_HOSPITAL,true",
        "REHABILITATION_HOSPITAL,true",
        "DISEASE_CONTROL_HOSPITAL,true",
        "MATERNITY_HOSPITAL,true",
        "MATERNITY_STATION,true",
        "COMMUNITY_HEALTH_CENTRE,true",
        "COMMUNITY_HEALTH_STATION,true",
        "CENTRAL_HEALTH_CENTRE,true",
        "TOWNSHIP_HEALTH_CENTRE,true",
        "SUBDISTRICT_HEALTH_CENTRE,true",
        "OUTPATIENT_DEPARTMENT,true",
        "TCM_OUTPATIENT_DEPARTMENT,true",
        "SPECIALISED_OUTPATIENT_DEPARTMENT,true",
        "CLINIC,true",
        "TCM_CLINIC,true",
        "DENTAL_CLINIC,true",
        "HEALTH_ROOM,true",
        "VILLAGE_CLINIC,true",
        "EMERGENCY_CENTRE,true",
        "EMERGENCY_STATION,true",
        "HOSPICE_CENTRE,true",
        "DIALYSIS_CENTRE,true",
        "NURSING_HOSPITAL,true",
        "SANATORIUM,false",
        "NURSING_STATION,false",
        "NURSING_CENTRE,false",
        "INFIRMARY,false",
        "EMERGENCY_CENTRE_STATION,false",
        "SOMETHING_NEW,false"
    })
    void whatArticleFiveDoesNotListAppliesOnlyInsideAHome(String category, boolean listed) {
        if (!listed) {
            expect(DesignationRefusal.CATEGORY_NOT_LISTED, new ConsumedInstitution().category(category), false, FACTS);
        } else {
            assertDoesNotThrow(() -> check(new ConsumedInstitution().category(category), false, FACTS, DAY));
        }
        assertDoesNotThrow(() -> check(new ConsumedInstitution().category(category), true, FACTS, DAY));
    }

    @Test
    void theUnitAppliesAndNotTheHome() {
        expect(DesignationRefusal.HOME_NOT_UNIT, new ConsumedInstitution().home(), false, FACTS);
    }

    @Test
    void whatArticleSixAsksForMustBeThere() {
        ConsumedInstitution given = new ConsumedInstitution();
        expect(DesignationRefusal.PHYSICIAN_MISSING, given, false, new ApplicantFacts(0, true, true, true));
        expect(DesignationRefusal.INSURANCE_MANAGER_MISSING, given, false, new ApplicantFacts(1, false, true, true));
        expect(DesignationRefusal.SYSTEMS_NOT_READY, given, false, new ApplicantFacts(1, true, true, false));
    }
}
