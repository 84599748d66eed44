package org.yiyang.gateway;

import java.util.function.Function;

/**
 * What is made of the settings in force, and made again only when the part of them that it is made of has changed. Used by
 * several event loops: two of them may make it at the same time, and one of the two is kept.
 */
final class Derived<K, T> {
    private final Settings settings;
    private final Function<GatewayConfig, K> part;
    private final Function<K, T> make;
    private volatile Made<K, T> made;

    /** @param part compared by equality */
    Derived(Settings settings, Function<GatewayConfig, K> part, Function<K, T> make) {
        this.settings = settings;
        this.part = part;
        this.make = make;
        this.made = make(settings.now());
    }

    /** @param config of which the key was taken */
    private record Made<K, T>(GatewayConfig config, K key, T value) {}

    T get() {
        GatewayConfig now = settings.now();
        Made<K, T> known = made;
        if (known.config() == now) {
            return known.value();
        }
        K key = part.apply(now);
        Made<K, T> next =
                key.equals(known.key()) ? new Made<>(now, key, known.value()) : new Made<>(now, key, make.apply(key));
        made = next;
        return next.value();
    }

    private Made<K, T> make(GatewayConfig config) {
        K key = part.apply(config);
        return new Made<>(config, key, make.apply(key));
    }
}
