package org.yiyang.kit.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The directory at the end of a ZIP file. Only this is read and nothing is unpacked, so that a small file that would
 * unpack to gigabytes costs nothing.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_MAX_BYTES = 65_535;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    private final ByteBuffer file;
    private final int start;
    private final int entries;

    private ZipDirectory(ByteBuffer file, int start, int entries) {
        this.file = file;
        this.start = start;
        this.entries = entries;
    }

    /** The directory; without entries when the file has none that can be read. */
    static ZipDirectory of(byte[] content) {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int last = content.length - END_BYTES;
        for (int end = last; end >= Math.max(0, last - COMMENT_MAX_BYTES); end--) {
            if (file.getInt(end) == END_SIGNATURE) {
                return new ZipDirectory(file, file.getInt(end + 16), unsigned(file, end + 10));
            }
        }
        return new ZipDirectory(file, 0, 0);
    }

    boolean contains(byte[] name) {
        int at = start;
        for (int entry = 0; entry < entries; entry++) {
            if (at < 0 || at > file.capacity() - ENTRY_BYTES || file.getInt(at) != ENTRY_SIGNATURE) {
                return false;
            }
            int nameBytes = unsigned(file, at + 28);
            int nameAt = at + ENTRY_BYTES;
            if (nameBytes > file.capacity() - nameAt) {
                return false;
            }
            if (file.slice(nameAt, nameBytes).equals(ByteBuffer.wrap(name))) {
                return true;
            }
            at = nameAt + nameBytes + unsigned(file, at + 30) + unsigned(file, at + 32);
        }
        return false;
    }

    private static int unsigned(ByteBuffer file, int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
