package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Registered;

/**
 * Report R9: the medical institutions of a region.
 *
 * @param institutions all with a valid licence or filing, internal units of homes among them
 * @param beds 张, medical beds as they are registered
 * @param openBeds 张, 开放床位 as last confirmed, of those that reported them; null where nobody has
 * @param openBedsToldBy how many reported them
 * @param privateRehabilitation privately run rehabilitation hospitals
 * @param privateNursing privately run nursing hospitals
 * @param geriatrics hospitals of level 2 or higher with a geriatric department (老年病科)
 * @param clinics who has a department for elders (老年病科、康复科、安宁疗护科), of level 2 or higher and of all
 * @param items by level; {@code level} is absent for those that have none
 */
public record MedicalInstitutionReport(
        @JsonUnwrapped ReportHeader head,
        long institutions,
        long beds,
        @Nullable Long openBeds,
        long openBedsToldBy,
        long privateRehabilitation,
        long privateNursing,
        Map<InstitutionCategory, Long> byCategory,
        Ratio geriatrics,
        List<ClinicLine> clinics,
        List<Line> items) {

    /** The institutions of one level and their beds. */
    @Schema(name = "MedicalInstitutionReportLine")
    public record Line(HospitalLevel level, long institutions, long beds) {}

    /** The institutions that have one department for elders. */
    @Schema(name = "MedicalInstitutionReportClinicLine")
    public record ClinicLine(Clinic clinic, long levelTwoOrHigher, long institutions) {}

    static MedicalInstitutionReport of(
            ReportContext frame, List<Registered> register, Map<Clinic, Set<UUID>> with, Map<UUID, Reported> latest) {
        List<Registered> medical = register.stream().filter(Registered::medical).toList();
        Map<InstitutionCategory, Long> byCategory = new EnumMap<>(InstitutionCategory.class);
        medical.forEach(one -> byCategory.merge(one.category(), 1L, Long::sum));
        List<Integer> open = medical.stream()
                .map(one -> latest.get(one.id()))
                .filter(Objects::nonNull)
                .map(Reported::openBeds)
                .filter(Objects::nonNull)
                .toList();
        List<Line> lines = new ArrayList<>();
        for (HospitalLevel level : HospitalLevel.values()) {
            lines.add(line(medical, level));
        }
        lines.add(line(medical, null));
        return new MedicalInstitutionReport(
                frame.head(),
                medical.size(),
                beds(medical, one -> true),
                ReportedTotals.known(open.stream().mapToLong(Integer::longValue).sum(), open.size(), medical.size()),
                open.size(),
                count(medical, one -> isPrivate(one, InstitutionCategory.REHABILITATION_HOSPITAL)),
                count(medical, one -> isPrivate(one, InstitutionCategory.NURSING_HOSPITAL)),
                byCategory,
                geriatrics(frame, medical, with.getOrDefault(Clinic.GERIATRICS, Set.of())),
                clinics(medical, with),
                lines);
    }

    private static List<ClinicLine> clinics(List<Registered> medical, Map<Clinic, Set<UUID>> with) {
        return Stream.of(Clinic.values())
                .map(clinic -> {
                    Set<UUID> having = with.getOrDefault(clinic, Set.of());
                    Predicate<Registered> has = one -> having.contains(one.id());
                    return new ClinicLine(
                            clinic, count(medical, has.and(Registered::isLevelTwoOrHigher)), count(medical, has));
                })
                .toList();
    }

    private static Ratio geriatrics(ReportContext frame, List<Registered> medical, Set<UUID> withGeriatrics) {
        List<Registered> higher =
                medical.stream().filter(Registered::isLevelTwoOrHigher).toList();
        return Ratio.percent(
                        frame.decimals(ReportParameter.COVERAGE_DECIMALS),
                        "开设老年病科的二级以上医院／二级以上医院",
                        "hospitals of level 2 or higher with a geriatric department / all of that level")
                .of(count(higher, one -> withGeriatrics.contains(one.id())), higher.size());
    }

    private static Line line(List<Registered> medical, HospitalLevel level) {
        Predicate<Registered> meant = one -> Objects.equals(one.hospitalLevel(), level);
        return new Line(level, count(medical, meant), beds(medical, meant));
    }

    private static boolean isPrivate(Registered one, InstitutionCategory category) {
        return one.category() == category
                && switch (one.ownership()) {
                    case PRIVATE_NONPROFIT, PRIVATE_FORPROFIT -> true;
                    case PUBLIC, PUBLIC_BUILT_PRIVATE_RUN -> false;
                };
    }

    private static long count(List<Registered> medical, Predicate<Registered> meant) {
        return medical.stream().filter(meant).count();
    }

    private static long beds(List<Registered> medical, Predicate<Registered> meant) {
        return medical.stream().filter(meant).mapToLong(Registered::medicalBeds).sum();
    }
}
