package org.yiyang.referral.homevisit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of visits to homes; seen by the institution, who asked, the region and, for their own, elders. */
@ApplicationScoped
class HomeVisitRepository implements PanacheRepositoryBase<HomeVisit, UUID> {
    private static final List<HomeVisitStatus> OPEN = List.of(HomeVisitStatus.ASKED, HomeVisitStatus.BOOKED);
    private static final String OF = "select new " + ConcernedInstitutions.class.getName()
            + "(v.id, v.institutionId, v.askerId) from HomeVisit v where v.id in :ids";

    /** Which are wanted; null fields do not narrow. */
    record Filter(HomeVisitStatus status, LocalDate day, UUID institution, Boolean overdue) {}

    Optional<HomeVisit> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<HomeVisit> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("day = :day", "day", filter.day())
                .andIfGiven("institutionId = :institution", "institution", filter.institution())
                .andIfGiven("overdue = :overdue", "overdue", filter.overdue())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of some elders those of whom {@link #openOf} finds any. */
    Set<UUID> eldersConcerned(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct v.elderId from HomeVisit v where v.elderId in :elders and v.status in :open",
                        UUID.class,
                        "elders",
                        Binary.padded(elders))
                .setParameter("open", OPEN)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    List<HomeVisit> openOf(UUID elder) {
        return find("elderId = ?1 and status in ?2 order by id", elder, OPEN).list();
    }

    List<HomeVisit> openAt(UUID institution) {
        return find("institutionId = ?1 and status in ?2 order by id", institution, OPEN)
                .list();
    }

    /** Who comes in some visits, and who asked for them. */
    List<ConcernedInstitutions> concerned(Collection<UUID> ids) {
        return ListQuery.of(getEntityManager(), OF, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("institutionId", "askerId")
                .person("elderId");
    }
}
