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

/** The table of applications for subsidies: between the applicant and the departments that decide and pay. */
@ApplicationScoped
class SubsidyApplicationRepository implements PanacheRepositoryBase<SubsidyApplication, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID institution, String region, ApplicationStatus status) {}

    Optional<SubsidyApplication> find(Caller caller, UUID id) {
        ScopedQuery where = visible(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<SubsidyApplication> list(Caller caller, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(caller)
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those of an institution that are not decided or not paid. */
    List<SubsidyApplication> waiting(UUID institution) {
        return list(
                "institutionId = ?1 and status in (?2, ?3) order by id",
                institution,
                ApplicationStatus.SUBMITTED,
                ApplicationStatus.APPROVED);
    }

    private static ScopedQuery visible(Caller caller) {
        ScopedQuery where =
                ScopedQuery.within(caller.scope()).region("regionCode").institution("institutionId");
        String own = caller.scope().institution() == null ? "1 = 0" : "institutionId = :scopeInstitution";
        return UnfinishedWork.hidden(where, caller, "regionCode", own);
    }
}
