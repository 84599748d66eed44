package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.Campuses;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.database.ListQuery;

/** Derives the campuses of a day from the relations and the certificates of that day, in three queries. */
@ApplicationScoped
class CampusQueries implements Campuses {
    private static final String NEIGHBOURS = "select r.id, m from Relation r join r.members m where r.id in"
            + " (select o.id from Relation o join o.members n where n in :ids and o.bond.service24h = true"
            + " and o.bond.kind = org.yiyang.institution.registry.unit.RelationKind.CO_LOCATED and "
            + RelationRepository.ON_DAY.replace("r.", "o.") + ")";
    private final EntityManager entities;
    private final Register register;

    CampusQueries(EntityManager entities, Register register) {
        this.entities = entities;
        this.register = register;
    }

    /** One member of one campus. */
    record Neighbour(UUID campus, UUID member) {}

    @Override
    public Set<UUID> among(Collection<UUID> institutions, LocalDate day) {
        if (institutions.isEmpty()) {
            return Set.of();
        }
        List<Neighbour> neighbours = ListQuery.of(entities, NEIGHBOURS, Neighbour.class, "ids", institutions)
                .setParameter("day", day)
                .getResultList();
        Map<UUID, Registered> registered =
                register
                        .among(
                                neighbours.stream()
                                        .map(Neighbour::member)
                                        .distinct()
                                        .toList(),
                                day)
                        .stream()
                        .collect(Collectors.toMap(Registered::id, one -> one));
        Set<UUID> found = new HashSet<>();
        neighbours.stream()
                .collect(Collectors.groupingBy(
                        Neighbour::campus, Collectors.mapping(Neighbour::member, Collectors.toList())))
                .values()
                .stream()
                .filter(members -> integrated(members.stream()
                        .filter(registered::containsKey)
                        .map(registered::get)
                        .toList()))
                .forEach(found::addAll);
        found.retainAll(institutions);
        return found;
    }

    private static boolean integrated(List<Registered> members) {
        return members.stream().anyMatch(Registered::medical)
                && members.stream().anyMatch(Registered::care);
    }
}
