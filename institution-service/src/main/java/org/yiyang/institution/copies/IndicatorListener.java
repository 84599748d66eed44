package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.indicator}: keeps the newest value of each metric, region, day and service. */
@ApplicationScoped
class IndicatorListener implements Listener {
    private final KnownIndicators indicators;
    private final EventStates states;

    IndicatorListener(KnownIndicators indicators, EventStates states) {
        this.indicators = indicators;
        this.states = states;
    }

    @Override
    public String topic() {
        return "yiyang.indicator";
    }

    @Override
    public void apply(Message message) {
        IndicatorState state = states.read(message, IndicatorState.class);
        state.check();
        KnownIndicator known = indicators.findOrNew(KnownIndicator.idOf(state));
        if (known.learn(state, message.subject(), message.sequence())) {
            indicators.persist(known);
        }
    }
}
