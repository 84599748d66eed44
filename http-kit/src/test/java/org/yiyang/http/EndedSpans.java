package org.yiyang.http;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Keeps what would be exported; a test makes a bean of it. */
public class EndedSpans implements SpanProcessor {
    private static final long SECONDS_MAX = 10;
    private final BlockingQueue<ReadableSpan> ended = new LinkedBlockingQueue<>();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Only what has ended is looked at.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    /** The next one that fits, waited for; what does not fit is passed over. */
    public ReadableSpan next(Predicate<ReadableSpan> fits) throws InterruptedException {
        for (ReadableSpan span = poll(); span != null; span = poll()) {
            if (fits.test(span)) {
                return span;
            }
        }
        throw new AssertionError("no such span has ended");
    }

    private ReadableSpan poll() throws InterruptedException {
        return ended.poll(SECONDS_MAX, TimeUnit.SECONDS);
    }
}
