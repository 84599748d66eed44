package org.yiyang.institution.supervision.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yiyang.institution.copies.KnownIndicators;
import org.yiyang.institution.copies.KnownIndicators.Known;
import org.yiyang.institution.supervision.target.Metric;

/** Values of metrics that were declared or received; for one day, what is declared with a document counts. */
@ApplicationScoped
public class TargetValues {
    private static final String DECLARED = "from Indicator i where i.standing = EntryStatus.CURRENT"
            + " and i.entry.regionCode like :region and i.entry.asOf <= :day and not exists (select 1 from Indicator n"
            + " where n.standing = EntryStatus.CURRENT and n.entry.regionCode = i.entry.regionCode"
            + " and n.entry.metric = i.entry.metric and n.entry.asOf <= :day and n.entry.asOf > i.entry.asOf)";
    private final EntityManager entities;
    private final KnownIndicators received;

    TargetValues(EntityManager entities, KnownIndicators received) {
        this.entities = entities;
        this.received = received;
    }

    /** Of which metric and of exactly which region something is known. */
    private record Of(String metric, String region) {}

    /** The latest values of a region and those below up to a day. */
    public static final class Latest {
        private final Map<Of, Known> values;

        private Latest(Map<Of, Known> values) {
            this.values = values;
        }

        public Optional<Known> of(Metric metric, String region) {
            return Optional.ofNullable(values.get(new Of(metric.name(), region)));
        }
    }

    /** Everything that is known of a region and those below up to a day, in two statements. */
    public Latest latest(String region, LocalDate asOf) {
        Map<Of, Known> values = new HashMap<>();
        received.latestWithin(region, asOf)
                .forEach(one -> values.putIfAbsent(new Of(one.metric(), one.regionCode()), one.known()));
        entities
                .createQuery(DECLARED, Indicator.class)
                .setParameter("region", region + "%")
                .setParameter("day", asOf)
                .getResultList()
                .stream()
                .map(Indicator::entry)
                .forEach(entry -> values.merge(
                        new Of(entry.metric().name(), entry.regionCode()), declared(entry), TargetValues::later));
        return new Latest(values);
    }

    private static Known later(Known received, Known declared) {
        return received.asOf().isAfter(declared.asOf()) ? received : declared;
    }

    private static Known declared(Indicator.Entry entry) {
        return new Known(entry.asOf(), entry.numerator(), entry.denominator(), entry.percent(), entry.source(), false);
    }
}
