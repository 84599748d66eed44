package org.yiyang.institution.supervision.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.entered.UnfinishedWork;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of annual reviews; an institution sees its own, and other departments all, once they are published. */
@ApplicationScoped
class AnnualReviewRepository implements PanacheRepositoryBase<AnnualReview, UUID> {

    /** Which reviews are wanted; null fields do not narrow. */
    record Filter(UUID institution, String region, Integer year, ReviewStatus status) {}

    Optional<AnnualReview> find(Caller caller, UUID id) {
        ScopedQuery where = visible(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<AnnualReview> list(Caller caller, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(caller)
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("year = :year", "year", filter.year())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<AnnualReview> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /** The institutions of a region whose review of a year was concluded up to a day. */
    List<UUID> reviewed(String region, int year, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select r.institutionId from AnnualReview r where r.regionCode like :region and r.year = :year"
                                + " and r.concludedOn <= :day",
                        UUID.class)
                .setParameter("region", region + "%")
                .setParameter("year", year)
                .setParameter("day", day)
                .getResultList();
    }

    private static ScopedQuery visible(Caller caller) {
        ScopedQuery where =
                ScopedQuery.within(caller.scope()).region("regionCode").institution("institutionId");
        return UnfinishedWork.hidden(where, caller, "regionCode", "status = ReviewStatus.PUBLISHED");
    }
}
