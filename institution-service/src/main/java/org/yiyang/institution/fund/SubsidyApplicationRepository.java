package org.yiyang.institution.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.Unfinished;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Where;

/** The table of applications for subsidies: between the applicant and the departments that decide and pay. */
@ApplicationScoped
class SubsidyApplicationRepository implements PanacheRepositoryBase<SubsidyApplication, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID institution, String region, ApplicationStatus status) {}

    Optional<SubsidyApplication> find(Caller caller, UUID id) {
        Where where = visible(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<SubsidyApplication> list(Caller caller, Filter filter, UUID after, int limit) {
        Where where = visible(caller)
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    private static Where visible(Caller caller) {
        Where where = Where.within(caller.scope()).region("regionCode").institution("institutionId");
        String own = caller.scope().institution() == null ? "1 = 0" : "institutionId = :scopeInstitution";
        return Unfinished.hidden(where, caller, "regionCode", own);
    }
}
