package org.yiyang.institution.supervision.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many elders a region has, for reports; each answer says by which group, basis, day and source. */
@ApplicationScoped
public class ElderCounts {
    private static final String LATEST =
            "from PopulationBase b where b.entry.regionCode = :region and b.entry.group = :group"
                    + " and b.entry.basis = :basis and b.entry.asOf <= :day and b.standing = EntryStatus.CURRENT"
                    + " order by b.entry.asOf desc";
    private final EntityManager entities;

    ElderCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** A number of elders with all that makes it comparable. */
    @Schema(name = "ElderCount")
    public record Counted(
            String regionCode, LocalDate asOf, ElderGroup group, PopulationBasis basis, long people, String source) {}

    /** The latest figure entered for exactly this region up to a day, as known now; empty if there is none. */
    public Optional<Counted> latest(String region, ElderGroup group, PopulationBasis basis, LocalDate asOf) {
        return entities
                .createQuery(LATEST, PopulationBase.class)
                .setParameter("region", region)
                .setParameter("group", group)
                .setParameter("basis", basis)
                .setParameter("day", asOf)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(base -> counted(base.entry()))
                .findFirst();
    }

    private static Counted counted(PopulationBase.Entry entry) {
        return new Counted(
                entry.regionCode(), entry.asOf(), entry.group(), entry.basis(), entry.people(), entry.source());
    }
}
