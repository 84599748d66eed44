package org.yiyang.kit.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids as the 16 bytes that tables hold, and lists of values in statements. */
public final class Binary {
    private static final int LENGTH = 16;

    private Binary() {}

    public static byte[] of(UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(LENGTH)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    public static UUID id(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Some values, at least one, as they are set in the place of {@link #marks}. */
    public static <T> List<T> padded(Collection<T> some) {
        List<T> ids = new ArrayList<>(some);
        while (ids.size() < padded(some.size())) {
            ids.add(ids.get(ids.size() - 1));
        }
        return ids;
    }

    /**
     * What follows {@code in} for some values. The last is repeated until their number is a power of two: lists of all lengths
     * make few statements, which the driver can keep parsed.
     */
    public static String marks(Collection<?> some) {
        return "(?" + ", ?".repeat(padded(some.size()) - 1) + ")";
    }

    private static int padded(int count) {
        return count == 1 ? 1 : Integer.highestOneBit(count - 1) * 2;
    }
}
