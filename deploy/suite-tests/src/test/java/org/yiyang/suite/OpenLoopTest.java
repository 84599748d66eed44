package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is offered and what is answered are counted apart, and what was not answered counts as slow. */
class OpenLoopTest {
    /** Longer than any pause of a busy machine. */
    private static final Duration STRETCH = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void whatIsRefusedIsOfferedAndNotGood() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        OpenLoop.Rate rate = asked(100, 4, Duration.ofSeconds(20), () -> asked.incrementAndGet() % 4 == 0 ? 200 : 503);

        assertEquals(asked.get(), rate.offered() * STRETCH.toMillis() / 1000, 0.01);
        assertTrue(rate.offered() <= 102.5, rate::toString);
        assertTrue(rate.good() <= rate.offered() / 4 && rate.good() > 0, rate::toString);
    }

    @Test
    void noMoreIsOfferedThanConnectionsCanTakeAndWhatNobodyAnswersCountsAsSlow() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        OpenLoop.Rate rate = asked(1_000, 3, PATIENCE, () -> never.await(20, TimeUnit.SECONDS) ? 200 : 503);

        assertEquals(3 / (STRETCH.toMillis() / 1000.0), rate.offered(), 0.01);
        assertEquals(0, rate.good());
        assertEquals(PATIENCE.toMillis(), rate.p99Millis());
    }

    /** Decides what a call is answered. */
    private interface Answering {
        int status() throws InterruptedException;
    }

    private static OpenLoop.Rate asked(double perSecond, int connections, Duration patience, Answering answering)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try {
                exchange.sendResponseHeaders(answering.status(), -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        try (OpenLoop calls = new OpenLoop(server.getAddress().getPort(), "/", "none", connections)) {
            return calls.measure(perSecond, STRETCH, patience);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
