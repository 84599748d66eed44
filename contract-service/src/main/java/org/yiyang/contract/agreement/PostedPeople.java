package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of postings, as others hold people against it. */
@ApplicationScoped
public class PostedPeople {
    private static final String ON = "select new " + Posted.class.getName()
            + "(s.id, a.entry.medicalId, s.role) from Agreement a join a.postings s where s.id in :some"
            + " and s.validFrom <= :day and (s.validTo is null or s.validTo > :day)";
    private final EntityManager entities;

    PostedPeople(EntityManager entities) {
        this.entities = entities;
    }

    /** Somebody who is posted, by which medical institution and as what. */
    public record Posted(UUID id, UUID medicalId, PostedRole role) {}

    /** Those of some postings that hold on a day, by id. */
    public Map<UUID, Posted> on(LocalDate day, Collection<UUID> some) {
        List<Posted> found = some.isEmpty()
                ? List.of()
                : entities.createQuery(ON, Posted.class)
                        .setParameter("some", some)
                        .setParameter("day", day)
                        .getResultList();
        return found.stream().collect(Collectors.toMap(Posted::id, one -> one));
    }
}
