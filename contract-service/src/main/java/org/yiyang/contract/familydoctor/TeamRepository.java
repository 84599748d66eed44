package org.yiyang.contract.familydoctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of family-doctor teams; seen by their institution and its region. */
@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    private static final String OF_CLOSED = "select t from Team t, KnownInstitution k where k.id = t.institutionId"
            + " and k.closedOn <= :today and t.status = :active and t.id > :after order by t.id";

    private static final String OF_REOPENED = "select t from Team t, KnownInstitution k where k.id = t.institutionId"
            + " and (k.closedOn is null or k.closedOn > :today) and t.status = :dissolved and t.institutionClosed = true"
            + " order by t.id";

    Optional<Team> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Team> list(Scope scope, TeamStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Map<UUID, Team> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }

    /** Teams at work of institutions that have closed, after one of them, in the order of their ids. */
    List<Team> ofClosed(LocalDate today, UUID after, int limit) {
        return getEntityManager()
                .createQuery(OF_CLOSED, Team.class)
                .setParameter("active", TeamStatus.ACTIVE)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A team that ended with its institution, of which it is known now that it has not closed. */
    Optional<Team> ofReopened(LocalDate today) {
        return getEntityManager()
                .createQuery(OF_REOPENED, Team.class)
                .setParameter("dissolved", TeamStatus.DISSOLVED)
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The cities that have teams, by so many digits of the code. */
    List<String> cities(int digits) {
        return getEntityManager()
                .createQuery("select distinct substring(t.regionCode, 1, :digits) from Team t", String.class)
                .setParameter("digits", digits)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId");
    }
}
