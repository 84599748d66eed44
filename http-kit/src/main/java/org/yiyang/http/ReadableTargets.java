package org.yiyang.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gives every request of HTTP/1 a target that is a URI, before the server looks at it. The server would answer any other
 * with 400 and nothing else, ahead of each filter and route that could say what is wrong.
 */
@ApplicationScoped
public class ReadableTargets {
    private static final int LOOK_MILLIS = 100;
    private final Vertx vertx;
    private final List<Future<?>> looks = new ArrayList<>();

    ReadableTargets(Vertx vertx) {
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            looks.add(loop.scheduleAtFixedRate(
                    () -> look((SingleThreadEventLoop) loop), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        looks.forEach(look -> look.cancel(false));
    }

    /** Ports are opened after the start, and the server does not announce when. */
    private static void look(SingleThreadEventLoop loop) {
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel && channel.pipeline().get(Accepted.class) == null) {
                channel.pipeline().addFirst(new Accepted());
            }
        });
    }

    /** What a port accepts. */
    private static final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addFirst(new FirstBytes());
            context.fireChannelRead(connection);
        }
    }

    /** Waits for the reader of HTTP/1, which the server makes when the first bytes show which HTTP they are. */
    private static final class FirstBytes extends ChannelInboundHandlerAdapter {
        private static final String READER = "httpDecoder";
        /** "PR" may begin either HTTP; the third byte decides. */
        private static final int DECIDING_BYTES = 3;

        private boolean haveDecided;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ChannelPipeline pipeline = context.pipeline();
            if (!haveDecided && message instanceof ByteBuf bytes && TlsOnly.isRefused(context, bytes)) {
                return;
            }
            if (!haveDecided && message instanceof ByteBuf bytes && bytes.readableBytes() > DECIDING_BYTES) {
                haveDecided = true;
                context.fireChannelRead(bytes.readRetainedSlice(DECIDING_BYTES));
            }
            if (pipeline.get(READER) != null) {
                pipeline.addAfter(READER, null, Repair.ALL);
                pipeline.remove(this);
            }
            context.fireChannelRead(message);
        }
    }

    @Sharable
    private static final class Repair extends ChannelInboundHandlerAdapter {
        static final Repair ALL = new Repair();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                request.setUri(RequestTarget.readable(request.uri()));
            }
            context.fireChannelRead(message);
        }
    }
}
