package org.yiyang.institution.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.figure.Ratio;

/** What holds for the reports of every kind; what each counts is tested elsewhere. */
class EveryKindTest {
    private static final String DAY = "2020-06-30";
    private static final Map<ReportKind, Integer> QUOTIENTS = Map.ofEntries(
            Map.entry(ReportKind.DUAL_CERTIFIED, 4),
            Map.entry(ReportKind.OCCUPANCY, 4),
            Map.entry(ReportKind.SUPPORT_MODE, 1 + SupportMode.values().length),
            Map.entry(ReportKind.GREEN_CHANNEL, 1),
            Map.entry(ReportKind.MEDICAL_ROOMS, 1),
            Map.entry(ReportKind.BEDS, 1),
            Map.entry(ReportKind.MEDICAL_INSTITUTIONS, 1),
            Map.entry(ReportKind.COMMUNITY_FACILITIES, 0),
            Map.entry(ReportKind.DESIGNATED_UNITS, 1),
            Map.entry(ReportKind.WITHOUT_REFERRAL_PARTNER, 1),
            Map.entry(ReportKind.WITHOUT_SUPPORT, 1));

    private static Object ofNothing(ReportKind kind) {
        ReportContext frame = SampleRegister.frame(kind, DAY);
        HomeSupport none = new SampleRegister().supports();
        return switch (kind) {
            case DUAL_CERTIFIED -> DualCertifiedReport.of(frame, List.of(), Map.of());
            case OCCUPANCY -> OccupancyReport.of(frame, List.of(), Map.of());
            case SUPPORT_MODE -> SupportModeReport.of(frame, none, null);
            case GREEN_CHANNEL ->
                GreenChannelReport.of(frame, List.of(), Set.of(), GreenChannelReport.Exclusion.of(""));
            case MEDICAL_ROOMS -> MedicalRoomReport.of(frame, none);
            case BEDS -> BedReport.of(frame, List.of(), null);
            case MEDICAL_INSTITUTIONS -> MedicalInstitutionReport.of(frame, List.of(), Map.of(), Map.of());
            case COMMUNITY_FACILITIES -> CommunityReport.of(frame, List.of());
            case DESIGNATED_UNITS -> DesignatedUnitReport.of(frame, List.of(), List.of(), null);
            case WITHOUT_REFERRAL_PARTNER ->
                ComplianceReport.withoutReferralPartner(frame, none, List.of(), List.of(), null);
            case WITHOUT_SUPPORT -> ComplianceReport.withoutSupport(frame, none, null);
            case ONE_WINDOW, TARGETS, PILOTS, FUNDS, SUPERVISION ->
                throw new AssertionError("of another feature: " + kind);
        };
    }

    /** Every quotient of a report, those of its lines too. */
    private static List<Ratio> quotients(Object report) {
        List<Ratio> found = new ArrayList<>();
        for (RecordComponent field : report.getClass().getRecordComponents()) {
            Object value = read(field, report);
            if (value instanceof Ratio ratio) {
                found.add(ratio);
            } else if (value instanceof Collection<?> several) {
                several.stream().filter(Record.class::isInstance).forEach(one -> found.addAll(quotients(one)));
            }
        }
        return found;
    }

    private static Object read(RecordComponent field, Object record) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> ofNothingThereIsNoQuotientButBothItsNumbersAndWhatTheyCount() {
        return QUOTIENTS.keySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Object report = ofNothing(kind);
                    List<Ratio> quotients = quotients(report);
                    assertEquals(QUOTIENTS.get(kind), quotients.size());
                    for (Ratio ratio : quotients) {
                        assertEquals(0, ratio.numerator());
                        assertEquals(0, ratio.denominator());
                        assertNull(ratio.value());
                        assertFalse(ratio.basis().zh().isBlank());
                        assertFalse(ratio.basis().en().isBlank());
                    }
                    assertEquals(LocalDate.parse(DAY), head(report).asOf());
                    assertEquals(kind, head(report).kind());
                }));
    }

    private static ReportHeader head(Object report) {
        return (ReportHeader) read(report.getClass().getRecordComponents()[0], report);
    }
}
