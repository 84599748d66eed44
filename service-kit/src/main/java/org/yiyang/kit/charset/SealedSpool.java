package org.yiyang.kit.charset;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * A stream kept to be read more than once: its first MiB in memory, the rest in a file that has no name any more and is
 * sealed with a key that is nowhere but here, since what people upload stands in plain text nowhere.
 */
final class SealedSpool implements Closeable {
    private static final int MEMORY_BYTES = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int KEY_BYTES = 16;
    private static final int RETRY_SECONDS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] head;
    private final byte[] key = new byte[KEY_BYTES];
    private FileChannel rest;

    private SealedSpool(byte[] head) {
        this.head = head;
    }

    static SealedSpool of(InputStream bytes) throws IOException {
        SealedSpool spool = new SealedSpool(bytes.readNBytes(MEMORY_BYTES));
        byte[] some = bytes.readNBytes(BUFFER);
        if (some.length > 0) {
            try {
                spool.keep(some, bytes);
            } catch (IOException | RuntimeException failure) {
                spool.close();
                throw failure;
            }
        }
        return spool;
    }

    private void keep(byte[] next, InputStream bytes) throws IOException {
        RANDOM.nextBytes(key);
        try (OutputStream sealed = begun()) {
            for (byte[] some = next; some.length > 0; some = bytes.readNBytes(BUFFER)) {
                put(sealed, some);
            }
        }
    }

    private OutputStream begun() {
        try {
            Path file = Files.createTempFile("rows", null);
            rest = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new CipherOutputStream(new Uncloseable(rest), cipher(Cipher.ENCRYPT_MODE));
        } catch (IOException full) {
            throw new Refused(KitRefusal.BUSY).retryAfter(RETRY_SECONDS);
        }
    }

    private static void put(OutputStream sealed, byte[] some) {
        try {
            sealed.write(some);
        } catch (IOException full) {
            throw new Refused(KitRefusal.BUSY).retryAfter(RETRY_SECONDS);
        }
    }

    /** All of it from its beginning. */
    InputStream open() throws IOException {
        InputStream first = new ByteArrayInputStream(head);
        if (rest == null) {
            return first;
        }
        rest.position(0);
        InputStream sealed = new FilterInputStream(Channels.newInputStream(rest)) {
            @Override
            public void close() {
                // The channel is read again, and closed with the spool.
            }
        };
        return new SequenceInputStream(
                first, new BufferedInputStream(new CipherInputStream(sealed, cipher(Cipher.DECRYPT_MODE)), BUFFER));
    }

    /** All of it from its beginning; whoever closes this stream closes the spool. */
    InputStream openLast() throws IOException {
        return new FilterInputStream(open()) {
            @Override
            public void close() throws IOException {
                super.close();
                SealedSpool.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
        }
    }

    /** The key is used for one file only, so that the counter may begin at nought. */
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[KEY_BYTES]));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The end of the writing is not the end of the file. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(FileChannel file) {
            super(Channels.newOutputStream(file));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
