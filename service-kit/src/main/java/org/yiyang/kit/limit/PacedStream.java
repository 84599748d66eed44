package org.yiyang.kit.limit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.yiyang.kit.problem.CallerGone;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** A large body as it is read by a worker, which gives up on a caller who does not keep the pace. */
final class PacedStream extends InputStream {
    private final byte[] beginning;
    private final InputStream rest;
    private final Pace pace;
    private final Runnable left;
    private CallerGone gone;
    private int given;
    private long leftAtNanos = System.nanoTime();

    /**
     * @param beginning what has been read already
     * @param left is run once when the connection has ended before the body, whatever becomes of the request then: of a
     *     connection that was reset, no exception may reach a mapper any more
     */
    PacedStream(byte[] beginning, InputStream rest, Pace pace, Runnable left) {
        this.beginning = beginning;
        this.rest = rest;
        this.pace = pace;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (given < beginning.length) {
            int copied = Math.min(length, beginning.length - given);
            System.arraycopy(beginning, given, into, offset, copied);
            given += copied;
            return copied;
        }
        pace.pausedFor(System.nanoTime() - leftAtNanos);
        if (pace.leftMillis() <= 0) {
            throw new Refused(KitRefusal.BODY_TOO_SLOW);
        }
        int read = readRest(into, offset, length);
        pace.arrived(Math.max(0, read));
        leftAtNanos = System.nanoTime();
        return read;
    }

    private int readRest(byte[] into, int offset, int length) throws CallerGone {
        try {
            return rest.read(into, offset, length);
        } catch (IOException failure) {
            if (gone == null) {
                gone = new CallerGone(failure);
                left.run();
            }
            throw gone;
        }
    }

    @Override
    public int available() throws IOException {
        return given < beginning.length ? beginning.length - given : rest.available();
    }

    /** Does not close the rest: that would read to its end what nobody wants, from a caller who may be slow. */
    @Override
    public void close() {}
}
