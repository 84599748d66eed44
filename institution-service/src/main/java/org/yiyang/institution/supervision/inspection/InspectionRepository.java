package org.yiyang.institution.supervision.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.entered.UnfinishedWork;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of inspections; other departments see those that are closed. */
@ApplicationScoped
class InspectionRepository implements PanacheRepositoryBase<Inspection, UUID> {
    private static final String OVERDUE = "(status = InspectionStatus.RECTIFYING and overdueSince is not null)"
            + " or (status = InspectionStatus.PLANNED and plan.plannedOn < :today)";

    private static final String CLOSED = "status = InspectionStatus.CLOSED";
    /** An institution is not informed beforehand of an inspection that comes unplanned. */
    private static final String OWN =
            "institutionId = :scopeInstitution" + " and (doneOn is not null or plan.manner = InspectionManner.PLANNED)";

    Optional<Inspection> find(Caller caller, UUID id) {
        ScopedQuery where = visible(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Inspection> list(Caller caller, InspectionQuery query, LocalDate today, UUID after, int limit) {
        ScopedQuery where = visible(caller)
                .andIfGiven("institutionId = :of", "of", query.institution)
                .andIfGiven("regionCode like :in", "in", query.region == null ? null : query.region + "%")
                .andIfGiven("plan.type = :type", "type", query.type)
                .andIfGiven("status = :status", "status", query.status)
                .andIfGiven("id > :after", "after", after);
        if (query.overdue != null) {
            where.and(query.overdue ? OVERDUE : "not (" + OVERDUE + ")", "today", today);
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those of an institution that have not ended. */
    List<Inspection> open(UUID institution) {
        return list(
                "institutionId = ?1 and status not in (?2, ?3) order by id",
                institution,
                InspectionStatus.CLOSED,
                InspectionStatus.CANCELLED);
    }

    private static ScopedQuery visible(Caller caller) {
        ScopedQuery where =
                ScopedQuery.within(caller.scope()).region("regionCode").institution("institutionId");
        String shown = caller.scope().institution() == null ? CLOSED : CLOSED + " or " + OWN;
        return UnfinishedWork.hidden(where, caller, "regionCode", shown);
    }

    /** How many inspections of a region, planned in a year up to {@code :day}, satisfy a condition. */
    long planned(String region, int year, LocalDate day, String condition) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, Object> values = new HashMap<>();
        values.put("region", region + "%");
        values.put("from", LocalDate.of(year, 1, 1));
        values.put("until", day.isBefore(end) ? day : end);
        if (condition.contains(":day")) {
            values.put("day", day);
        }
        return count(
                "regionCode like :region and plan.plannedOn >= :from and plan.plannedOn <= :until and " + condition,
                values);
    }
}
