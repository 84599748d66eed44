package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Which institutions stand behind the teams of a region. */
@ApplicationScoped
public class TeamPartners {
    private static final String OF_REGION = "select new " + Backed.class.getName()
            + "(t.id, t.name, t.institutionId, p, t.regionCode) from Team t join t.partners p"
            + " where t.regionCode like :region and t.status = :active order by t.id";
    private final EntityManager entities;

    TeamPartners(EntityManager entities) {
        this.entities = entities;
    }

    /** A team and one of the institutions behind it. */
    public record Backed(UUID teamId, String teamName, UUID institutionId, UUID partnerId, String regionCode) {}

    public List<Backed> of(String region) {
        return entities.createQuery(OF_REGION, Backed.class)
                .setParameter("region", region + "%")
                .setParameter("active", TeamStatus.ACTIVE)
                .getResultList();
    }
}
