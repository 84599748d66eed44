package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.person.ElderCopies;

/** The table of the elders that are known here. */
@ApplicationScoped
public class KnownElders extends ElderCopies<KnownElder> {
    private static final String RESIDENTS = "select count(e.id) from KnownElder e where e.id in :some"
            + " and e.residenceInstitutionId = :home and e.status <> 'ERASED'"
            + " and (e.deceasedOn >= :day or (e.deceasedOn is null and e.status <> 'DECEASED'))";
    private static final String LIVING =
            "select count(e.id) from KnownElder e where e.regionCode like :region and e.status not in ('DECEASED', 'ERASED')"
                    + " and e.deceasedOn is null and e.mergedIntoId is null";
    private static final String LIVING_AMONG = "select e.id, e.regionCode from KnownElder e where e.id in :some"
            + " and e.regionCode is not null and e.status not in ('DECEASED', 'ERASED') and e.deceasedOn is null"
            + " and e.mergedIntoId is null";
    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        super(entities, KnownElder.class, "KnownElder");
        this.entities = entities;
    }

    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id));
    }

    /** How many of these live in a home, or lived there until they died, on a day or after it. */
    public long residentsAmong(Collection<UUID> some, UUID home, LocalDate day) {
        return some.isEmpty()
                ? 0
                : ListQuery.of(entities, RESIDENTS, Long.class, "some", some)
                        .setParameter("home", home)
                        .setParameter("day", day)
                        .getSingleResult();
    }

    /** Those of some elders who are known and have not died, with the regions where they live. */
    public Map<UUID, String> livingAmong(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : entities.createQuery(LIVING_AMONG, Object[].class).setParameter("some", some).getResultList().stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** How many elders of a region are known and have not died. */
    public long livingIn(String region) {
        return entities.createQuery(LIVING, Long.class)
                .setParameter("region", region + "%")
                .getSingleResult();
    }
}
