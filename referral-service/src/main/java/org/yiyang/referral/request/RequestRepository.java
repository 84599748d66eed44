package org.yiyang.referral.request;

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
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of requests; seen by the home, its partner, the region and, for their own, elders. */
@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<ReferralRequest, UUID> {
    private static final String BETWEEN = "select new " + ConcernedInstitutions.class.getName()
            + "(r.id, r.homeId, r.partnerId) from ReferralRequest r where r.id in :ids";

    Optional<ReferralRequest> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<ReferralRequest> list(Scope scope, RequestStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** What has not ended of a person, under whichever id, the first first. */
    List<ReferralRequest> openOf(Collection<UUID> names) {
        return ListQuery.of(
                        getEntityManager(),
                        "select o from ReferralRequest o where o.elderId in :names and o.openKey is not null order by o.id",
                        ReferralRequest.class,
                        "names",
                        names)
                .getResultList();
    }

    /** Open ones of a home or partner. */
    List<ReferralRequest> openAt(UUID institution) {
        return find("(homeId = ?1 or partnerId = ?1) and status = ?2 order by id", institution, RequestStatus.OPEN)
                .list();
    }

    List<ReferralRequest> openBetween(UUID partner, UUID home) {
        return find("partnerId = ?1 and homeId = ?2 and status = ?3 order by id", partner, home, RequestStatus.OPEN)
                .list();
    }

    /** Of some elders those of whom {@link #concerning} finds any. */
    Set<UUID> eldersConcerned(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct r.elderId from ReferralRequest r where r.elderId in :elders and r.status in :states",
                        UUID.class,
                        "elders",
                        Binary.padded(elders))
                .setParameter("states", List.of(RequestStatus.OPEN, RequestStatus.ENDED))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What a change of an elder may concern: what is open, and what a notice of death has ended. */
    List<ReferralRequest> concerning(UUID elder) {
        return find(
                        "elderId = ?1 and status in ?2 order by id",
                        elder,
                        List.of(RequestStatus.OPEN, RequestStatus.ENDED))
                .list();
    }

    /** Who asks in some requests, and who is asked. */
    List<ConcernedInstitutions> between(Collection<UUID> ids) {
        return ListQuery.of(getEntityManager(), BETWEEN, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("homeId", "partnerId")
                .person("elderId");
    }
}
