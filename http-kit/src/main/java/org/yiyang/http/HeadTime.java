package org.yiyang.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which the head of a request is not complete in time, however steadily its bytes trickle. The
 * HTTP server shows nobody a head before it is complete, so each event loop looks at its own connections every second.
 */
@ApplicationScoped
public class HeadTime {
    /** How long the head of a request may take from its first byte, and a new connection to send one. */
    public record Limit(Duration time) {}

    /** Before whatever else is called for a request. */
    private static final int FIRST = -2_000_000;

    private static final AttributeKey<Wait> WAIT = AttributeKey.valueOf("org.yiyang.head-time");

    private final Vertx vertx;
    private final long limitNanos;
    private final List<Future<?>> looks = new ArrayList<>();

    HeadTime(Vertx vertx, Limit limit) {
        this.vertx = vertx;
        this.limitNanos = limit.time().toNanos();
    }

    void start(@Observes StartupEvent event) {
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            looks.add(loop.scheduleAtFixedRate(() -> look((SingleThreadEventLoop) loop), 1, 1, TimeUnit.SECONDS));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        looks.forEach(look -> look.cancel(false));
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::headIsComplete);
    }

    void installManagement(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(this::headIsComplete);
    }

    private void headIsComplete(RoutingContext context) {
        Wait wait = of(channel(context.request().connection()));
        wait.isOver();
        if (context.request().version() != HttpVersion.HTTP_2) {
            // Of HTTP/2 many requests are on one connection, and what is slow in one holds nothing but itself.
            context.addEndHandler(ignored -> wait.begins());
        }
        context.next();
    }

    private void look(SingleThreadEventLoop loop) {
        List<Channel> late = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            // One that was accepted, and not one that we opened.
            if (channel.parent() != null && of(channel).isLongerThan(limitNanos)) {
                late.add(channel);
            }
        });
        for (Channel channel : late) {
            ChannelFuture unused = channel.close();
        }
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    private static Wait of(Channel channel) {
        Wait known = channel.attr(WAIT).get();
        if (known != null) {
            return known;
        }
        Wait begun = new Wait();
        channel.attr(WAIT).set(begun);
        channel.pipeline().addFirst(begun);
        return begun;
    }

    /** One connection's wait for the head of its next request. */
    private static final class Wait extends ChannelInboundHandlerAdapter {
        private volatile boolean isForHead = true;
        /** A connection that has been used may be idle; one that is new is not kept for nothing. */
        private volatile boolean hasBytes = true;

        private volatile long sinceNanos = System.nanoTime();

        void isOver() {
            isForHead = false;
        }

        void begins() {
            isForHead = true;
            hasBytes = false;
        }

        boolean isLongerThan(long nanos) {
            return isForHead && hasBytes && System.nanoTime() - sinceNanos > nanos;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (isForHead && !hasBytes) {
                hasBytes = true;
                sinceNanos = System.nanoTime();
            }
            context.fireChannelRead(bytes);
        }
    }
}
