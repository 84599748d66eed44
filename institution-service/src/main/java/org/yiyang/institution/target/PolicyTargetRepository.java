package org.yiyang.institution.target;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.supervision.EnteredRecordRepository;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Where;

/** The table of policy targets. */
@ApplicationScoped
class PolicyTargetRepository extends EnteredRecordRepository<PolicyTarget, PolicyTargetRepository.Filter> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, Integer year, Metric metric, Standing standing) {}

    @Override
    protected Where narrowed(Where where, Filter filter) {
        return in(where, filter.region())
                .andIfGiven("entry.year = :year", "year", filter.year())
                .andIfGiven("entry.metric = :metric", "metric", filter.metric())
                .andIfGiven("standing = :standing", "standing", filter.standing());
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
