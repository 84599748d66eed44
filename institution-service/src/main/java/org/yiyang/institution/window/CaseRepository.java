package org.yiyang.institution.window;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.text.NormalForm;

/** The table of cases; every question is asked within a caller's scope, but the public one by number. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<OneWindowCase, UUID> {
    private static final Set<String> SEEING_ALL =
            Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.WINDOW_CLERK, Roles.EXTERNAL_SYSTEM, Roles.SUPERVISOR);
    private static final String OR_OWN =
            " or application.applicantId = :scopeInstitution or application.subjectId = :scopeInstitution";

    /** Which cases are wanted; null fields do not narrow. */
    record Filter(CaseStatus status, CaseMatter matter, String region, UUID applicant, Boolean overdue, Boolean open) {}

    /** The case, if the caller may know of it. */
    Optional<OneWindowCase> visible(Call call, UUID id) {
        ScopedQuery where = visible(call).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<OneWindowCase> list(Call call, Filter filter, UUID after, int limit) {
        ScopedQuery where = wanted(call, filter).andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The same by what is due first. */
    List<OneWindowCase> listByDue(Call call, Filter filter, CaseKey after, int limit) {
        ScopedQuery where = wanted(call, filter)
                .and("review.dueAt >= :dueAt", "dueAt", after.dueAt())
                .and("review.dueAt > :dueAt or id > :after", "after", after.id());
        return find(where.text() + " order by review.dueAt, id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The cases of which something is due, or should be, in parts; null before the first. */
    List<OneWindowCase> withDue(UUID after, int limit) {
        return find(
                        "(status in ?1 or review.dueAt < ?2) and id > ?3 order by id",
                        CaseStatus.OPEN,
                        CaseKey.NEVER,
                        after == null ? new UUID(0, 0) : after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Writes by when a case is due, unless it was moved meanwhile; nobody who has read it must read it again. */
    void mendDue(OneWindowCase one, Instant dueAt) {
        update("review.dueAt = ?1 where id = ?2 and version = ?3", dueAt, one.id(), one.version());
    }

    private static ScopedQuery wanted(Call call, Filter filter) {
        ScopedQuery where = visible(call)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("application.matter = :matter", "matter", filter.matter())
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("application.applicantId = :applicant", "applicant", filter.applicant());
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? "review.lateSince is not null" : "review.lateSince is null");
        }
        if (filter.open() != null) {
            where.and(
                    filter.open() ? "status in :unclosed" : "status not in :unclosed", "unclosed", CaseStatus.UNCLOSED);
        }
        return where;
    }

    /**
     * A case under way by which the applicant would get what this application asks for, too: the same certificate of the
     * same institution, or a new unit of the same name.
     *
     * @param but the case itself, null of one that is no case yet
     */
    Optional<OneWindowCase> twin(Scope scope, CaseApplication application, UUID but) {
        boolean newUnit = application.subjectId() == null;
        ScopedQuery where = visible(scope)
                .and("application.applicantId = :applicant", "applicant", application.applicantId())
                .and("status in :open", "open", CaseStatus.UNDER_WAY)
                .and(
                        "application.matter in :matters",
                        "matters",
                        newUnit && application.matter().certifies()
                                ? CaseMatter.ENTERING_UNITS
                                : List.of(application.matter()))
                .andIfGiven("application.subjectId = :subject", "subject", application.subjectId())
                .andIfGiven("id <> :but", "but", but);
        if (newUnit) {
            where.and("application.subjectId is null");
        }
        return find(where.text(), where.values()).stream()
                .filter(twin -> !newUnit || sameUnit(twin.application(), application))
                .findFirst();
    }

    private static boolean sameUnit(CaseApplication one, CaseApplication other) {
        String name = NormalForm.of(one.entered().name());
        return name != null && name.equals(NormalForm.of(other.entered().name()));
    }

    /** The cases in review or granted by which a certificate is to go on after its last day. */
    List<OneWindowCase> renewalsUnderWay(UUID qualification) {
        return find(
                        "application.qualificationId = ?1 and application.matter = ?2"
                                + " and application.requestedUntil is not null and status in ?3 order by id",
                        qualification,
                        CaseMatter.RENEW_VERIFY,
                        List.of(CaseStatus.IN_REVIEW, CaseStatus.APPROVED))
                .list();
    }

    /** The cases for or about an institution that are not over. */
    List<OneWindowCase> open(UUID institution) {
        return list(
                "(application.applicantId = ?1 or application.subjectId = ?1) and status in ?2 order by id",
                institution,
                CaseStatus.OPEN);
    }

    Optional<OneWindowCase> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    /** The market's office sees the cases in which it has a part, and those of its own. */
    private static ScopedQuery visible(Call call) {
        boolean onlyItsPart =
                call.caller().is(Roles.MARKET_ADMIN) && !call.caller().isAny(SEEING_ALL);
        return visible(call.scope())
                .andIfGiven(
                        "id in (select c.id from OneWindowCase c join c.review.tasks t where t.department = :part)"
                                + (call.scope().institution() == null ? "" : OR_OWN),
                        "part",
                        onlyItsPart ? ReviewingDepartment.MARKET_REGULATION : null);
    }

    /** Officials see the cases of their own authority and of those below it, an institution its own. */
    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("application.applicantId", "application.subjectId");
    }
}
