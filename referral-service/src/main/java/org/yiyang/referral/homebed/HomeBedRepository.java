package org.yiyang.referral.homebed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of beds at home; seen by the institution, who asked, the region and, for their own, elders. */
@ApplicationScoped
class HomeBedRepository implements PanacheRepositoryBase<HomeBed, UUID> {
    private static final String OF = "select new " + ConcernedInstitutions.class.getName()
            + "(b.id, b.institutionId, b.askerId) from HomeBed b where b.id in :ids";

    /** Which are wanted; null fields do not narrow. */
    record Filter(HomeBedStatus status, UUID institution, Boolean overdue) {}

    Optional<HomeBed> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<HomeBed> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("institutionId = :institution", "institution", filter.institution())
                .andIfGiven("overdue = :overdue", "overdue", filter.overdue())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** What has not ended of a person, under whichever id, the first first. */
    List<HomeBed> openOf(Collection<UUID> names) {
        return ListQuery.of(
                        getEntityManager(),
                        "select o from HomeBed o where o.elderId in :names and o.openKey is not null order by o.id",
                        HomeBed.class,
                        "names",
                        names)
                .getResultList();
    }

    /** Those of an institution that have not ended. */
    List<HomeBed> openAt(UUID institution) {
        return find("institutionId = ?1 and openKey is not null order by id", institution)
                .list();
    }

    /** Of some elders those of whom {@link #concerning} finds any. */
    Set<UUID> eldersConcerned(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct b.elderId from HomeBed b where b.elderId in :elders and (b.openKey is not null or b.reason = :died)",
                        UUID.class,
                        "elders",
                        Binary.padded(elders))
                .setParameter("died", HomeBedReason.DECEASED)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What a change of an elder may concern: what has not ended, and what a notice of death has ended. */
    List<HomeBed> concerning(UUID elder) {
        return find(
                        "elderId = ?1 and (openKey is not null or reason = ?2) order by id desc",
                        elder,
                        HomeBedReason.DECEASED)
                .list();
    }

    List<HomeBedVisit> visits(UUID bed, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select v from HomeBedVisit v where v.homeBedId = :bed and v.id > :after order by v.id",
                        HomeBedVisit.class)
                .setParameter("bed", bed)
                .setParameter("after", Ids.orFirst(after))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The visits of some beds, the first first. */
    List<HomeBedVisit> visits(Collection<UUID> beds, int most) {
        return beds.isEmpty()
                ? List.of()
                : ListQuery.of(
                                getEntityManager(),
                                "select v from HomeBedVisit v where v.homeBedId in :beds order by v.id",
                                HomeBedVisit.class,
                                "beds",
                                beds)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Whose some beds are, and who asked for them. */
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
