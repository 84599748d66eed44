package org.yiyang.contract.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of the institutions that we have heard of. */
@ApplicationScoped
public class KnownInstitutions {
    /** Homes at work without a medical unit of their own; a unit that another operates is not their own. */
    private static final String HOMES_WITHOUT_UNIT = "select h from KnownInstitution h where h.kind = 'CARE'"
            + " and h.parentId is null and h.status = 'OPERATING' and h.regionCode like :region"
            + " and not exists (select u.id from KnownInstitution u join u.medical p where u.parentId = h.id"
            + " and u.operatedById is null and u.kind = 'MEDICAL' and u.status <> 'CLOSED' and p.state = 'VALID'"
            + " and p.validFrom <= :day and p.validTo > :day) order by h.id";

    private final EntityManager entities;

    KnownInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownInstitution> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownInstitution.class, id));
    }

    public List<KnownInstitution> homesWithoutOwnUnit(String region, LocalDate day) {
        return entities.createQuery(HOMES_WITHOUT_UNIT, KnownInstitution.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }
}
