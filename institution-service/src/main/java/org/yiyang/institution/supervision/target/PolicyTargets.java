package org.yiyang.institution.supervision.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The targets of regions, for reports. */
@ApplicationScoped
public class PolicyTargets {
    private static final String OF_YEAR =
            "from PolicyTarget t where t.entry.regionCode like :region and t.entry.year = :year"
                    + " and t.standing = EntryStatus.CURRENT order by t.entry.regionCode, t.entry.metric";
    private final EntityManager entities;

    PolicyTargets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The standing targets of a year in a region and below, by region and metric: all of them, since each region has one of a
     * metric, and a report that leaves some out looks whole.
     */
    public List<PolicyTarget> of(String region, int year) {
        return entities.createQuery(OF_YEAR, PolicyTarget.class)
                .setParameter("region", region + "%")
                .setParameter("year", year)
                .getResultList();
    }
}
