package org.yiyang.institution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.institution.supervision.EnteredRecordRepository;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.institution.target.Metric;
import org.yiyang.kit.caller.Where;

/** The table of declared indicators. */
@ApplicationScoped
class IndicatorRepository extends EnteredRecordRepository<Indicator, IndicatorRepository.Filter> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, Metric metric, LocalDate asOf, Standing standing) {}

    @Override
    protected Where narrowed(Where where, Filter filter) {
        return in(where, filter.region())
                .andIfGiven("entry.metric = :metric", "metric", filter.metric())
                .andIfGiven("entry.asOf = :asOf", "asOf", filter.asOf())
                .andIfGiven("standing = :standing", "standing", filter.standing());
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
