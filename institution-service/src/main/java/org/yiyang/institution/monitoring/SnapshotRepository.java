package org.yiyang.institution.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of reported snapshots. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {
    Optional<Snapshot> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Snapshot> list(Scope scope, UUID institution, SnapshotStatus status, UUID after, int limit) {
        Where where = visible(scope)
                .andIfGiven("institutionId = :of", "of", institution)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Snapshot> counting(UUID institution, LocalDate asOf) {
        return find("openKey = ?1 and asOf = ?2", institution, asOf).firstResultOptional();
    }

    /** The latest confirmed snapshot of an institution up to a day. */
    Optional<Snapshot> latest(UUID institution, LocalDate asOf) {
        return find(
                        "institutionId = ?1 and status = ?2 and asOf <= ?3 order by asOf desc, id desc",
                        institution,
                        SnapshotStatus.CONFIRMED,
                        asOf)
                .firstResultOptional();
    }

    private static Where visible(Scope scope) {
        return Where.within(scope).region("regionCode").institution("institutionId");
    }
}
