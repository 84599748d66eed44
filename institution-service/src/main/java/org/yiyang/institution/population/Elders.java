package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** How many elders a region has, for reports; each answer says by which group, basis, day and source. */
@ApplicationScoped
public class Elders {
    private final PopulationBaseRepository repository;

    Elders(PopulationBaseRepository repository) {
        this.repository = repository;
    }

    /** A number of elders with all that makes it comparable. */
    public record Counted(
            String regionCode, LocalDate asOf, ElderGroup group, PopulationBasis basis, long people, String source) {}

    /** The latest figure entered for exactly this region up to a day, as known now; empty if there is none. */
    public Optional<Counted> latest(String region, ElderGroup group, PopulationBasis basis, LocalDate asOf) {
        return repository.latest(region, group, basis, asOf).map(base -> {
            PopulationBaseEntry entry = base.entry();
            return new Counted(
                    entry.regionCode(), entry.asOf(), entry.group(), entry.basis(), entry.people(), entry.source());
        });
    }
}
