package org.yiyang.referral.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.referral.copies.GeoPoint;

/**
 * The table of what institutions have free, and the only place that counts what is held of it: each time by one
 * statement that the database refuses by its own condition, so that of any number of callers at once no two get the last.
 */
@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<Capacity, UUID> {
    private static final String HOLD =
            "update capacity set held = held + 1" + " where id = :id and status <> 'WITHDRAWN' and free - held >= 1";
    private static final String FREE = "update capacity set free = ? where id = ?";
    private static final String GIVE_BACK = "update capacity set held = held - 1 where id = :id and held >= 1";
    private static final String CONSUME =
            "update capacity set held = held - 1, free = greatest(free - 1, 0) where id = :id and held >= 1";

    /** Of institutions that may practise on the day, whatever they have said themselves. */
    private static final String SEARCH = "select c from Capacity c where c.status <> :withdrawn"
            + " and exists (select 1 from KnownInstitution i join i.practice p where i.id = c.institutionId"
            + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day))";

    /** The haversine of the distance is at most that of the wanted one. */
    private static final String WITHIN = "exists (select 1 from KnownInstitution w where w.id = c.institutionId"
            + " and w.location.latitude between :south and :north and w.location.longitude between :west and :east"
            + " and power(sin(radians(w.location.latitude - :latitude) / 2), 2)"
            + " + :shrink * cos(radians(w.location.latitude))"
            + " * power(sin(radians(w.location.longitude - :longitude) / 2), 2) <= :chord)";

    private static final String STATED_BY = "select new " + ConcernedInstitutions.class.getName()
            + "(c.id, c.institutionId) from Capacity c where c.id in :ids";
    private static final String ORDER = " order by c.free - c.held desc, c.id";
    private final EntityManager entities;
    private final Database database;

    CapacityRepository(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** Which capacity is looked for, within which distance (null for any), and after which of the list. */
    record Wanted(CapacitySearch search, Nearness near, Instant now, LocalDate day, CapacityKey after) {}

    /** Those with the most places left first. */
    List<Capacity> search(Wanted wanted, int limit) {
        CapacitySearch search = wanted.search();
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("withdrawn", CapacityStatus.WITHDRAWN);
        values.put("day", wanted.day());
        given(conditions, values, "c.regionCode like :region", search.regionPrefix());
        given(conditions, values, "c.institutionId = :institution", search.institution);
        given(conditions, values, "c.kind = :kind", search.kind);
        given(conditions, values, "c.departmentKey = :department", Capacity.keyOf(search.department));
        given(conditions, values, "c.free - c.held >= :least", search.leastWanted());
        given(conditions, values, "c.freshUntil > :now", search.stale ? null : wanted.now());
        if (wanted.near() != null) {
            conditions.add(WITHIN);
            within(values, wanted.near());
        }
        if (wanted.after() != null) {
            conditions.add("(c.free - c.held < :left or (c.free - c.held = :left and c.id > :after))");
            values.put("left", wanted.after().left());
            values.put("after", wanted.after().id());
        }
        String where = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        TypedQuery<Capacity> query = entities.createQuery(SEARCH + where + ORDER, Capacity.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** A box of degrees that an index could serve, and within it the circle. */
    private static void within(Map<String, Object> values, Nearness near) {
        GeoPoint from = near.from();
        double north = GeoPoint.latitudeDegrees(near.km());
        double east = from.longitudeDegrees(near.km());
        values.put("latitude", from.latitude());
        values.put("longitude", from.longitude());
        values.put("south", from.latitude() - north);
        values.put("north", from.latitude() + north);
        values.put("west", from.longitude() - east);
        values.put("east", from.longitude() + east);
        values.put("shrink", Math.cos(Math.toRadians(from.latitude())));
        double half = near.km() / (2 * GeoPoint.EARTH_RADIUS_KM);
        values.put("chord", Math.sin(half) * Math.sin(half));
    }

    private static void given(List<String> conditions, Map<String, Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }

    /** Several, read at once; those that were never stated are missing. */
    Map<UUID, Capacity> all(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Capacity::id, Function.identity()));
    }

    /** Whose statements some are. */
    List<ConcernedInstitutions> statedBy(Collection<UUID> ids) {
        return ListQuery.of(entities, STATED_BY, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    /** So many are free of some that were stated before; always in the same order, so that no two wait for each other. */
    void setFree(Collection<UUID> ids, ToIntFunction<UUID> free) {
        if (!ids.isEmpty()) {
            database.inUnit(sql -> {
                PreparedBatch batch = sql.prepareBatch(FREE);
                ids.stream().sorted().forEach(id -> batch.add(free.applyAsInt(id), id));
                return batch.execute();
            });
        }
    }

    /** Holds one place more, if one is left; false if none is. */
    boolean hold(UUID capacity) {
        return counted(HOLD, capacity);
    }

    /** A place that was held is free again. */
    void giveBack(UUID capacity) {
        counted(GIVE_BACK, capacity);
    }

    /** A place that was held is used, so that it is neither held nor free. */
    void consume(UUID capacity) {
        counted(CONSUME, capacity);
    }

    private boolean counted(String update, UUID capacity) {
        return entities.createNativeQuery(update)
                        .setParameter("id", Binary.of(capacity))
                        .executeUpdate()
                == 1;
    }
}
