package org.yiyang.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntPredicate;

/** A body on its way through; each chunk's size is shown to a watcher, which may hold the chunk back. */
final class WatchedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final IntPredicate passes;
    private Handler<Void> atEnd;

    WatchedStream(ReadStream<Buffer> body, IntPredicate passes) {
        this.body = body;
        this.passes = passes;
    }

    @Override
    public WatchedStream handler(Handler<Buffer> handler) {
        body.handler(
                handler == null
                        ? null
                        : chunk -> {
                            if (passes.test(chunk.length())) {
                                handler.handle(chunk);
                            }
                        });
        return this;
    }

    @Override
    public WatchedStream exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public WatchedStream endHandler(Handler<Void> handler) {
        atEnd = handler;
        body.endHandler(handler);
        return this;
    }

    /** Ends it for whoever reads, whatever may come yet. */
    void endNow() {
        body.handler(ignored -> {});
        body.endHandler(null);
        if (atEnd != null) {
            atEnd.handle(null);
        }
    }

    @Override
    public WatchedStream pause() {
        body.pause();
        return this;
    }

    @Override
    public WatchedStream resume() {
        body.resume();
        return this;
    }

    @Override
    public WatchedStream fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
