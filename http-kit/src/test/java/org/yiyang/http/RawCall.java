package org.yiyang.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A connection on which a test writes exactly the bytes that it means, as slowly as it means; a character is a byte. */
public final class RawCall implements Closeable {
    /** How long a busy machine may take says nothing of the server. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** Within this whoever trickles is given up: below the times that are kept where nothing is set. */
    private static final int TRICKLED_MILLIS = 10_000;

    private final Socket socket;

    public RawCall(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything that comes back until the server closes the connection. */
    public static String all(URI server, String request) {
        try (RawCall call = new RawCall(server)) {
            return call.write(request).rest();
        }
    }

    public static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    /** Whether the answer says that its connection ends with it. */
    public static boolean closes(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains("connection: close\r\n");
    }

    public static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    public static long headers(String answer, String name) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        return head.lines()
                .filter(line -> line.startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .count();
    }

    public RawCall write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads until {@code end} has come, and returns what was read. */
    public String until(String end) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new AssertionError("Closed after: " + read.toString(StandardCharsets.ISO_8859_1));
                }
                read.write(next);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(read.toString(StandardCharsets.ISO_8859_1), failure);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Writes the text again and again, byte by byte at this pace, until the server closes; returns what it said. */
    public String trickle(String text, int paceMillis) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TRICKLED_MILLIS);
        try {
            socket.setSoTimeout(paceMillis);
            for (int i = 0; System.nanoTime() - end < 0; i++) {
                if (read.size() == 0) {
                    socket.getOutputStream().write(text.charAt(i % text.length()));
                }
                if (!arrives(read)) {
                    return read.toString(StandardCharsets.UTF_8);
                }
            }
        } catch (SocketException closed) {
            return read.toString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("Still open after " + TRICKLED_MILLIS + " ms: " + read);
    }

    /** False if the server has closed; waits for the pace at most. */
    private boolean arrives(ByteArrayOutputStream read) throws IOException {
        try {
            int next = socket.getInputStream().read();
            if (next >= 0) {
                read.write(next);
            }
            return next >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    /** Goes away without a farewell, as a program does that is killed. */
    public void abort() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
