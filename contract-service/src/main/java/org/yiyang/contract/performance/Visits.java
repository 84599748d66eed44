package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Services that were given, counted by agreement, item and day. */
@ApplicationScoped
class Visits {
    private static final String COUNTED = "select new " + OfDay.class.getName()
            + "(r.agreementId, r.facts.item, r.facts.visitedOn, count(r.id), sum(r.facts.persons))"
            + " from ServiceRecord r where r.status = :recorded and r.facts.visitedOn between :from and :to and ";
    private static final String GROUPED = " group by r.agreementId, r.facts.item, r.facts.visitedOn";
    private static final String LAST = "select r.agreementId, max(r.facts.visitedOn) from ServiceRecord r"
            + " where r.status = :recorded and r.regionCode like :region and r.facts.visitedOn <= :day"
            + " group by r.agreementId";
    private final EntityManager entities;

    Visits(EntityManager entities) {
        this.entities = entities;
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
        return entities.createQuery(COUNTED + "r.regionCode like :region" + GROUPED, OfDay.class)
                .setParameter("recorded", RecordStatus.RECORDED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("region", region + "%")
                .getResultStream()
                .collect(Collectors.groupingBy(OfDay::agreementId));
    }

    /** The last day up to a day on which anything was given under each agreement of a region. */
    Map<UUID, LocalDate> last(String region, LocalDate day) {
        return entities.createQuery(LAST, Object[].class)
                .setParameter("recorded", RecordStatus.RECORDED)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }
}
