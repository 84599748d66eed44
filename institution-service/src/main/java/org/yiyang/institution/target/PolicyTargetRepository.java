package org.yiyang.institution.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of policy targets. */
@ApplicationScoped
class PolicyTargetRepository implements PanacheRepositoryBase<PolicyTarget, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, Integer year, Metric metric, Standing standing) {}

    Optional<PolicyTarget> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region("entry.regionCode").and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<PolicyTarget> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("entry.regionCode")
                .andIfGiven("entry.regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("entry.year = :year", "year", filter.year())
                .andIfGiven("entry.metric = :metric", "metric", filter.metric())
                .andIfGiven("standing = :standing", "standing", filter.standing())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<PolicyTarget> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /** The standing targets of a year in a region and below, by region and metric. */
    List<PolicyTarget> of(String region, int year) {
        return find(
                        "entry.regionCode like ?1 and entry.year = ?2 and standing = ?3"
                                + " order by entry.regionCode, entry.metric",
                        region + "%",
                        year,
                        Standing.CURRENT)
                .page(Page.ofSize(1000))
                .list();
    }
}
