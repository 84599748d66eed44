package org.yiyang.kit.contract;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.yiyang.kit.database.Remembered;

/**
 * Counts what the driver sends to the database for calls: on the threads that serve requests, so that relays and
 * schedules are not counted in. Left out are the ends of transactions and what is {@link Remembered}: that is read at most
 * every two seconds, for whichever call comes then.
 */
public final class CountedStatements implements QueryInterceptor {
    private static final Set<String> VERBS = Set.of("select", "with", "insert", "update", "delete");
    private static final StackWalker STACK = StackWalker.getInstance();
    /** Read by reflection, of the class that the JVM's own loader has: each application of a run loads one for itself. */
    public static final AtomicInteger SENT = new AtomicInteger();

    private static final AtomicInteger SHARED = shared();

    private static AtomicInteger shared() {
        try {
            Class<?> one = ClassLoader.getSystemClassLoader().loadClass(CountedStatements.class.getName());
            return (AtomicInteger) one.getField("SENT").get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many there have been so far. */
    public static int soFar() {
        return SHARED.get();
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        String text = sql.get();
        if (text != null
                && Thread.currentThread().getName().startsWith("executor-thread")
                && isCounted(text.strip().toLowerCase(Locale.ROOT))
                && !isRemembered()) {
            SHARED.incrementAndGet();
        }
        return null;
    }

    private static boolean isCounted(String text) {
        int space = text.indexOf(' ');
        return space > 0 && VERBS.contains(text.substring(0, space));
    }

    private static boolean isRemembered() {
        return STACK.walk(
                frames -> frames.anyMatch(frame -> frame.getClassName().equals(Remembered.class.getName())));
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return result;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // it holds nothing
    }
}
