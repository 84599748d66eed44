package org.yiyang.institution.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.query.RegisterRow;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.supervision.population.ElderCounts;
import org.yiyang.institution.supervision.population.ElderGroup;
import org.yiyang.institution.supervision.population.PopulationBasis;

class ReportsTest {
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private final SampleRegister town = new SampleRegister();
    private final List<Registered> certified = new ArrayList<>();
    private final Map<UUID, Reported> latest = new HashMap<>();

    private void certified(IntegrationType type, int beds, int staff, int residents) {
        UUID id = UUID.randomUUID();
        certified.add(RegisterRow.of(id, "机构", "460106", InstitutionCategory.NURSING_HOME)
                .type(type)
                .registered());
        latest.put(id, new Reported(JUNE, beds, staff, residents, null, null, null, null));
    }

    /** Nine institutions of Haikou; their figures add up to 2720, 646 and 1323. */
    private void haikou() {
        certified(IntegrationType.MEDICAL_RUNS_CARE, 60, 42, 31);
        int[][] homes = {
            {500, 120, 260}, {450, 100, 230}, {380, 90, 190}, {330, 80, 160},
            {300, 70, 140}, {260, 56, 122}, {240, 48, 110}, {200, 40, 80}
        };
        for (int[] home : homes) {
            certified(IntegrationType.CARE_RUNS_MEDICAL, home[0], home[1], home[2]);
        }
    }

    private DualCertifiedReport dualCertified() {
        return DualCertifiedReport.of(SampleRegister.frame(ReportKind.DUAL_CERTIFIED, "2020-06-30"), certified, latest);
    }

    @Test
    void haikousNineAreOneAndEightWithTheFiguresOfTheReply() {
        haikou();
        DualCertifiedReport report = dualCertified();
        assertEquals(9, report.institutions());
        assertEquals(1, report.medicalRunsCare());
        assertEquals(8, report.careRunsMedical());
        assertEquals(List.of(2720L, 646L, 1323L), List.of(report.beds(), report.staff(), report.residents()));
        assertEquals(new BigDecimal("48.6"), report.occupancy().value());
        assertEquals(new BigDecimal("2.05"), report.residentsPerStaff().value());
        assertEquals(new BigDecimal("302.2"), report.bedsPerInstitution().value());
        assertEquals(
                "截止2020年6月30日，我市两证齐全的医养结合机构有9家，其中医疗机构办养老1家，养老机构设立医疗服务8家，" + "总床位数2720张，从业人员646人，在院老人1323人",
                report.sentence().zh());
    }

    @Test
    void whoNeverReportedIsNamedAndNotCountedAsNothing() {
        haikou();
        UUID silent = UUID.randomUUID();
        certified.add(RegisterRow.of(silent, "新机构", "460106", InstitutionCategory.NURSING_HOME)
                .type(IntegrationType.CARE_RUNS_MEDICAL)
                .registered());
        DualCertifiedReport report = dualCertified();
        assertEquals(10, report.institutions());
        assertEquals(List.of(silent), report.notReported());
        assertEquals(new BigDecimal("302.2"), report.bedsPerInstitution().value());
    }

    @Test
    void ofNobodyThereIsNoOccupancy() {
        DualCertifiedReport report = dualCertified();
        assertNull(report.occupancy().value());
        assertNull(report.residentsPerStaff().value());
        assertNull(report.oldestFigures());
        assertEquals(0, report.institutions());
    }

    @Test
    void occupancyIsTakenOfTheHomesThatReported() {
        Registered one = town.home(100);
        Registered other = town.home(80);
        latest.put(one.id(), new Reported(LocalDate.of(2019, 12, 31), 100, 20, 45, 90, 36, 7, null));
        latest.put(UUID.randomUUID(), new Reported(JUNE, 999, 999, 999, null, null, 9, null));
        OccupancyReport report = occupancy();
        assertEquals(2, report.homes());
        assertEquals(1, report.reporting());
        assertEquals(new BigDecimal("45.0"), report.occupancy().value());
        assertEquals(new BigDecimal("40.0"), report.nursingBedShare().value());
        assertEquals(List.of(other.id()), report.notReported());
        assertEquals(LocalDate.of(2019, 12, 31), report.oldestFigures());
        assertEquals(7, report.certifiedCaregivers());
    }

    /** A home that reported its staff as a whole has said nothing about the caregivers among them. */
    @Test
    void certifiedCaregiversAreUnknownWhereNoHomeToldItsStaffByType() {
        latest.put(town.home(100).id(), new Reported(JUNE, 100, 20, 45, null, null, null, null));
        assertNull(occupancy().certifiedCaregivers());
        assertEquals(20, occupancy().staff());
        latest.put(town.home(80).id(), new Reported(JUNE, 80, 10, 30, null, null, 0, null));
        assertEquals(0, occupancy().certifiedCaregivers());
    }

    @Test
    void whereThereIsNoHomeThereIsNoCertifiedCaregiver() {
        assertEquals(0, occupancy().certifiedCaregivers());
    }

    private OccupancyReport occupancy() {
        return OccupancyReport.of(SampleRegister.frame(ReportKind.OCCUPANCY, "2020-06-30"), town.register, latest);
    }

