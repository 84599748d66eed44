package org.yiyang.institution.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of applications for subsidies. */
@ApplicationScoped
class SubsidyApplicationRepository implements PanacheRepositoryBase<SubsidyApplication, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID institution, String region, ApplicationStatus status) {}

    Optional<SubsidyApplication> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<SubsidyApplication> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = visible(scope)
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    private static Where visible(Scope scope) {
        return Where.within(scope).region("regionCode").institution("institutionId");
    }
}
