package org.yiyang.institution.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Registered;

class SupportModeReportTest {
    private final SampleRegister town = new SampleRegister();

    private SupportModeReport report() {
        return SupportModeReport.of(SampleRegister.frame(ReportKind.SUPPORT_MODE, "2016-12-31"), town.supports(), 3L);
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

    /** Mianyang: a branch in 万鸿颐养院, a hospital that a home brought in, and two homes that have nothing. */
    @Test
    void aBranchInTheHomeAndAHospitalThatWasBroughtInAreCooperation() {
        Registered hospital = town.hospital(HospitalLevel.LEVEL_2);
        Registered closed = town.hospital(HospitalLevel.LEVEL_1);
        List<Registered> homes = List.of(town.home(120), town.home(80), town.home(60), town.home(40));
        HomePartners partners = new HomePartners(
                town.register,
                List.of(),
                List.of(
                        Set.of(hospital.id(), homes.get(0).id()),
                        Set.of(hospital.id(), homes.get(1).id()),
                        Set.of(closed.id(), homes.get(2).id())));
        assertEquals(Set.of(hospital.id(), closed.id()), partners.named());
        HomeSupport supports = new HomeSupport(town.register, List.of(), partners.related(Set.of(hospital.id())));
        SupportModeReport report =
                SupportModeReport.of(SampleRegister.frame(ReportKind.SUPPORT_MODE, "2016-12-31"), supports, null);
        assertEquals(2, share(report, SupportMode.COOPERATION).numerator());
        assertEquals(new BigDecimal("50.0"), share(report, SupportMode.NONE).value());
        assertEquals(2, report.cooperating().numerator());
        assertEquals(
                List.of(homes.get(2).id(), homes.get(3).id()),
                ComplianceReport.withoutSupport(
                                SampleRegister.frame(ReportKind.WITHOUT_SUPPORT, "2016-12-31"), supports, null)
                        .items()
                        .stream()
                        .map(ListedInstitution::id)
                        .toList());
    }

    @Test
    void aHomeWorksTogetherByAgreementSiteTrustOrRelation() {
        Registered centre = town.add(InstitutionCategory.COMMUNITY_HEALTH_CENTRE, null, null, 0);
        Registered byAgreement = town.home(40);
        town.agree(byAgreement, centre, true);
        Registered bySite = town.home(40);
        town.unit(bySite, InstitutionCategory.INFIRMARY, centre);
        Registered byTrust = town.add(InstitutionCategory.WELFARE_HOME, null, centre.id(), 40);
        Registered byRelation = town.home(40);
        town.home(40);
        HomePartners partners =
                new HomePartners(town.register, town.agreements, List.of(Set.of(centre.id(), byRelation.id())));
        assertEquals(
                Set.of(byAgreement.id(), bySite.id(), byTrust.id(), byRelation.id()),
                partners.working(Set.of(centre.id())));
        assertEquals(Set.of(), partners.working(Set.of()));
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