    @Test
    void bedsForAThousandEldersPrintTheirDenominator() {
        for (int i = 0; i < 266; i++) {
            town.home(i == 0 ? 38000 - 265 * 142 : 142);
        }
        ElderCounts.Counted elders = new ElderCounts.Counted(
                "5107", LocalDate.of(2016, 12, 31), ElderGroup.AGE_60, PopulationBasis.HUKOU, 1_198_700, "统计公报");
        BedReport report = BedReport.of(SampleRegister.frame(ReportKind.BEDS, "2016-12-31"), town.register, elders);
        assertEquals(new BigDecimal("31.7"), report.perThousand().value());
        assertEquals(38000, report.perThousand().numerator());
        assertEquals(1_198_700, report.perThousand().denominator());
        assertEquals(PopulationBasis.HUKOU, report.elders().basis());
        assertEquals(
                "截止2016年12月31日，有各类养老机构266个，养老床位38000张，老年人口1198700人，每千名老人拥有床位31.7张",
                report.sentence().zh());
    }

    @Test
    void withoutAPopulationThereIsNoFigureForAThousand() {
        town.home(100);
        BedReport report = BedReport.of(SampleRegister.frame(ReportKind.BEDS, "2016-12-31"), town.register, null);
        assertNull(report.perThousand().value());
        assertNull(report.elders());
        assertEquals(
                "截止2016年12月31日，有各类养老机构1个，养老床位100张，老年人口—人，每千名老人拥有床位—张",
                report.sentence().zh());
    }

    @Test
    void nineOfNineHomesHaveAMedicalRoom() {
        for (int i = 0; i < 9; i++) {
            town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        }
        MedicalRoomReport report =
                MedicalRoomReport.of(SampleRegister.frame(ReportKind.MEDICAL_ROOMS, "2024-12-31"), town.supports());
        assertEquals(9, report.coverage().numerator());
        assertEquals(9, report.coverage().denominator());
        assertEquals(new BigDecimal("100.0"), report.coverage().value());
        assertEquals(List.of(), report.items());
    }

    @Test
    void oneOfFourHomesHasARoomAndTheOthersAreNamed() {
        town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        List<UUID> others =
                List.of(town.home(40).id(), town.home(40).id(), town.home(40).id());
        MedicalRoomReport report =
                MedicalRoomReport.of(SampleRegister.frame(ReportKind.MEDICAL_ROOMS, "2024-12-31"), town.supports());
        assertEquals(new BigDecimal("25.0"), report.coverage().value());
        assertEquals(others, report.items().stream().map(ListedInstitution::id).toList());
    }

    @Test
    void aHomeWithAUnitNeedsAnAgreementOnTwoWayReferralWithAHospitalOfLevelTwoOrHigher() {
        Registered level1 = town.hospital(HospitalLevel.LEVEL_1);
        Registered level2 = town.hospital(HospitalLevel.LEVEL_2);
        Registered served = unitHome();
        town.agree(served, level2, true);
        Registered low = unitHome();
        town.agree(low, level1, true);
        Registered onlyRounds = unitHome();
        town.agree(onlyRounds, level2, false);
        Registered alone = unitHome();
        town.home(30);
        ComplianceReport report = ComplianceReport.withoutReferralPartner(
                SampleRegister.frame(ReportKind.WITHOUT_REFERRAL_PARTNER, "2020-06-30"),
                town.supports(),
                town.agreements,
                List.of(level1, level2),
                null);
        assertEquals(
                List.of(low.id(), onlyRounds.id(), alone.id()),
                report.items().stream().map(ListedInstitution::id).toList());
        assertEquals(new BigDecimal("75.0"), report.share().value());
        assertEquals(4, report.share().denominator());
    }

    private Registered unitHome() {
        Registered home = town.home(50);
        town.unit(home, InstitutionCategory.INFIRMARY, null);
        return home;
    }

    @Test
    void homesWithNeitherUnitNorPartnerAreListed() {
        unitHome();
        town.agree(town.home(20), town.hospital(HospitalLevel.LEVEL_2), false);
        Registered alone = town.home(30);
        ComplianceReport report = ComplianceReport.withoutSupport(
                SampleRegister.frame(ReportKind.WITHOUT_SUPPORT, "2020-06-30"), town.supports(), null);
        assertEquals(
                List.of(alone.id()),
                report.items().stream().map(ListedInstitution::id).toList());
        assertEquals(new BigDecimal("33.3"), report.share().value());
    }

    @Test
    void everyKindWithASentenceHasWordsOfTheHouseThatNameItsFiguresOnly() {
        for (ReportKind kind : ReportKind.values()) {
            if (kind.hasSentence()) {
                Map<String, Object> figures = new HashMap<>();
                kind.placeholders().forEach(name -> figures.put(name, 7));
                ReportSentence said = SampleRegister.frame(kind, "2020-06-30").say(figures);
                assertEquals(false, said.zh().contains("{"), said.zh());
                assertEquals(true, said.en().startsWith("As of 2020-06-30, "), said.en());
            }
        }
    }
}
