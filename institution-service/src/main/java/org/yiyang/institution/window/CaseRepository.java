package org.yiyang.institution.window;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of cases; every question is asked within a caller's scope, but the public one by number. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<OneWindowCase, UUID> {
    private static final String OR_OWN =
            " or application.applicantId = :scopeInstitution or application.subjectId = :scopeInstitution";

    /** Which cases are wanted; null fields do not narrow. */
    record Filter(CaseStatus status, Matter matter, String region, UUID applicant, Boolean overdue) {}

    Optional<OneWindowCase> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** Those in the scope; {@code part} is the department whose part they must have unless they are the caller's own, null where it does not matter. */
    List<OneWindowCase> list(Scope scope, ReviewingDepartment part, Filter filter, UUID after, int limit) {
        Where where = visible(scope)
                .andIfGiven(
                        "id in (select c.id from OneWindowCase c join c.tasks t where t.department = :part)"
                                + (scope.institution() == null ? "" : OR_OWN),
                        "part",
                        part)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("application.matter = :matter", "matter", filter.matter())
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("application.applicantId = :applicant", "applicant", filter.applicant())
                .andIfGiven("id > :after", "after", after);
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? "lateSince is not null" : "lateSince is null");
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * A case under way by which the applicant would get what this application asks for, too: the same certificate of the
     * same institution, or a new unit of the same name.
     *
     * @param but the case itself, null of one that is no case yet
     */
    Optional<OneWindowCase> twin(Scope scope, CaseApplication application, UUID but) {
        boolean newUnit = application.subjectId() == null;
        Where where = visible(scope)
                .and("application.applicantId = :applicant", "applicant", application.applicantId())
                .and("status in :open", "open", CaseStatus.UNDER_WAY)
                .and(
                        "application.matter in :matters",
                        "matters",
                        newUnit ? Matter.ENTERING_UNITS : List.of(application.matter()))
                .andIfGiven("application.subjectId = :subject", "subject", application.subjectId())
                .andIfGiven("id <> :but", "but", but);
        if (newUnit) {
            where.and("application.subjectId is null")
                    .and(
                            "application.particulars.name = :name",
                            "name",
                            application.entered().name());
        }
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** The cases in review or granted by which a certificate is to go on after its last day. */
    List<OneWindowCase> renewalsUnderWay(UUID qualification) {
        return find(
                        "application.qualificationId = ?1 and application.matter = ?2"
                                + " and application.requestedUntil is not null and status in ?3 order by id",
                        qualification,
                        Matter.RENEW_VERIFY,
                        List.of(CaseStatus.IN_REVIEW, CaseStatus.APPROVED))
                .list();
    }

    Optional<OneWindowCase> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    /** Officials see the cases of their own authority and of those below it, an institution its own. */
    private static Where visible(Scope scope) {
        return Where.within(scope).region("regionCode").institution("application.applicantId", "application.subjectId");
    }
}
