package org.yiyang.kit.history;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as the 16 bytes that tables hold. */
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
}
