package org.yiyang.institution.report.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.yiyang.institution.reference.region.RegionKind;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.report.IntegratedHomes;

/** Goes through the districts of a region. */
@ApplicationScoped
class DistrictChecklists {
    private static final String DISTRICTS = "select r.code, r.name from Region r where r.code like :region"
            + " and r.kind in (:kinds) and r.validFrom <= :day and (r.validTo is null or r.validTo > :day) order by r.code";
    private final EntityManager entities;
    private final HomeCounts homes;
    private final Clock clock;

    DistrictChecklists(EntityManager entities, HomeCounts homes, Clock clock) {
        this.entities = entities;
        this.homes = homes;
        this.clock = clock;
    }

    private record Named(String code, String name) {}

    DistrictChecklist of(String region, LocalDate day) {
        List<Registered> all = HomeCounts.publicOnes(homes.homes(region, day));
        IntegratedHomes.Integrated ways = homes.integrated(region, day);
        List<DistrictChecklist.District> districts = entities
                .createQuery(DISTRICTS, Named.class)
                .setParameter("region", region + "%")
                .setParameter("kinds", List.of(RegionKind.DISTRICT, RegionKind.FUNCTIONAL))
                .setParameter("day", day)
                .getResultList()
                .stream()
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
            Named named, List<Registered> all, IntegratedHomes.Integrated ways) {
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
