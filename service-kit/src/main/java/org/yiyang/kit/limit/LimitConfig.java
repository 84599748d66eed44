package org.yiyang.kit.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a service grants to slow callers, and to many of them. */
@ConfigMapping(prefix = "yiyang.limits")
interface LimitConfig {
    /** How long the head of a request may take from its first byte, and a new connection to send one. */
    @WithDefault("10S")
    Duration headTime();

    /** How long the body of a request may take, besides a second for every {@link #bodyPerSecond}. */
    @WithDefault("20S")
    Duration bodyTime();

    /** How fast a large body must arrive on the whole. */
    @WithDefault("8K")
    MemorySize bodyPerSecond();

    /** Up to this size a body is read whole before a worker is taken for it. */
    @WithDefault("64K")
    MemorySize wholeBody();

    /** How much of such bodies is held at the same time; beyond it 503. */
    @WithDefault("16M")
    MemorySize wholeBodies();

    /** Calls that may have a worker at the same time; with {@link #emergencyWorkers} not more than there are threads. */
    @WithDefault("160")
    int ordinaryWorkers();

    /** How many more of them may be urgent: these workers nobody else gets. */
    @WithDefault("40")
    int emergencyWorkers();

    /** Paths, each complete, of which POST is urgent for whoever may use it. */
    Optional<List<String>> urgentPaths();
}
