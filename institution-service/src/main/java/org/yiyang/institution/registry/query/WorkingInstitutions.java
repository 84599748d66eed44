package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationState;

/**
 * Which institutions of their own, not units, held a valid certificate on a day, as known now; under their names, in
 * their regions and of the kinds of that day.
 */
@ApplicationScoped
public class WorkingInstitutions {
    private static final String ON_DAY = "%1$s.supersededAt is null and %1$s.validFrom <= :day"
            + " and (%1$s.validTo is null or %1$s.validTo > :day)";
    private static final String QUERY = "select i.id, r.entry.name, r.entry.regionCode, r.entry.category,"
            + " r.entry.ownership, c.type from Institution i join i.registrations r left join i.certification c on "
            + String.format(ON_DAY, "c") + " where r.entry.parentId is null and r.entry.regionCode like :region and "
            + String.format(ON_DAY, "r") + " and (c.type is not null or exists (select 1 from i.qualifications q"
            + " join q.periods p where p.state = :valid and " + String.format(ON_DAY, "p") + "))";
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
