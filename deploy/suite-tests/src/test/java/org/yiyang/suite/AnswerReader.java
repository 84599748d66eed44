package org.yiyang.suite;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Reads one answer of HTTP/1.1 after the other as its bytes come; all but the status is thrown away. */
final class AnswerReader {
    private static final String LENGTH = "content-length:";
    private final StringBuilder line = new StringBuilder();
    private Part part = Part.STATUS;
    private int status;
    private long left;
    private boolean chunked;
    private boolean closes;

    private enum Part {
        STATUS,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        TRAILERS
    }

    /**
     * Reads on.
     *
     * @return whether an answer has ended; what follows it in the buffer is left there
     */
    boolean ends(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean end =
                    (part == Part.BODY || part == Part.CHUNK) ? passed(bytes) : (lineEnds(bytes.get()) && isLast());
            if (end) {
                part = Part.STATUS;
                return true;
            }
        }
        return false;
    }

    int status() {
        return status;
    }

    /** Whether the other side closes the connection after it. */
    boolean closes() {
        return closes;
    }

    private boolean passed(ByteBuffer bytes) {
        int now = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + now);
        left -= now;
        boolean isBody = part == Part.BODY;
        if (left == 0 && !isBody) {
            part = Part.CHUNK_SIZE;
        }
        return left == 0 && isBody;
    }

    private boolean lineEnds(byte next) {
        if (next == '\n') {
            return true;
        }
        if (next != '\r') {
            line.append((char) next);
        }
        return false;
    }

    /** Understands the line that was read; whether it is the last of the answer. */
    private boolean isLast() {
        String read = line.toString();
        line.setLength(0);
        return switch (part) {
            case STATUS -> begins(read);
            case HEADERS -> read.isEmpty() ? headEnds() : header(read.toLowerCase(Locale.ROOT));
            case CHUNK_SIZE -> chunk(read);
            case TRAILERS -> read.isEmpty();
            case BODY, CHUNK -> throw new IllegalStateException("no line is read there");
        };
    }

    private boolean begins(String statusLine) {
        status = Integer.parseInt(statusLine.substring(9, 12));
        left = 0;
        chunked = false;
        closes = false;
        part = Part.HEADERS;
        return false;
    }

    private boolean header(String lower) {
        if (lower.startsWith(LENGTH)) {
            left = Long.parseLong(lower.substring(LENGTH.length()).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        closes |= lower.startsWith("connection:") && lower.contains("close");
        return false;
    }

    private boolean headEnds() {
        part = chunked ? Part.CHUNK_SIZE : Part.BODY;
        return !chunked && left == 0;
    }

    /** The line end after a chunk's bytes is read as an empty line before the next size. */
    private boolean chunk(String size) {
        if (!size.isEmpty()) {
            left = Long.parseLong(size.split(";", 2)[0].strip(), 16);
            part = left == 0 ? Part.TRAILERS : Part.CHUNK;
        }
        return false;
    }
}
