package org.yiyang.kit.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.refusal.Refused;

/** A file as it streams in: no more of it than allowed, and its SHA-256 at the end. */
public final class CountedStream extends FilterInputStream {
    public static final int MEGABYTES_MAX = 20;
    private static final long MEGABYTE = 1024L * 1024;
    private final MessageDigest digest;
    private final int megabytesMax;
    private long bytes;

    public CountedStream(InputStream body) {
        this(body, MEGABYTES_MAX);
    }

    /** No more than so many megabytes. */
    public CountedStream(InputStream body, int megabytesMax) {
        this(body, megabytesMax, DigestUtils.getSha256Digest());
    }

    private CountedStream(InputStream body, int megabytesMax, MessageDigest digest) {
        super(new DigestInputStream(body, digest));
        this.digest = digest;
        this.megabytesMax = megabytesMax;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        bytes += Math.max(0, read);
        if (bytes > megabytesMax * MEGABYTE) {
            throw new Refused(FileRefusal.BYTES_TOO_MANY, megabytesMax);
        }
    }

    /** Of what was read; the whole file's once it was read to its end. */
    public byte[] sha256() {
        return digest.digest();
    }
}
