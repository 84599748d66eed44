package org.yiyang.insurance.designation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of designations; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class DesignationRepository implements PanacheRepositoryBase<Designation, UUID> {
    private static final String OR_OWN = " or institutionId = :scopeInstitution or parentId = :scopeInstitution";

    private static final String INSTITUTIONS = "select new " + ConcernedInstitutions.class.getName()
            + "(d.id, d.institutionId, d.parentId) from Designation d where d.id in :ids";

    /** Which designations are wanted; null fields do not narrow. */
    record Filter(String region, DesignationStatus status, UUID institution, Boolean open, String code) {}

    Optional<Designation> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** Those in the scope; {@code only} is the state in which others than the own may be seen, null if they may be seen in every one. */
    List<Designation> list(Scope scope, DesignationStatus only, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :only" + (scope.institution() == null ? "" : OR_OWN), "only", only)
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("term.code = :code", "code", filter.code())
                .andIfGiven("id > :after", "after", after);
        if (filter.open() != null) {
            where.and(
                    filter.open() ? "status in :underWay" : "status not in :underWay",
                    "underWay",
                    DesignationStatus.UNDER_WAY);
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Designation> openOf(UUID institution) {
        return find("openKey", institution).firstResultOptional();
    }

    Optional<Designation> openWithCode(String code) {
        return find("term.openCode", code).firstResultOptional();
    }

    /** All of an institution, the newest last. */
    List<Designation> of(UUID institution) {
        return list("institutionId = ?1 order by id", institution);
    }

    /** The last day up to which one of some institutions may not apply. */
    Optional<LocalDate> barredUntil(Collection<UUID> institutions) {
        return getEntityManager()
                .createQuery(
                        "select d.application.barredUntil from Designation d where d.institutionId in :of"
                                + " and d.application.barredUntil is not null order by d.application.barredUntil desc",
                        LocalDate.class)
                .setParameter("of", Binary.padded(institutions))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The last result of some institutions that no correction has taken back. */
    Optional<Evaluation> lastEvaluation(Collection<UUID> institutions) {
        return getEntityManager()
                .createQuery(
                        "select e from Designation d join d.evaluations e where d.institutionId in :of"
                                + " and e.takenBackAt is null order by e.recordedAt desc, e.id desc",
                        Evaluation.class)
                .setParameter("of", Binary.padded(institutions))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The applicants of some designations, each with the home whose unit it is. */
    List<ConcernedInstitutions> institutionsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(INSTITUTIONS, ConcernedInstitutions.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId", "parentId");
    }
}
