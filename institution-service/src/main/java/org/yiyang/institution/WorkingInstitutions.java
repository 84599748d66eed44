package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which institutions of their own, not units, held a valid certificate on a day, as known now. */
@ApplicationScoped
public class WorkingInstitutions {
    private static final String ON_DAY =
            " and (%1$s.validFrom <= :day and (%1$s.validTo is null or %1$s.validTo > :day)) ";
    private static final String QUERY = "select i.id, i.entry.name, i.entry.regionCode, i.entry.category,"
            + " i.entry.ownership, c.type from Institution i left join i.certification c on c.supersededAt is null"
            + String.format(ON_DAY, "c")
            + "where i.entry.parentId is null and i.entry.regionCode like :region and (c.type is not null or exists"
            + " (select 1 from i.qualifications q join q.periods p where p.supersededAt is null and p.state = :valid"
            + String.format(ON_DAY, "p") + "))";
    private final EntityManager entities;

    WorkingInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them; {@code integrationType} is null unless it had both certificates. */
    public record Working(
            UUID id,
            String name,
            String regionCode,
            InstitutionCategory category,
            Ownership ownership,
            IntegrationType integrationType) {
        public boolean dualCertified() {
            return integrationType != null;
        }
    }

    /**
     * All of a region by id.
     *
     * @param region a region code's digits, as 4601
     */
    public List<Working> on(String region, LocalDate day) {
        return query(QUERY + " order by i.id", region, day).getResultList();
    }

    /** One institution, if it worked on that day. */
    public Optional<Working> one(UUID institution, LocalDate day) {
        return query(QUERY + " and i.id = :id", "", day)
                .setParameter("id", institution)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Working> query(String text, String region, LocalDate day) {
        return entities.createQuery(text, Working.class)
                .setParameter("region", region + "%")
                .setParameter("valid", QualificationState.VALID)
                .setParameter("day", day);
    }
}
