package org.yiyang.institution.report.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.report.IntegratedHomes;

/** Goes through the districts of a region. */
@ApplicationScoped
class DistrictChecklists {
    private final RegionQueries regions;
    private final HomeCounts homes;
    private final Clock clock;

    DistrictChecklists(RegionQueries regions, HomeCounts homes, Clock clock) {
        this.regions = regions;
        this.homes = homes;
        this.clock = clock;
    }

    DistrictChecklist of(String region, LocalDate day) {
        List<Registered> all = HomeCounts.publicOnes(homes.homes(region, day));
        IntegratedHomes.Integrated ways = homes.integrated(region, day);
        List<DistrictChecklist.District> districts = regions.districts(region, day).stream()
                .map(named -> district(named, all, ways))
                .toList();
        return new DistrictChecklist(
                region,
                day,
                clock.instant(),
                districts,
                codes(districts, district -> district.publicHomes() > 0 && district.integrated() == 0),
                codes(districts, district -> district.publicHomes() == 0));
    }

    private static List<String> codes(
            List<DistrictChecklist.District> districts, Predicate<DistrictChecklist.District> meant) {
        return districts.stream()
                .filter(meant)
                .map(DistrictChecklist.District::code)
                .toList();
    }

    private static DistrictChecklist.District district(
            RegionQueries.District named, List<Registered> all, IntegratedHomes.Integrated ways) {
        List<Registered> here = all.stream()
                .filter(home -> home.regionCode().startsWith(named.code()))
                .toList();
        return new DistrictChecklist.District(
                named.code(),
                named.name(),
                here.size(),
                HomeCounts.count(here, home -> ways.holds(home.id())),
                HomeCounts.count(here, Registered::dualCertified),
                HomeCounts.count(here, home -> ways.partnered().contains(home.id())),
                HomeCounts.count(here, home -> ways.grassroots().contains(home.id())));
    }
}
