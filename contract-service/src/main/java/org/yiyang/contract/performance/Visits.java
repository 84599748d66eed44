package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Database;

/** Services that were given, counted by agreement, item and day. */
@ApplicationScoped
class Visits {
    private static final String SELECT = "select new " + OfDay.class.getName()
            + "(r.agreementId, r.facts.item, r.facts.visitedOn, count(r.id), sum(r.facts.persons))"
            + " from ServiceRecord r where r.status = :recorded and ";
    private static final String COUNTED = SELECT + "r.facts.visitedOn between :from and :to and ";
    private static final String SINCE = SELECT + "r.agreementId in :some and r.facts.visitedOn >= :from";
    private static final String GROUPED = " group by r.agreementId, r.facts.item, r.facts.visitedOn";
    private static final String IN_FORCE = " from agreement a where a.region_code like ? and exists (select p.id"
            + " from agreement_period p where p.agreement_id = a.id and p.superseded_at is null and p.state = 'EFFECTIVE'"
            + " and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?))";
    /**
     * The last day up to another: one probe of the index for each agreement, read from its end, however many services were
     * given under it. Without the hint, the database walks through all services of these days.
     */
    private static final String LATEST =
            "(select r.visited_on from service_record r force index (service_record_counted)"
                    + " where r.agreement_id = a.id and r.status = 'RECORDED' and r.visited_on <= ?"
                    + " order by r.visited_on desc limit 1)";

    private static final String UNVISITED = " and coalesce(" + LATEST + ", date '1000-01-01') < ?";
    private static final String BEGUN = " and exists (select b.id from agreement_period b where b.agreement_id = a.id"
            + " and b.superseded_at is null and b.state = 'EFFECTIVE' and b.valid_from < ?)";
    private static final String LAST = "select a.id, " + LATEST + " as last_on from agreement a where a.id in (";

    private final EntityManager entities;
    private final Database database;

    Visits(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** The visits of one day for one item of an agreement. */
    record OfDay(UUID agreementId, String item, LocalDate day, long visits, long persons) {}

    List<OfDay> of(UUID agreement, LocalDate from, LocalDate to) {
        return entities.createQuery(COUNTED + "r.agreementId = :agreement" + GROUPED, OfDay.class)
                .setParameter("recorded", RecordStatus.RECORDED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /** Those of all agreements of a region, by agreement. */
    Map<UUID, List<OfDay>> of(String region, LocalDate from, LocalDate to) {
        return entities
                .createQuery(COUNTED + "r.regionCode like :region" + GROUPED, OfDay.class)
                .setParameter("recorded", RecordStatus.RECORDED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("region", region + "%")
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(OfDay::agreementId));
    }

    /** Those of some agreements from a day on, by agreement. */
    Map<UUID, List<OfDay>> of(Collection<UUID> some, LocalDate from) {
        return some.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(SINCE + GROUPED, OfDay.class)
                        .setParameter("recorded", RecordStatus.RECORDED)
                        .setParameter("from", from)
                        .setParameter("some", some)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(OfDay::agreementId));
    }

    /** How many agreements of a region were in force on some day of a span. */
    long inForce(String region, LocalDate from, LocalDate to) {
        return count("select count(*)" + IN_FORCE, region + "%", to, from);
    }

    /** How many of them there are under which nothing was given in it. */
    long idle(String region, LocalDate from, LocalDate to) {
        return count("select count(*)" + IN_FORCE + UNVISITED, region + "%", to, from, to, from);
    }

    private long count(String text, Object... values) {
        return database.anywhere(
                sql -> sql.select(text, values).mapTo(Long.class).one());
    }

    /** Those of a region in force on a day, and since before another one, under which nothing was given since then. */
    List<UUID> unvisited(String region, LocalDate day, LocalDate first) {
        String text = "select a.id" + IN_FORCE + BEGUN + UNVISITED + " order by a.id";
        return database.anywhere(sql -> sql.select(text, region + "%", day, day, first, day, first)
                .mapTo(UUID.class)
                .list());
    }

    /** The last day up to a day on which anything was given under each of some agreements. */
    Map<UUID, LocalDate> last(Collection<UUID> some, LocalDate day) {
        if (some.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(List.of(day));
        values.addAll(some);
        String text = LAST + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
        Map<UUID, LocalDate> last = new HashMap<>();
        database.anywhere(sql -> sql.select(text, values.toArray())
                .map(row -> last.put(row.getColumn("id", UUID.class), row.getColumn("last_on", LocalDate.class)))
                .list());
        return last;
    }
}
