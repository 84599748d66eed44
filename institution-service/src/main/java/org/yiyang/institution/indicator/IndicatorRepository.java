package org.yiyang.institution.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.institution.target.Metric;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of declared indicators. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, Metric metric, LocalDate asOf, Standing standing) {}

    Optional<Indicator> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region("entry.regionCode").and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Indicator> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("entry.regionCode")
                .andIfGiven("entry.regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("entry.metric = :metric", "metric", filter.metric())
                .andIfGiven("entry.asOf = :asOf", "asOf", filter.asOf())
                .andIfGiven("standing = :standing", "standing", filter.standing())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Indicator> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /** The latest value declared for exactly this region up to a day. */
    Optional<Indicator> latest(Metric metric, String region, LocalDate asOf) {
        return find(
                        "entry.metric = ?1 and entry.regionCode = ?2 and entry.asOf <= ?3 and standing = ?4"
                                + " order by entry.asOf desc",
                        metric,
                        region,
                        asOf,
                        Standing.CURRENT)
                .firstResultOptional();
    }
}
