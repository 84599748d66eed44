package org.yiyang.kit.failover;

import com.mysql.cj.exceptions.ExceptionInterceptor;
import com.mysql.cj.log.Log;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.Set;

/**
 * A server that is no longer the primary refuses each write on a connection that is otherwise sound. Such a connection
 * counts as broken, so that the pool closes it and the next one leads to the new primary. MySQL's driver creates this
 * class by its name.
 */
public final class LostPrimary implements ExceptionInterceptor {
    private static final int OPTION_PREVENTS = 1290;
    /**
     * Read only; the server shuts down; it accepts no more connections; the
     * group rejected the commit, as it does for a member that leaves.
     */
    private static final Set<Integer> LOST = Set.of(1836, 1053, 3032, 3100);

    private static final String RESOLUTION_UNKNOWN = "08007";

    @Override
    public ExceptionInterceptor init(Properties properties, Log log) {
        return this;
    }

    @Override
    public void destroy() {}

    /** Null leaves the failure as it is. */
    @Override
    public Exception interceptException(Exception failure) {
        return failure instanceof SQLException refused && isLost(refused)
                ? new SQLNonTransientConnectionException(
                        refused.getMessage(), RESOLUTION_UNKNOWN, refused.getErrorCode(), refused)
                : null;
    }

    private static boolean isLost(SQLException refused) {
        return LOST.contains(refused.getErrorCode())
                || (refused.getErrorCode() == OPTION_PREVENTS
                        && String.valueOf(refused.getMessage()).contains("read-only"));
    }
}
