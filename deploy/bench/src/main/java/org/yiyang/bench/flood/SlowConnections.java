package org.yiyang.bench.flood;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** So many connections on which a byte is sent each second: a third in the head, the rest in bodies small and large. */
final class SlowConnections implements AutoCloseable, Runnable {
    private static final long PACE_MILLIS = 1000;
    private final URI gateway;
    private final String token;
    private final int count;
    private final AtomicInteger closed = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();
    private final Thread thread = new Thread(this, "slow");
    private int opened;

    SlowConnections(URI gateway, String token, int count) {
        this.gateway = gateway;
        this.token = token;
        this.count = count;
    }

    /** Returns when all are open. */
    void start() throws IOException {
        for (int i = 0; i < count; i++) {
            open.add(another());
        }
        thread.setDaemon(true);
        thread.start();
    }

    int closed() {
        return closed.get();
    }

    @Override
    public void run() {
        try {
            while (!Thread.interrupted()) {
                for (int i = 0; i < count; i++) {
                    sendOne(i);
                }
                Thread.sleep(PACE_MILLIS);
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne(int index) throws IOException {
        Socket socket = open.get(index);
        try {
            socket.getOutputStream().write(' ');
            if (socket.getInputStream().available() == 0) {
                return;
            }
        } catch (IOException gone) {
            // As good as an answer.
        }
        socket.close();
        closed.incrementAndGet();
        open.set(index, another());
    }

    private Socket another() throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        String head = "POST /api/v1/institutions HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token;
        String end = List.of("\r\nX-Slow: ", "\r\nContent-Length: 1000\r\n\r\n{", "\r\nContent-Length: 100000\r\n\r\n{")
                .get(opened++ % 3);
        socket.getOutputStream().write((head + end).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        for (Socket socket : List.copyOf(open)) {
            socket.close();
        }
    }
}
