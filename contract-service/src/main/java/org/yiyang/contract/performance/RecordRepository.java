package org.yiyang.contract.performance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of services that were given; seen by both parties and the region of the home. */
@ApplicationScoped
class RecordRepository implements PanacheRepositoryBase<ServiceRecord, UUID> {
    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID agreement, String item, LocalDate from, LocalDate to) {}

    Optional<ServiceRecord> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<ServiceRecord> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("agreementId = :agreement", "agreement", filter.agreement())
                .andIfGiven("facts.item = :item", "item", filter.item())
                .andIfGiven("facts.visitedOn >= :from", "from", filter.from())
                .andIfGiven("facts.visitedOn <= :to", "to", filter.to())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The record that the medical party has entered under its own key. */
    Optional<ServiceRecord> keyed(UUID agreement, String key) {
        return key == null
                ? Optional.empty()
                : find("agreementId = ?1 and recordKey = ?2", agreement, key).firstResultOptional();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("medicalId", "careId");
    }
}
