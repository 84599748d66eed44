package org.yiyang.contract.performance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of yearly reports; seen by both parties and the region of the home. */
@ApplicationScoped
class YearlyReportRepository implements PanacheRepositoryBase<YearlyReport, UUID> {
    private static final String PARTIES = "select new " + ConcernedInstitutions.class.getName()
            + "(r.id, r.medicalId, r.careId) from YearlyReport r where r.id in :ids";

    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID agreement, Integer year, YearlyReportStatus status) {}

    Optional<YearlyReport> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<YearlyReport> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("agreementId = :agreement", "agreement", filter.agreement())
                .andIfGiven("year = :year", "year", filter.year())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<YearlyReport> of(UUID agreement, int year) {
        return find("agreementId = ?1 and year = ?2", agreement, year).firstResultOptional();
    }

    /** The parties of some reports. */
    List<ConcernedInstitutions> partiesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(PARTIES, ConcernedInstitutions.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("medicalId", "careId");
    }
}
