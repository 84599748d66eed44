package org.yiyang.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/** Compares the audit in one schema with its chain and the seals of its service. */
public record AuditCheck(Connection connection, Collection<AuditSeal> seals, Instant now) {
    /** The shortest time for which 网络安全法 art. 21 has logs kept: what is younger was not cut off by law. */
    private static final int KEPT_MONTHS = 6;

    /** Before this an entry that is not linked was not written by a service. */
    private static final long LATEST_LINK_MILLIS = 2 * 3_600_000L;

    /**
     * What came of it.
     *
     * @param links up to which position the chain was walked
     */
    public record Result(long links, Optional<AuditFault> fault) {}

    /** Reads only. */
    public Result result() throws SQLException {
        Instant cutBefore = now.atZone(ZoneOffset.UTC).minusMonths(KEPT_MONTHS).toInstant();
        AuditWalk walk = new AuditWalk(new AuditRows(connection), new SealHistory(seals), cutBefore);
        Optional<AuditFault> fault = walk.firstFault();
        if (fault.isEmpty() && walk.end() != null) {
            String unlinked = AuditRows.unlinkedBefore(connection, longBefore(walk.end()));
            fault = Optional.ofNullable(unlinked)
                    .map(entry -> new AuditFault(AuditFault.Kind.INSERTED, walk.walked() + 1, entry));
        }
        return new Result(walk.walked(), fault);
    }

    /** The first id of the moment two hours before that of another. */
    private static byte[] longBefore(String entry) {
        long millis = Long.parseLong(entry.substring(0, 12), 16);
        String first = String.format("%012x", Math.max(0, millis - LATEST_LINK_MILLIS)) + "0".repeat(20);
        return HexFormat.of().parseHex(first);
    }
}
