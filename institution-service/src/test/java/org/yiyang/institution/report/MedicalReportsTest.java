package org.yiyang.institution.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.copies.KnownDesignations.Designated;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.query.Registered;

class MedicalReportsTest {
    private final SampleRegister town = new SampleRegister();

    @Test
    void medicalInstitutionsAreCountedByLevelWithTheirBeds() {
        town.hospital(HospitalLevel.LEVEL_3);
        town.hospital(HospitalLevel.LEVEL_2);
        town.hospital(HospitalLevel.LEVEL_2);
        town.add(InstitutionCategory.REHABILITATION_HOSPITAL, null, null, 80);
        town.add(InstitutionCategory.NURSING_HOSPITAL, null, null, 50);
        town.add(InstitutionCategory.NURSING_HOSPITAL, null, null, 40);
        town.home(500);
        MedicalInstitutionReport report = MedicalInstitutionReport.of(
                SampleRegister.frame(ReportKind.MEDICAL_INSTITUTIONS, "2016-12-31"),
                town.register,
                Map.of(
                        Clinic.GERIATRICS,
                        Set.of(town.register.get(1).id(), town.register.get(3).id()),
                        Clinic.HOSPICE,
                        Set.of(town.register.get(0).id())),
                Map.of());
        assertEquals(
                List.of(
                        new MedicalInstitutionReport.ClinicLine(Clinic.GERIATRICS, 1, 2),
                        new MedicalInstitutionReport.ClinicLine(Clinic.REHABILITATION, 0, 0),
                        new MedicalInstitutionReport.ClinicLine(Clinic.HOSPICE, 1, 1)),
                report.clinics());
        assertEquals(new BigDecimal("33.3"), report.geriatrics().value());
        assertEquals(3, report.geriatrics().denominator());
        assertEquals(6, report.institutions());
        assertEquals(470, report.beds());
        assertEquals(1, report.privateRehabilitation());
        assertEquals(2, report.privateNursing());
        assertEquals(
                List.of(1L, 2L, 0L, 0L, 3L),
                report.items().stream()
                        .map(MedicalInstitutionReport.Line::institutions)
                        .toList());
        assertEquals(
                List.of(100L, 200L, 0L, 0L, 170L),
                report.items().stream().map(MedicalInstitutionReport.Line::beds).toList());
    }

    /** Mianyang: 370 are counted, 356 have a channel; clinics and the like are declared not to count, channel or not. */
    @Test
    void greenChannelsAreCountedOfAllButTheDeclaredCategories() {
        Set<UUID> open = new HashSet<>();
        for (int i = 0; i < 370; i++) {
            Registered one = town.add(InstitutionCategory.TOWNSHIP_HEALTH_CENTRE, null, null, 20);
            if (i < 356) {
                open.add(one.id());
            }
        }
        List<InstitutionCategory> declared = List.of(
                InstitutionCategory.CLINIC,
                InstitutionCategory.OUTPATIENT_DEPARTMENT,
                InstitutionCategory.VILLAGE_CLINIC,
                InstitutionCategory.COMMUNITY_HEALTH_CENTRE,
                InstitutionCategory.COMMUNITY_HEALTH_STATION);
        declared.forEach(category -> open.add(town.add(category, null, null, 0).id()));
        town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        GreenChannelReport report = GreenChannelReport.of(
                SampleRegister.frame(ReportKind.GREEN_CHANNEL, "2016-12-31"),
                town.register,
                open,
                GreenChannelReport.Exclusion.of(
                        ReportParameter.GREEN_CHANNEL_EXCLUDED.spec().defaultValue()));
        assertEquals(356, report.share().numerator());
        assertEquals(370, report.share().denominator());
        assertEquals(new BigDecimal("96"), report.share().value());
        assertEquals(6, report.notCounted());
        assertEquals(14, report.items().size());
        assertEquals(true, report.excluded().containsAll(declared));
        assertEquals(false, report.excluded().contains(InstitutionCategory.TOWNSHIP_HEALTH_CENTRE));
        assertEquals(
                "截止2016年12月31日，应设绿色通道的370家医疗机构中，为老年人设置绿色通道的有356家，占比达96%",
                report.sentence().zh());
    }

