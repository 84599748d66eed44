package org.yiyang.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What a service publishes, and how its relays work. */
@ConfigMapping(prefix = "yiyang.outbox")
public interface OutboxConfig {
    /** The topics that this service publishes, one relay each. */
    List<String> topics();

    /** How many events one Kafka transaction carries at most. */
    @WithDefault("500")
    int batchSize();

    /** How long a relay that was not woken waits before it looks again. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** How long a relay's lease lasts without being renewed; after that another instance takes over. */
    @WithDefault("PT10S")
    Duration leaseDuration();

    /**
     * How many bytes the body of an event has at most; a change that would publish more is refused. It stays below what the
     * broker takes ({@code max.message.bytes} of the topics) by the headers and the frame of a record.
     */
    @WithDefault("900000")
    int eventBytesMax();

    /** So many events of files may wait for the relays; beyond it the next rows of a file wait, too. */
    @WithDefault("20000")
    int bulkWaitingMax();

    /** Whether relays run at all; tests that look at the table alone switch them off. */
    @WithDefault("true")
    boolean enabled();
}
