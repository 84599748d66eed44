package org.yiyang.contract.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.yiyang.kit.indicator.IndicatorPublisher;
import org.yiyang.kit.outbox.Changes;

/** Publishes what this service counts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Indicators extends IndicatorPublisher<PublishedIndicator> {
    /** For the container. */
    Indicators() {}

    @Inject
    Indicators(EntityManager entities, Changes changes) {
        super(entities, changes, PublishedIndicator.SERVICE, PublishedIndicator.class, PublishedIndicator::new);
    }
}
