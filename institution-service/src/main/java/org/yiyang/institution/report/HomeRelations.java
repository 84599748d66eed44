package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.unit.RelationKind;
import org.yiyang.kit.database.ListQuery;

/** The institutions that have a relation by which a home is cared for medically. */
@ApplicationScoped
class HomeRelations {
    private static final Set<RelationKind> SUPPORTING =
            Set.of(RelationKind.BRANCH_IN_HOME, RelationKind.INTRODUCED, RelationKind.JOINTLY_RUN);
    private static final String ON_DAY = "select r.id, m from Relation r join r.members m"
            + " where r.status <> RelationStatus.ANNULLED and r.bond.kind in :kinds"
            + " and r.bond.validFrom <= :day and (r.bond.validTo is null or r.bond.validTo > :day)";
    private final EntityManager entities;

    HomeRelations(EntityManager entities) {
        this.entities = entities;
    }

    /** One institution of one relation. */
    record Member(UUID relation, UUID institution) {}

    /** The members of each relation that held on a day, as known now, in one statement. */
    Collection<Set<UUID>> on(LocalDate day) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        ListQuery.of(entities, ON_DAY, Member.class, "kinds", SUPPORTING)
                .setParameter("day", day)
                .getResultList()
                .forEach(member -> members.computeIfAbsent(member.relation(), id -> new HashSet<>())
                        .add(member.institution()));
        return members.values();
    }
}
