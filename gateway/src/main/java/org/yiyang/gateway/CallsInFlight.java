package org.yiyang.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls of each caller have begun and not ended, in this process only. */
@ApplicationScoped
class CallsInFlight {
    private final Settings settings;
    private final Map<Key, Integer> calls = new ConcurrentHashMap<>();

    CallsInFlight(Settings settings) {
        this.settings = settings;
    }

    private record Key(String caller, Lane lane) {}

    /** Counts the call until it ends; false, and not counted, if the caller has as many as allowed. */
    boolean begin(Exchange exchange, Caller caller) {
        Key key = new Key(caller.account(), exchange.lane().countedAs());
        int most = most(key.lane(), caller);
        boolean[] begun = new boolean[1];
        calls.compute(key, (ignored, running) -> {
            int before = running == null ? 0 : running;
            begun[0] = before < most;
            return begun[0] ? Integer.valueOf(before + 1) : running;
        });
        if (begun[0]) {
            exchange.whenEnded(() -> end(key));
        }
        return begun[0];
    }

    private void end(Key key) {
        calls.computeIfPresent(key, (ignored, running) -> running == 1 ? null : running - 1);
    }

    private int most(Lane lane, Caller caller) {
        GatewayConfig.Limits limits = settings.now().limits();
        return switch (lane) {
            case ORDINARY, UPLOAD -> caller.isAnonymous() ? limits.callsPerAddress() : limits.callsPerCaller();
            // For the console's pages and streams by ticket: a whole office may be behind one address.
            case STREAM -> caller.isAnonymous() ? limits.callsPerAddress() : limits.streamsPerCaller();
            case EMERGENCY -> limits.emergenciesPerCaller();
        };
    }
}
