package org.yiyang.institution.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.HospitalLevel;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.Registered;

class SupportModeReportTest {
    private final Town town = new Town();

    private SupportModeReport report() {
        return SupportModeReport.of(Town.frame(ReportKind.SUPPORT_MODE, "2016-12-31"), town.supports(), 3L);
    }

    /** Mianyang: 266 homes, of which 40 with a room, 10 with an institution, 216 in cooperation, and 2 with both. */
    private void mianyang() {
        Registered hospital = town.hospital(HospitalLevel.LEVEL_2);
        Registered other = town.hospital(HospitalLevel.LEVEL_3);
        for (int i = 0; i < 40; i++) {
            Registered home = town.home(140);
            town.unit(home, InstitutionCategory.INFIRMARY, null);
            if (i < 2) {
                town.agree(home, hospital, true);
            }
        }
        for (int i = 0; i < 10; i++) {
            town.unit(town.home(200), InstitutionCategory.NURSING_HOSPITAL, null);
        }
        for (int i = 0; i < 216; i++) {
            Registered home = town.home(130);
            town.agree(home, hospital, true);
            if (i < 7) {
                town.agree(home, other, false);
                town.agree(home, hospital, false);
            }
        }
    }

    private static Ratio share(SupportModeReport report, SupportMode mode) {
        return report.items().stream()
                .filter(line -> line.mode() == mode)
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void theModesOfMianyangAreAPartitionOfItsHomes() {
        mianyang();
        SupportModeReport report = report();
        assertEquals(266, report.homes());
        assertEquals(
                new BigDecimal("15.0"), share(report, SupportMode.INTERNAL_ROOM).value());
        assertEquals(
                new BigDecimal("3.8"),
                share(report, SupportMode.INTERNAL_INSTITUTION).value());
        assertEquals(
                new BigDecimal("81.2"), share(report, SupportMode.COOPERATION).value());
        assertEquals(new BigDecimal("0.0"), share(report, SupportMode.NONE).value());
        assertEquals(
                List.of(10L, 40L, 216L, 0L),
                report.items().stream().map(line -> line.share().numerator()).toList());
    }

    @Test
    void homesThatCooperateBesidesTheirUnitAreCountedBesideThePartition() {
        mianyang();
        SupportModeReport report = report();
        assertEquals(218, report.cooperating().numerator());
        assertEquals(new BigDecimal("82.0"), report.cooperating().value());
        assertEquals(218 + 7, report.pairs());
    }

    @Test
    void theSentenceTellsThePartition() {
        mianyang();
        assertEquals(
                "截止2016年12月31日，全市266家养老机构中，内设医务室40家，占15.0%；内设医疗机构10家，占3.8%；" + "与医疗机构建立合作关系的216家，占81.2%；尚无医疗服务支持的0家",
                report().sentence().zh());
        assertEquals(
                "As of 2016-12-31, of 266 homes 40 have a medical room of their own (15.0 %), 10 a medical institution"
                        + " (3.8 %), 216 cooperate with one (81.2 %), and 0 have none of these",
                report().sentence().en());
    }

    @Test
    void theHigherOfTwoUnitsDecides() {
        Registered home = town.home(120);
        town.unit(home, InstitutionCategory.NURSING_HOSPITAL, null);
        town.unit(home, InstitutionCategory.CLINIC, null);
        assertEquals(SupportMode.INTERNAL_INSTITUTION, town.supports().mode(home));
    }

    @Test
    void aSiteThatAHospitalRunsInAHomeIsCooperationAndNoUnitOfItsOwn() {
        Registered home = town.home(120);
        town.unit(home, InstitutionCategory.INFIRMARY, town.hospital(HospitalLevel.LEVEL_1));
        assertEquals(SupportMode.COOPERATION, town.supports().mode(home));
        assertEquals(1, report().cooperating().numerator());
        assertEquals(0, report().pairs());
    }

    @Test
    void aHomeWithoutAnythingIsInNoOtherMode() {
        Registered home = town.home(30);
        assertEquals(SupportMode.NONE, town.supports().mode(home));
    }

    @Test
    void departmentsOfHospitalsAndDayCareCentresAreNoHomes() {
        Registered hospital = town.hospital(HospitalLevel.LEVEL_2);
        town.add(InstitutionCategory.CARE_DEPARTMENT, hospital.id(), null, 60);
        town.add(InstitutionCategory.DAY_CARE_CENTRE, null, null, 0);
        SupportModeReport report = report();
        assertEquals(0, report.homes());
        assertNull(share(report, SupportMode.NONE).value());
        assertNull(report.cooperating().value());
    }
}
