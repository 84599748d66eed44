package org.yiyang.contract.performance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.Query;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;

/** The table of services that were given; seen by both parties and the region of the home. */
@ApplicationScoped
class RecordRepository implements PanacheRepositoryBase<ServiceRecord, UUID> {
    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID agreement, String item, LocalDate from, LocalDate to) {
        /** Whether it asks for few days of all agreements. */
        boolean isShort() {
            return agreement == null && from != null && to != null && ChronoUnit.DAYS.between(from, to) <= DAYS_SHORT;
        }
    }

    /** Those that name an elder, by the primary key of the index. */
    static final String NAMING = "select r.* from service_record_elder e join service_record r on r.id = e.record_id"
            + " where e.elder_id = :elder order by e.record_id";

    private static final int DAYS_SHORT = 92;

    /** The index of the days. */
    private static final String OF_DAYS = "service_record_days";

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
        if (scope.institution() == null && filter.isShort()) {
            return ofDays(where, limit);
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * Those of some days, by the index of days: the database would choose a walk by id, which passes all records
     * that were entered before them.
     */
    private List<ServiceRecord> ofDays(ScopedQuery where, int limit) {
        TypedQuery<UUID> days = getEntityManager()
                .createQuery("select id from ServiceRecord where " + where.text() + " order by id", UUID.class)
                .setMaxResults(limit);
        where.values().forEach(days::setParameter);
        days.unwrap(Query.class).addQueryHint(OF_DAYS);
        List<UUID> ids = days.getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** The record that the medical party has entered under its own key. */
    Optional<ServiceRecord> keyed(UUID agreement, String key) {
        return key == null
                ? Optional.empty()
                : find("agreementId = ?1 and recordKey = ?2", agreement, key).firstResultOptional();
    }

    /** Those that say of an elder by its id that it was served, of whatever home. */
    @SuppressWarnings("unchecked")
    List<ServiceRecord> naming(UUID elder, int limit) {
        return getEntityManager()
                .createNativeQuery(NAMING, ServiceRecord.class)
                .setParameter("elder", Binary.of(elder))
                .setMaxResults(limit)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("medicalId", "careId");
    }
}
