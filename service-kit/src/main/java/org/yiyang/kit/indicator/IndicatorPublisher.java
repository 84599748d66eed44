package org.yiyang.kit.indicator;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/**
 * Publishes what a service counts for whoever keeps the policy targets, on {@code yiyang.indicator}; a service makes it a bean.
 *
 * @param <T> the service's own entity
 */
@Transactional(Transactional.TxType.MANDATORY)
public abstract class IndicatorPublisher<T extends IndicatorRecord> {
    private final EntityManager entities;
    private final Changes changes;
    private final String service;
    private final Class<T> type;
    private final Function<Of, T> first;

    /** For the container. */
    protected IndicatorPublisher() {
        this(null, null, null, null, null);
    }

    protected IndicatorPublisher(
            EntityManager entities, Changes changes, String service, Class<T> type, Function<Of, T> first) {
        this.entities = entities;
        this.changes = changes;
        this.service = service;
        this.type = type;
        this.first = first;
    }

    /**
     * What is counted, where and of which day.
     *
     * @param metric a name of the institution service's dictionary of metrics
     */
    public record Of(String metric, String region, LocalDate asOf) {}

    /**
     * What was counted.
     *
     * @param denominator 0 means that there is no value
     * @param basisZh what the two numbers count, in Chinese
     * @param basisEn the same in English
     */
    public record Value(long numerator, long denominator, String basisZh, String basisEn) {}

    /** Published again for the same day, a value is corrected. */
    public void publish(Call call, Of of, Value value) {
        T known = entities.find(type, IndicatorRecord.idOf(service, of));
        T indicator = known == null ? first.apply(of) : known;
        IndicatorRecord.Event event = indicator.publish(value, call.now());
        if (known == null) {
            entities.persist(indicator);
        }
        changes.publish(indicator, event);
    }
}
