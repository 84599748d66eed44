package org.yiyang.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire that can be cut: stands between a caller and a server on this machine. */
final class TcpProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final long LOOK_MILLIS = 20;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger dropped = new AtomicInteger();
    private final int target;
    private final Random random;
    private volatile double droppedShare;
    private volatile long delayMillis;
    private volatile boolean hung;

    TcpProxy(int target) throws IOException {
        this(target, 0);
    }

    /** @param seed decides which answers are dropped where some are */
    TcpProxy(int target, long seed) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on the server gets every request, and the caller a broken connection in place of the answer. */
    void dropAnswers(boolean drops) {
        dropAnswers(drops ? 1 : 0);
    }

    /**
     * As {@link #dropAnswers(boolean)} of some.
     *
     * @param share of the answers, from 0 to 1
     */
    void dropAnswers(double share) {
        droppedShare = share;
    }

    /** From now on each piece waits so long on its way to the server; 0 for none. */
    void delay(Duration piece) {
        delayMillis = piece.toMillis();
    }

    /** From now on nothing passes in either direction, and connections stay open; what is held back passes afterwards. */
    void hang(boolean hangs) {
        hung = hangs;
    }

    /** How many answers did not reach their caller. */
    int dropped() {
        return dropped.get();
    }

    /** Cuts every connection at once; new ones are taken. Returns how many there were. */
    int cut() {
        int count = open.size() / 2;
        open.forEach(TcpProxy::quietlyClose);
        return count;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(caller);
                open.add(server);
                threads.execute(() -> carry(caller, server, false));
                threads.execute(() -> carry(server, caller, true));
            } catch (IOException refused) {
                // The caller sees a connection without an answer, which is what a dead server looks like.
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (answers && isDropped()) {
                    dropped.incrementAndGet();
                    return;
                }
                hold(answers);
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException cut) {
            // Both sides are closed on the way out: that is all there is to do.
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isDropped() {
        double share = droppedShare;
        return share >= 1 || (share > 0 && random.nextDouble() < share);
    }

    /** The slowness and the stalls of the wire are the planted faults. */
    private void hold(boolean answers) throws IOException {
        try {
            if (!answers && delayMillis > 0) {
                Thread.sleep(delayMillis);
            }
            while (hung && !door.isClosed()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException("closed", closed);
        }
    }

    private static void quietlyClose(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
