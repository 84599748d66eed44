package org.yiyang.audit;

import java.time.Instant;

/**
 * Where a chain ended when this was published to Kafka.
 *
 * @param restored the database was put back to this end from a backup: what was sealed beyond it is gone with a reason
 */
public record AuditSeal(String service, long position, String hash, Instant at, boolean restored) {}
