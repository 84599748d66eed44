package org.yiyang.kit.secret;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value stands; it is authenticated with the value, so that sealed bytes cannot be moved elsewhere. */
public record Context(String table, String column, String rowId) {
    public Context {
        if (table.isEmpty() || column.isEmpty() || rowId.isEmpty()) {
            throw new IllegalArgumentException("a sealed value needs its table, column and row");
        }
    }

    public static Context of(String table, String column, UUID rowId) {
        return new Context(table, column, rowId.toString());
    }

    /** The column alone: each has a subkey of its own. */
    byte[] columnBytes() {
        return lengthPrefixed(table, column);
    }

    byte[] allBytes() {
        return lengthPrefixed(table, column, rowId);
    }

    /** With lengths, so that no two different contexts have the same bytes. */
    private static byte[] lengthPrefixed(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
