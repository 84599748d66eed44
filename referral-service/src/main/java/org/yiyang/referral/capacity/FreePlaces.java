package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;

/** How many places some institutions have left, for other features, as far as their last statement is not stale. */
@ApplicationScoped
public class FreePlaces {
    private static final String FREE = "select new " + Free.class.getName()
            + "(c.institutionId, sum(case when c.free > c.held then c.free - c.held else 0 end), min(c.statedAt))"
            + " from Capacity c where c.institutionId in :ids and c.kind in :kinds and c.status <> :withdrawn"
            + " and c.freshUntil > :now group by c.institutionId";
    private final EntityManager entities;

    FreePlaces(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is left of an institution.
     *
     * @param places over all departments, those that are held not among them
     * @param statedAt when the oldest of the statements was made that it is summed from
     */
    public record Free(UUID institutionId, Long places, Instant statedAt) {}

    /** Of each by its id; who has said nothing of these kinds, or too long ago, is missing. */
    public Map<UUID, Free> of(Collection<UUID> institutions, List<CapacityKind> kinds, Instant now) {
        return institutions.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, FREE, Free.class, "ids", institutions)
                        .setParameter("kinds", kinds)
                        .setParameter("withdrawn", CapacityStatus.WITHDRAWN)
                        .setParameter("now", now)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Free::institutionId, Function.identity()));
    }
}
