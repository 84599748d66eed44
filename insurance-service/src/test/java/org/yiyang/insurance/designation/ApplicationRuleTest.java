package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.Heard;
import org.yiyang.kit.refusal.Refused;

class ApplicationRuleTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final ApplicantFacts FACTS = new ApplicantFacts(1, true, false, true);

    private static void check(Heard given, boolean insideHome, ApplicantFacts facts, LocalDate day) {
        ApplicationRule.check(new ApplicationRule.Application(given.known(), insideHome, facts, day, 3, 100));
    }

    private static void expect(DesignationRefusal refusal, Heard given, boolean insideHome, ApplicantFacts facts) {
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
        Heard given = new Heard().openedOn(opened);
        if (enough) {
            assertDoesNotThrow(() -> check(given, false, FACTS, day));
        } else {
            Refused refused = assertThrows(Refused.class, () -> check(given, false, FACTS, day));
            assertEquals(DesignationRefusal.NOT_OPERATING_LONG_ENOUGH, refused.refusal());
        }
    }

    @Test
    void oneThatHasNotOpenedCannotApply() {
        expect(DesignationRefusal.NOT_OPERATING_LONG_ENOUGH, new Heard().openedOn(null), false, FACTS);
    }

    /** 民法典 art. 1259: 以上 includes the number. */
    @ParameterizedTest
    @CsvSource({"99,false", "100,true", "101,true"})
    void fromAHundredBedsAnInsuranceDepartmentIsNeeded(int beds, boolean needed) {
        Heard given = new Heard().beds(beds);
        if (needed) {
            expect(DesignationRefusal.DEPARTMENT_MISSING, given, false, FACTS);
        } else {
            assertDoesNotThrow(() -> check(given, false, FACTS, DAY));
        }
        assertDoesNotThrow(() -> check(given, false, new ApplicantFacts(1, true, true, true), DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL_HOSPITAL,true",
        "NURSING_HOSPITAL,true",
        "CLINIC,true",
        "VILLAGE_CLINIC,true",
        "NURSING_STATION,false",
        "INFIRMARY,false",
        "SANATORIUM,false",
        "SOMETHING_NEW,false"
    })
    void whatArticleFiveDoesNotListAppliesOnlyInsideAHome(String category, boolean listed) {
        if (!listed) {
            expect(DesignationRefusal.CATEGORY_NOT_LISTED, new Heard().category(category), false, FACTS);
        } else {
            assertDoesNotThrow(() -> check(new Heard().category(category), false, FACTS, DAY));
        }
        assertDoesNotThrow(() -> check(new Heard().category(category), true, FACTS, DAY));
    }

    @Test
    void theUnitAppliesAndNotTheHome() {
        expect(DesignationRefusal.HOME_NOT_UNIT, new Heard().home(), false, FACTS);
    }

    @Test
    void whatArticleSixAsksForMustBeThere() {
        Heard given = new Heard();
        expect(DesignationRefusal.PHYSICIAN_MISSING, given, false, new ApplicantFacts(0, true, true, true));
        expect(DesignationRefusal.INSURANCE_MANAGER_MISSING, given, false, new ApplicantFacts(1, false, true, true));
        expect(DesignationRefusal.SYSTEMS_NOT_READY, given, false, new ApplicantFacts(1, true, true, false));
    }
}
