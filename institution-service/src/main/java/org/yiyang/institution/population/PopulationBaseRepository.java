package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.institution.supervision.EnteredRecordRepository;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Where;

/** The table of population bases. */
@ApplicationScoped
class PopulationBaseRepository extends EnteredRecordRepository<PopulationBase, PopulationBaseRepository.Filter> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, ElderGroup group, PopulationBasis basis, LocalDate asOf, Standing standing) {}

    @Override
    protected Where narrowed(Where where, Filter filter) {
        return in(where, filter.region())
                .andIfGiven("entry.group = :group", "group", filter.group())
                .andIfGiven("entry.basis = :basis", "basis", filter.basis())
                .andIfGiven("entry.asOf = :asOf", "asOf", filter.asOf())
                .andIfGiven("standing = :standing", "standing", filter.standing());
    }

    /** The latest figure of exactly this region up to a day. */
    Optional<PopulationBase> latest(String region, ElderGroup group, PopulationBasis basis, LocalDate asOf) {
        return find(
                        "entry.regionCode = ?1 and entry.group = ?2 and entry.basis = ?3 and entry.asOf <= ?4"
                                + " and standing = ?5 order by entry.asOf desc",
                        region,
                        group,
                        basis,
                        asOf,
                        Standing.CURRENT)
                .firstResultOptional();
    }
}
