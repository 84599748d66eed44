package org.yiyang.institution.supervision.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.entered.UnfinishedWork;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of declared totals. */
@ApplicationScoped
class FundRepository implements PanacheRepositoryBase<Fund, UUID> {
    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, Integer year, FundSource source, FundStatus status) {}

    Optional<Fund> find(Caller caller, UUID id) {
        ScopedQuery where = visible(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Fund> list(Caller caller, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(caller)
                .andIfGiven("entry.regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("entry.year = :year", "year", filter.year())
                .andIfGiven("entry.source = :source", "source", filter.source())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Whoever is below a fund's region sees it once it is published; who works on it sees it before. */
    private static ScopedQuery visible(Caller caller) {
        ScopedQuery where =
                ScopedQuery.within(caller.scope()).region("entry.regionCode").above("entry.regionCode");
        return UnfinishedWork.hidden(where, caller, "entry.regionCode", "status = FundStatus.PUBLISHED");
    }

    Optional<Fund> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /**
     * What was published for a year in a region and below, and above it where a share goes to the region: all of it, since a
     * report adds it up.
     */
    List<Fund> published(String region, int year) {
        return find(
                        "from Fund f where f.entry.year = ?2 and f.status = ?3 and (f.entry.regionCode like ?1"
                                + " or exists (select 1 from f.shares s where s.regionCode like ?1)) order by f.id",
                        region + "%",
                        year,
                        FundStatus.PUBLISHED)
                .list();
    }
}
