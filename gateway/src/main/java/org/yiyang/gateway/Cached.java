package org.yiyang.gateway;

import io.vertx.core.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One value made asynchronously, kept for a while; callers that come while it is being made share the making. */
final class Cached<T> {
    private final Supplier<Future<T>> source;
    private final long keptMillis;
    private final LongSupplier clockMillis;

    private Future<T> current;
    private long madeAtMillis;

    Cached(Supplier<Future<T>> source, long keptMillis, LongSupplier clockMillis) {
        this.source = source;
        this.keptMillis = keptMillis;
        this.clockMillis = clockMillis;
    }

    synchronized Future<T> get() {
        long now = clockMillis.getAsLong();
        boolean stale =
                current == null || current.failed() || (current.isComplete() && now - madeAtMillis >= keptMillis);
        if (stale) {
            madeAtMillis = now;
            current = source.get();
        }
        return current;
    }
}