    /** 珠府办〔2016〕25号: 公立医疗机构和社区医疗卫生机构; three public hospitals, a private one and two community centres. */
    @Test
    void greenChannelsCanBeAskedOfPublicInstitutionsAndCommunityHealthInstitutions() {
        Set<UUID> open = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Registered hospital = town.owned(InstitutionCategory.GENERAL_HOSPITAL, Ownership.PUBLIC);
            if (i < 2) {
                open.add(hospital.id());
            }
        }
        town.owned(InstitutionCategory.GENERAL_HOSPITAL, Ownership.PRIVATE_FORPROFIT);
        open.add(town.owned(InstitutionCategory.COMMUNITY_HEALTH_CENTRE, Ownership.PRIVATE_NONPROFIT)
                .id());
        town.owned(InstitutionCategory.COMMUNITY_HEALTH_CENTRE, Ownership.PRIVATE_NONPROFIT);
        town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        Narrowing document = Narrowing.of(
                List.of(Ownership.PUBLIC),
                List.of(InstitutionCategory.COMMUNITY_HEALTH_CENTRE, InstitutionCategory.COMMUNITY_HEALTH_STATION));
        GreenChannelReport.Exclusion declared = GreenChannelReport.Exclusion.of("D1,D2,D6,B");
        GreenChannelReport report = GreenChannelReport.of(
                SampleRegister.narrowed(ReportKind.GREEN_CHANNEL, "2016-12-31", document),
                town.register,
                open,
                declared);
        assertEquals(3, report.share().numerator());
        assertEquals(5, report.share().denominator());
        assertEquals(false, report.excluded().contains(InstitutionCategory.COMMUNITY_HEALTH_CENTRE));
        assertEquals(document, report.narrowedTo());
        assertNull(report.sentence());
        GreenChannelReport all = GreenChannelReport.of(
                SampleRegister.frame(ReportKind.GREEN_CHANNEL, "2016-12-31"), town.register, open, declared);
        assertEquals(2, all.share().numerator());
        assertEquals(4, all.share().denominator());
        assertEquals(3, all.notCounted());
        assertEquals(1, all.internalUnits());
        assertNull(all.narrowedTo());
    }

    @Test
    void bedsPrintWhatIsNotCountedAndCanBeAskedByOwnership() {
        town.owned(InstitutionCategory.WELFARE_HOME, Ownership.PUBLIC);
        town.home(60);
        town.add(InstitutionCategory.DAY_CARE_CENTRE, null, null, 8);
        ReportKind kind = ReportKind.BEDS;
        BedReport all = BedReport.of(SampleRegister.frame(kind, "2016-12-31"), town.register, null);
        assertEquals(100 + 60, all.perThousand().numerator());
        assertEquals(1, all.notCounted());
        assertEquals(true, all.excluded().contains(InstitutionCategory.DAY_CARE_CENTRE));
        Narrowing owned = Narrowing.of(List.of(Ownership.PUBLIC), List.of());
        BedReport narrowed = BedReport.of(SampleRegister.narrowed(kind, "2016-12-31", owned), town.register, null);
        assertEquals(1, narrowed.homes());
        assertEquals(100, narrowed.perThousand().numerator());
        assertNull(narrowed.sentence());
    }

    /** Row 19: beds that are open, as two of three hospitals reported them, beside the 300 that are registered. */
    @Test
    void openBedsAreToldApartFromRegisteredOnes() {
        Registered more = town.hospital(HospitalLevel.LEVEL_3);
        Registered fewer = town.hospital(HospitalLevel.LEVEL_2);
        town.hospital(HospitalLevel.LEVEL_2);
        LocalDate day = LocalDate.parse("2016-12-31");
        MedicalInstitutionReport report = medical(Map.of(
                more.id(), new Reported(day, 130, 90, 0, 0, 0, null, 125),
                fewer.id(), new Reported(day, 100, 60, 0, 0, 0, null, 80)));
        assertEquals(300, report.beds());
        assertEquals(205, report.openBeds());
        assertEquals(2, report.openBedsToldBy());
    }

    @Test
    void openBedsAreUnknownWhereNobodyToldThem() {
        Registered hospital = town.hospital(HospitalLevel.LEVEL_3);
        LocalDate day = LocalDate.parse("2016-12-31");
        MedicalInstitutionReport report =
                medical(Map.of(hospital.id(), new Reported(day, 130, 90, 0, null, null, null, null)));
        assertNull(report.openBeds());
        assertEquals(0, report.openBedsToldBy());
    }

    private MedicalInstitutionReport medical(Map<UUID, Reported> latest) {
        return MedicalInstitutionReport.of(
                SampleRegister.frame(ReportKind.MEDICAL_INSTITUTIONS, "2016-12-31"), town.register, Map.of(), latest);
    }

    @Test
    void communityFacilitiesAreCountedByCategoryWithoutAnyFiling() {
        town.add(InstitutionCategory.DAY_CARE_CENTRE, null, null, 0);
        town.add(InstitutionCategory.DAY_CARE_CENTRE, null, null, 0);
        town.add(InstitutionCategory.RURAL_HAPPINESS_HOME, null, null, 0);
        town.home(40);
        CommunityReport report =
                CommunityReport.of(SampleRegister.frame(ReportKind.COMMUNITY_FACILITIES, "2016-12-31"), town.register);
        assertEquals(3, report.facilities());
        assertEquals(
                List.of(2L, 1L),
                report.items().stream().map(CommunityReport.Line::facilities).toList());
    }

    @Test
    void aSuspendedDesignationIsNoneAndIsCountedBesides() {
        Registered active = town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        Registered suspended = town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        Registered never = town.unit(town.home(50), InstitutionCategory.INFIRMARY, null);
        DesignatedUnitReport report = DesignatedUnitReport.of(
                SampleRegister.frame(ReportKind.DESIGNATED_UNITS, "2020-06-30"),
                town.register,
                List.of(new Designated(active.id(), "ACTIVE"), new Designated(suspended.id(), "SUSPENDED")),
                0L);
        assertEquals(new BigDecimal("33.3"), report.designated().value());
        assertEquals(1, report.suspended());
        assertEquals(
                List.of(suspended.id(), never.id()),
                report.items().stream().map(ListedInstitution::id).toList());
    }
}
