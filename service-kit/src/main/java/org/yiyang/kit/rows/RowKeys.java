package org.yiyang.kit.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which row of a file stands for a key: the first that was not refused. It is all that is kept in memory of a whole file: of
 * each key eight bytes of its hash and its rows, so that a million keys are 40 MB and hold nobody's number. A row once
 * refused stays so and is passed over once, however many rows of its key ask.
 */
public final class RowKeys {
    private static final int SLOTS_FIRST = 1 << 10;
    private static final int NONE = -1;
    private final IntPredicate refused;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long[] hashes = new long[SLOTS_FIRST];
    private int[] heads = empty(SLOTS_FIRST);
    private int[] tails = empty(SLOTS_FIRST);
    private int keys;
    private int[] numbers = new int[SLOTS_FIRST];
    private int[] nexts = new int[SLOTS_FIRST];
    private int count;

    public RowKeys(IntPredicate refused) {
        this.refused = refused;
    }

    /** Adds a row after all that were added before; nothing for a row without a key. */
    public void add(String key, int number) {
        if (key == null) {
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            nexts = Arrays.copyOf(nexts, count * 2);
        }
        numbers[count] = number;
        nexts[count] = NONE;
        int slot = slotOf(hash(key), hashes, tails);
        if (tails[slot] == NONE) {
            hashes[slot] = hash(key);
            heads[slot] = count;
            keys++;
        } else {
            nexts[tails[slot]] = count;
        }
        tails[slot] = count++;
        if (keys * 2 > hashes.length) {
            grow();
        }
    }

    /** The row that stands for a key; empty if there is none. */
    public OptionalInt first(String key) {
        int entry = standingEntry(key);
        return entry == NONE ? OptionalInt.empty() : OptionalInt.of(numbers[entry]);
    }

    /** The row that stands for a key, if it is before another. */
    public OptionalInt firstBefore(String key, int number) {
        OptionalInt first = first(key);
        return first.isPresent() && first.getAsInt() < number ? first : OptionalInt.empty();
    }

    /** The row that stands for a key and those that would after it, as they are asked for. */
    public PrimitiveIterator.OfInt standing(String key) {
        return IntStream.iterate(standingEntry(key), entry -> entry != NONE, entry -> nexts[entry])
                .map(entry -> numbers[entry])
                .filter(number -> !refused.test(number))
                .iterator();
    }

    private int standingEntry(String key) {
        if (key == null) {
            return NONE;
        }
        int slot = slotOf(hash(key), hashes, tails);
        while (heads[slot] != NONE && refused.test(numbers[heads[slot]])) {
            heads[slot] = nexts[heads[slot]];
        }
        return heads[slot];
    }

    /** The slot of a hash, or the one where it may be put: a slot that was never taken has no tail. */
    private static int slotOf(long hash, long[] hashes, int[] tails) {
        int slot = (int) hash & (hashes.length - 1);
        while (tails[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        int size = hashes.length * 2;
        long[] moreHashes = new long[size];
        int[] moreHeads = empty(size);
        int[] moreTails = empty(size);
        for (int i = 0; i < hashes.length; i++) {
            if (tails[i] != NONE) {
                int slot = slotOf(hashes[i], moreHashes, moreTails);
                moreHashes[slot] = hashes[i];
                moreHeads[slot] = heads[i];
                moreTails[slot] = tails[i];
            }
        }
        hashes = moreHashes;
        heads = moreHeads;
        tails = moreTails;
    }

    /** The first eight bytes of SHA-256: of a million keys two fall together once in thirty million files. */
    private long hash(String key) {
        return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static int[] empty(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
