package org.yiyang.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire that can be cut: stands between a caller and a server on this machine. */
final class TcpProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger dropped = new AtomicInteger();
    private final int target;
    private volatile boolean dropsAnswers;

    TcpProxy(int target) throws IOException {
        this.target = target;
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
        dropsAnswers = drops;
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
                if (answers && dropsAnswers) {
                    dropped.incrementAndGet();
                    return;
                }
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
