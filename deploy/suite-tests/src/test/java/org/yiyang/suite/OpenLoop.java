package org.yiyang.suite;

import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Calls that are begun at a steady rate, whether or not those before were answered: from one thread, over kept connections, so
 * that thousands in a second cost little of the machine that is to answer them.
 */
final class OpenLoop implements AutoCloseable {
    /** As often as there is a connection that waits for nothing. */
    static final double AS_ANSWERED = Double.POSITIVE_INFINITY;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int READ_BYTES = 65_536;
    private final InetSocketAddress address;
    private final ByteBuffer request;
    private final Selector selector;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(READ_BYTES);
    private final Deque<Connection> free = new ArrayDeque<>();
    private Count count = new Count();

    /** @param connections how many calls may be on their way at the same time */
    OpenLoop(int port, String path, String bearer, int connections) throws IOException {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        request = ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + bearer + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            free.add(new Connection());
        }
    }

    /** One connection, with at most one call on its way. */
    private final class Connection {
        private final SocketChannel channel = SocketChannel.open(address);
        private final AnswerReader reader = new AnswerReader();
        private long sentNanos;

        Connection() throws IOException {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send() throws IOException {
            sentNanos = System.nanoTime();
            channel.write(request.rewind());
            if (request.hasRemaining()) {
                throw new IllegalStateException(
                        "an idle connection does not take a request of " + request.limit() + " bytes");
            }
        }

        /** Whether its answer has ended. */
        boolean isAnswered() throws IOException {
            bytes.clear();
            int read = channel.read(bytes);
            if (read < 0) {
                throw new EOFException("the gateway closed a connection before it answered");
            }
            return reader.ends(bytes.flip());
        }
    }

    /** What has come so far. */
    private static final class Count {
        private int begun;
        private int onTheirWay;
        private int goodInTime;
        private final List<Long> goodMillis = new ArrayList<>();
    }

    /**
     * What came of a stretch of time.
     *
     * @param offered how many calls were begun in a second
     * @param good how many were answered 200 in a second, within the stretch
     * @param p99Millis of those that were answered 200 sooner or later, and of those that nobody answered
     * @param processors how many processors the callers used, of those that the machine has
     */
    record Rate(double offered, double good, long p99Millis, double processors) {}

    /** @param perSecond how many calls are begun in a second, or {@link #AS_ANSWERED} */
    Rate measure(double perSecond, Duration stretch) throws IOException {
        return measure(perSecond, stretch, PATIENCE);
    }

    /** @param patience after the stretch, for calls that are on their way; one without an answer then counts as so long */
    Rate measure(double perSecond, Duration stretch, Duration patience) throws IOException {
        count = new Count();
        long processorNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        long end = begin + stretch.toNanos();
        for (long now = begin; now - end < 0; now = System.nanoTime()) {
            double due = (now - begin) / (double) TimeUnit.SECONDS.toNanos(1) * perSecond;
            beginCalls(perSecond == AS_ANSWERED ? Double.MAX_VALUE : due);
            poll(end);
        }
        double used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processorNanos;
        while (count.onTheirWay > 0 && System.nanoTime() - end < patience.toNanos()) {
            poll(end);
        }
        List<Long> millis = count.goodMillis;
        for (int i = 0; i < count.onTheirWay; i++) {
            millis.add(patience.toMillis());
        }
        double seconds = stretch.toMillis() / 1000.0;
        return new Rate(
                count.begun / seconds,
                count.goodInTime / seconds,
                Felt.percentile(millis, 0.99),
                used / stretch.toNanos());
    }

    /** A call for which all connections wait is begun as soon as one does not: until then it is not offered. */
    private void beginCalls(double due) throws IOException {
        while (!free.isEmpty() && count.begun < due) {
            free.remove().send();
            count.begun++;
            count.onTheirWay++;
        }
    }

    private void poll(long endNanos) throws IOException {
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.isAnswered()) {
                note(connection, endNanos);
                free.add(connection.reader.closes() ? replaced(connection) : connection);
            }
        }
        selector.selectedKeys().clear();
    }

    private void note(Connection connection, long endNanos) {
        long now = System.nanoTime();
        count.onTheirWay--;
        if (connection.reader.status() == 200) {
            count.goodMillis.add(TimeUnit.NANOSECONDS.toMillis(now - connection.sentNanos));
            count.goodInTime += now - endNanos < 0 ? 1 : 0;
        }
    }

    private Connection replaced(Connection ended) throws IOException {
        ended.channel.close();
        return new Connection();
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
