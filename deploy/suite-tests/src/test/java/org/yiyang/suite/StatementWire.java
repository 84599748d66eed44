package org.yiyang.suite;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A wire between a service and its database that reads the MySQL protocol and holds single statements of one transaction
 * back: that of the next connection that begins one.
 */
final class StatementWire implements AutoCloseable {
    private static final int HEADER_BYTES = 4;
    private static final int COM_QUERY = 3;
    private static final int COM_STMT_PREPARE = 22;
    private static final int COM_STMT_EXECUTE = 23;
    private static final Set<Integer> STATEMENTS = Set.of(COM_QUERY, COM_STMT_PREPARE, COM_STMT_EXECUTE);
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private Socket chosen;
    private boolean waiting;
    private int seen;
    private Set<Integer> held = Set.of();
    private Duration pause = Duration.ZERO;

    StatementWire(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From the next transaction the statements of these numbers are held back for a while each. */
    synchronized void hold(Set<Integer> numbers, Duration each) {
        chosen = null;
        waiting = true;
        seen = 0;
        held = Set.copyOf(numbers);
        pause = each;
    }

    /** How many statements the transaction had, its beginning included. */
    synchronized int seen() {
        return seen;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket service = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                service.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(service);
                open.add(server);
                threads.execute(() -> carryStatements(service, server));
                threads.execute(() -> carryAnswers(server, service));
            } catch (IOException refused) {
                // The service sees a connection without an answer, which is what a dead server looks like.
            }
        }
    }

    private void carryStatements(Socket service, Socket server) {
        try (service;
                server) {
            DataInputStream in = new DataInputStream(service.getInputStream());
            OutputStream out = server.getOutputStream();
            byte[] header = new byte[HEADER_BYTES];
            while (true) {
                in.readFully(header);
                int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
                byte[] body = in.readNBytes(length);
                if (header[3] == 0 && length > 0 && STATEMENTS.contains((int) body[0])) {
                    await(heldFor(service, body));
                }
                out.write(header);
                out.write(body);
                out.flush();
            }
        } catch (IOException ended) {
            // Both sides are closed on the way out: that is all there is to do.
            return;
        } finally {
            open.remove(service);
            open.remove(server);
        }
    }

    /** How long this statement is held back; counts it if it is one of the chosen transaction. */
    private synchronized Duration heldFor(Socket service, byte[] body) {
        String text = new String(body, 1, body.length - 1, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (waiting && body[0] == COM_QUERY && text.contains("autocommit=0")) {
            waiting = false;
            chosen = service;
        }
        if (service != chosen) {
            return Duration.ZERO;
        }
        Duration wait = held.contains(seen) ? pause : Duration.ZERO;
        seen++;
        if (text.contains("autocommit=1")) {
            chosen = null;
        }
        return wait;
    }

    private static void await(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryAnswers(Socket server, Socket service) {
        try (server;
                service) {
            InputStream in = server.getInputStream();
            in.transferTo(service.getOutputStream());
        } catch (IOException ended) {
            // As above.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
