package org.yiyang.kit.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes secret values searchable by equality: a keyed hash of 16 bytes for a BINARY(16) column. Values are normalised by
 * the caller. While keys are rotated, equal values may stand under several indexes: look up with {@link #candidates},
 * and check uniqueness against all of them.
 */
public final class BlindIndex {
    private static final int INDEX_BYTES = 16;
    private static final int SUBKEY_BYTES = 32;

    private final Supplier<KeyRing<KeyedHash>> ring;
    private final byte[] purpose;

    BlindIndex(Supplier<KeyRing<KeyedHash>> ring, byte[] purpose) {
        this.ring = ring;
        this.purpose = purpose;
    }

    /** What is stored today. */
    public byte[] current(String value) {
        return index(ring.get().active(), value);
    }

    /** What may have been stored, the current one first. */
    public List<byte[]> candidates(String value) {
        return ring.get().all().stream().map(key -> index(key, value)).toList();
    }

    private byte[] index(KeyRing.Key<KeyedHash> key, String value) {
        byte[] subkey = key.subkey("blind", purpose, SUBKEY_BYTES);
        return Arrays.copyOf(key.algorithm().of(subkey, value.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES);
    }

    @Override
    public String toString() {
        return "BlindIndex[hidden]";
    }
}
