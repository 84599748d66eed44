package org.yiyang.kit.chain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the audit is linked and sealed. */
@ConfigMapping(prefix = "yiyang.audit-chain")
public interface AuditChainConfig {
    /** Whether it is done at all; tests that are not about it switch it off. */
    @WithDefault("true")
    boolean enabled();

    /** How long an entry that is committed waits to be linked. */
    @WithDefault("PT1S")
    Duration interval();

    /** How often the end of the chain is published to Kafka, where there is something new. */
    @WithDefault("PT1M")
    Duration sealInterval();

    /** How long the lease of the one instance that does it lasts without being renewed. */
    @WithDefault("PT10S")
    Duration leaseDuration();
}
