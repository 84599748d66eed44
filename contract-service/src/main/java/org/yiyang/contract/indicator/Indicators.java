package org.yiyang.contract.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** Tells what this service counts to whoever keeps the policy targets, on {@code yiyang.indicator}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Indicators {
    private final EntityManager entities;
    private final Changes changes;

    Indicators(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
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

    /** Told again for the same day, a value is corrected. */
    public void tell(Call call, Of of, Value value) {
        ToldIndicator told = entities.find(ToldIndicator.class, ToldIndicator.idOf(of));
        ToldIndicator indicator = told == null ? new ToldIndicator(of) : told;
        ToldIndicator.Event event = indicator.tell(value, call.now());
        if (told == null) {
            entities.persist(indicator);
        }
        changes.publish(indicator, event);
    }
}
