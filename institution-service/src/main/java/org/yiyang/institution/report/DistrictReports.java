package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.monitoring.ReportedFigures;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.institution.reference.region.RegionQueries.District;
import org.yiyang.institution.registry.query.Registered;

/** Computes what each district has of a region's institutions with both certificates. */
@ApplicationScoped
class DistrictReports {
    private static final int PROVINCE_DIGITS = 2;
    private final ReportContexts frames;
    private final ReportedFigures reported;
    private final RegionQueries regions;

    DistrictReports(ReportContexts frames, ReportedFigures reported, RegionQueries regions) {
        this.frames = frames;
        this.reported = reported;
        this.regions = regions;
    }

    /** What is known of the institutions. */
    private record Known(ReportContext frame, Map<UUID, Reported> latest, Set<UUID> reporters) {}

    DistrictReport of(String region, LocalDate day) {
        ReportContext frame = frames.of(ReportKind.DUAL_CERTIFIED, region, day, Narrowing.NONE);
        List<Registered> certified = frames.certified(frame);
        Known known = new Known(
                frame,
                reported.latest(region.substring(0, PROVINCE_DIGITS), day),
                reported.reporters(day.withDayOfMonth(1), day));
        DistrictReport.District whole = line(new District(region, frame.head().regionName()), certified, known);
        return new DistrictReport(
                region,
                whole.name(),
                day,
                frame.head().knownAt(),
                DualCertifiedReport.of(frame, certified, known.latest()).sentence(),
                new DistrictReport.Total(
                        whole.institutions(),
                        whole.reporting(),
                        whole.beds(),
                        whole.staff(),
                        whole.residents(),
                        whole.occupancy(),
                        whole.unreported()),
                lines(certified, known),
                silent(certified, known));
    }

    private List<DistrictReport.District> lines(List<Registered> certified, Known known) {
        String region = known.frame().region();
        List<District> districts = regions.districts(region, known.frame().day());
        Map<String, List<Registered>> byCode = new LinkedHashMap<>();
        districts.forEach(district -> byCode.put(district.code(), new ArrayList<>()));
        certified.forEach(one -> byCode.computeIfAbsent(place(one, districts, region), code -> new ArrayList<>())
                .add(one));
        List<DistrictReport.District> lines = new ArrayList<>();
        districts.forEach(district -> lines.add(line(district, byCode.get(district.code()), known)));
        if (byCode.size() > districts.size()) {
            lines.add(line(new District(region, known.frame().head().regionName()), byCode.get(region), known));
        }
        return List.copyOf(lines);
    }

    /** The narrowest of the districts and areas in which it is. */
    private static String place(Registered one, List<District> districts, String region) {
        return districts.stream()
                .map(District::code)
                .filter(code -> one.regionCode().startsWith(code))
                .max(Comparator.comparingInt(String::length))
                .orElse(region);
    }

    private static DistrictReport.District line(District district, List<Registered> here, Known known) {
        ReportedTotals sums =
                ReportedTotals.of(here.stream().map(Registered::id).toList(), known.latest());
        return new DistrictReport.District(
                district.code(),
                district.name(),
                here.size(),
                sums.reporting(),
                sums.known(sums.beds()),
                sums.known(sums.staff()),
                sums.known(sums.residents()),
                sums.occupancy(known.frame()),
                here.stream()
                        .filter(one -> !known.reporters().contains(one.id()))
                        .count());
    }

    private static List<DistrictReport.Silent> silent(List<Registered> certified, Known known) {
        return certified.stream()
                .filter(one -> !known.reporters().contains(one.id()))
                .sorted(Comparator.comparing(Registered::regionCode).thenComparing(Registered::name))
                .map(one -> {
                    Reported last = known.latest().get(one.id());
                    return new DistrictReport.Silent(
                            one.id(), one.name(), one.regionCode(), last == null ? null : last.asOf());
                })
                .toList();
    }
}
