package org.yiyang.institution.supervision.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of pilots. */
@ApplicationScoped
class PilotRepository implements PanacheRepositoryBase<Pilot, UUID> {
    private static final String ON_DAY =
            "naming.validFrom <= :asOf and (naming.validTo is null or naming.validTo > :asOf)";
    private static final String OVERDUE = "id in (select p.id from Pilot p join p.ledger i where i.doneOn is null"
            + " and i.overdueSince is not null)";

    /** How many pilots of one level and type. */
    record Counted(PilotLevel level, PilotType type, long pilots) {}

    Optional<Pilot> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Pilot> list(Scope scope, PilotQuery query, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("institutionId = :of", "of", query.institution)
                .andIfGiven("regionCode like :in", "in", query.region == null ? null : query.region + "%")
                .andIfGiven("naming.level = :level", "level", query.level)
                .andIfGiven("naming.type = :type", "type", query.type)
                .andIfGiven("status = :status", "status", query.status)
                .andIfGiven(ON_DAY, "asOf", query.asOf)
                .andIfGiven("id > :after", "after", after);
        if (query.overdue != null) {
            where.and(query.overdue ? OVERDUE : "not (" + OVERDUE + ")");
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Pilot> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /** Those that an institution is. */
    List<Pilot> running(UUID institution) {
        return list("institutionId = ?1 and status = ?2 order by id", institution, PilotStatus.NAMED);
    }

    /** The pilots of a region on a day, withdrawn ones left out. */
    List<Counted> counted(String region, LocalDate asOf) {
        return getEntityManager()
                .createQuery(
                        "select p.naming.level, p.naming.type, count(p) from Pilot p where p.regionCode like :region"
                                + " and p.status <> :withdrawn and p.naming.validFrom <= :asOf"
                                + " and (p.naming.validTo is null or p.naming.validTo > :asOf)"
                                + " group by p.naming.level, p.naming.type",
                        Counted.class)
                .setParameter("region", region + "%")
                .setParameter("withdrawn", PilotStatus.WITHDRAWN)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId");
    }
}
