package org.yiyang.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of which the beginning has been read already; used on one event loop only. */
final class BegunStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> rest;

    private Buffer beginning;
    private Handler<Buffer> handler;
    private boolean paused;

    BegunStream(Buffer beginning, ReadStream<Buffer> rest) {
        this.beginning = beginning;
        this.rest = rest;
    }

    @Override
    public BegunStream handler(Handler<Buffer> next) {
        handler = next;
        rest.handler(next);
        return this;
    }

    @Override
    public BegunStream exceptionHandler(Handler<Throwable> next) {
        rest.exceptionHandler(next);
        return this;
    }

    @Override
    public BegunStream endHandler(Handler<Void> next) {
        rest.endHandler(next);
        return this;
    }

    @Override
    public BegunStream pause() {
        paused = true;
        rest.pause();
        return this;
    }

    @Override
    public BegunStream resume() {
        paused = false;
        if (beginning.length() > 0 && handler != null) {
            Buffer first = beginning;
            beginning = Buffer.buffer();
            handler.handle(first);
        }
        if (!paused) {
            rest.resume();
        }
        return this;
    }

    @Override
    public BegunStream fetch(long amount) {
        return resume();
    }
}
