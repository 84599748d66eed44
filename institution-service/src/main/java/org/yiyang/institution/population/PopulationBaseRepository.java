package org.yiyang.institution.population;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of population bases. */
@ApplicationScoped
class PopulationBaseRepository implements PanacheRepositoryBase<PopulationBase, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, ElderGroup group, PopulationBasis basis, LocalDate asOf, Standing standing) {}

    Optional<PopulationBase> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region("entry.regionCode").and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<PopulationBase> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("entry.regionCode")
                .andIfGiven("entry.regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("entry.group = :group", "group", filter.group())
                .andIfGiven("entry.basis = :basis", "basis", filter.basis())
                .andIfGiven("entry.asOf = :asOf", "asOf", filter.asOf())
                .andIfGiven("standing = :standing", "standing", filter.standing())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<PopulationBase> same(String key) {
        return find("openKey", key).firstResultOptional();
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
