package org.yiyang.institution.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is shown of regions, which is nobody's secret. */
@ApplicationScoped
public class RegionReads {
    private final RegionRepository repository;

    RegionReads(RegionRepository repository) {
        this.repository = repository;
    }

    List<Region.Snapshot> within(String prefix, String after, int limit) {
        return repository.within(prefix, after, limit).stream()
                .map(Region::snapshot)
                .toList();
    }

    /** The name of a region; its code where it is not entered. */
    public String name(String code) {
        return repository.coded(code).map(region -> region.snapshot().name()).orElse(code);
    }
}
