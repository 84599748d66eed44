package org.yiyang.institution.monitoring.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegisteredBeds;

/** The table of free beds, one row for each institution that ever stated them. */
@ApplicationScoped
class AvailabilityRepository implements PanacheRepositoryBase<BedAvailability, UUID> {
    private static final String QUERY = "select new " + Row.class.getName()
            + "(i.id, i.entry.name, i.entry.category, i.entry.regionCode, i.entry.bedKinds, a.free, a.appointments,"
            + " a.statedAt) from BedAvailability a, Institution i where i.id = a.institutionId and ";
    private final EntityManager entities;

    AvailabilityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What is free next to what is registered. */
    record Row(
            UUID institution,
            String name,
            InstitutionCategory category,
            String region,
            RegisteredBeds registered,
            FreeBeds free,
            boolean appointments,
            Instant statedAt) {}

    /** Published by institutions that operate, by their ids; they are nobody's secret, so there is no scope. */
    List<Row> list(AvailabilityQuery asked, Instant since, UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("a.status = :stated", "i.status = :operating"));
        Map<String, Object> values = new HashMap<>();
        values.put("stated", AvailabilityStatus.STATED);
        values.put("operating", InstitutionStatus.OPERATING);
        given(conditions, values, "i.entry.regionCode like :region", asked.regionPrefix());
        given(conditions, values, "i.entry.category = :category", asked.category);
        given(conditions, values, "a.free." + asked.kind.field() + " >= :least", asked.minFree);
        given(conditions, values, "a.statedAt >= :since", since);
        given(conditions, values, "i.id > :after", after);
        TypedQuery<Row> query =
                entities.createQuery(QUERY + String.join(" and ", conditions) + " order by i.id", Row.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void given(List<String> conditions, Map<String, Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }
}
