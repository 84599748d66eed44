package org.yiyang.kit.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.yiyang.kit.charset.Reading.Place;
import org.yiyang.kit.refusal.Refused;

/**
 * In which charset a file is: as it is named, or as its mark says; else it is read whole in UTF-8 and in GB18030, as Excel
 * in China saves CSV. Where only one can be read, and nothing of it looks like the other, that one is it; where both can,
 * it is UTF-8 if that is plain Chinese and GB18030 is not. Everything else is refused: a wrong name in a register is worse
 * than a question.
 */
final class FileCharset {
    private static final int BUFFER = 8192;
    /** In GB18030 one character in fifty looks like Chinese in UTF-8, and one that does not is two bytes. */
    private static final int DAMAGED_FOR_EACH_HAN = 8;

    private static final int NOUGHTS_FEW = 8;
    private static final Place START = new Place(1, 1);

    private FileCharset() {}

    /** How files begin that say by it what they are; as characters of ISO 8859-1. */
    private enum Mark {
        UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
        GB18030("GB18030", "\u0084\u0031\u0095\u0033"),
        UTF_16_LE("UTF-16", "\u00FF\u00FE"),
        UTF_16_BE("UTF-16", "\u00FE\u00FF"),
        XLSX("Excel (.xlsx)", "PK\u0003\u0004"),
        XLS("Excel (.xls)", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

        private final String called;
        private final String bytes;

        Mark(String called, String bytes) {
            this.called = called;
            this.bytes = bytes;
        }

        private boolean begins(byte[] head) {
            return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
        }

        /** Null where no file of rows may begin so. */
        private Charset charset() {
            return switch (this) {
                case UTF_8 -> StandardCharsets.UTF_8;
                case GB18030 -> DecodedText.GB18030;
                case UTF_16_LE, UTF_16_BE, XLSX, XLS -> null;
            };
        }
    }

    /**
     * Reads a whole file to find out.
     *
     * @param declared the charset that was named with it, or null
     * @throws Refused if it is none of the two, or may be either
     */
    static Charset of(InputStream file, Charset declared) throws IOException {
        byte[] head = file.readNBytes(BUFFER);
        Charset marked = marked(head, declared);
        Utf8Reading utf8 = new Utf8Reading();
        GbReading gb = new GbReading();
        for (byte[] some = head; some.length > 0; some = file.readNBytes(BUFFER)) {
            utf8.take(some, some.length);
            gb.take(some, some.length);
        }
        Charset named = declared != null ? declared : marked;
        Reading asUtf8 = utf8.end();
        Reading asGb = gb.end();
        if (named == null) {
            return found(utf8, asUtf8, asGb);
        }
        Reading reading = named.equals(StandardCharsets.UTF_8) ? asUtf8 : asGb;
        if (!reading.isWhole()) {
            throw broken(reading.fault(), named.name());
        }
        return named;
    }

    private static Charset marked(byte[] head, Charset declared) {
        for (Mark mark : Mark.values()) {
            if (mark.begins(head)) {
                if (mark.charset() == null || (declared != null && !declared.equals(mark.charset()))) {
                    throw new Refused(FileCharsetRefusal.MARK, mark.called);
                }
                return mark.charset();
            }
        }
        // Half of the bytes of ASCII in UTF-16 are noughts, also where the mark is missing.
        long noughts = 0;
        for (byte one : head) {
            noughts += one == 0 ? 1 : 0;
        }
        if (noughts * NOUGHTS_FEW > head.length) {
            throw new Refused(FileCharsetRefusal.MARK, Mark.UTF_16_LE.called);
        }
        return null;
    }

    private static Charset found(Utf8Reading utf8, Reading asUtf8, Reading asGb) {
        if (utf8.first() == null) {
            return StandardCharsets.UTF_8;
        }
        if (asUtf8.isWhole()) {
            return wholeUtf8(utf8, asUtf8, asGb);
        }
        boolean likeUtf8 = asUtf8.han() * DAMAGED_FOR_EACH_HAN > asUtf8.damaged();
        if (!asGb.isWhole()) {
            boolean gb = utf8.uncut() > 0 && !likeUtf8;
            throw gb ? broken(asGb.fault(), "GB18030") : broken(asUtf8.fault(), "UTF-8");
        }
        if (likeUtf8) {
            throw broken(asUtf8.fault(), "UTF-8");
        }
        if (utf8.solid() != null) {
            throw broken(utf8.solid(), "GB18030");
        }
        if (utf8.uncut() == 0 && utf8.foreign() == null) {
            throw unclear(utf8.first());
        }
        return DecodedText.GB18030;
    }

    private static Charset wholeUtf8(Utf8Reading utf8, Reading asUtf8, Reading asGb) {
        if (utf8.foreign() != null) {
            throw unclear(utf8.foreign());
        }
        if (!asGb.isWhole()) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese = asUtf8.han() > 1 && asUtf8.count(Letter.FOREIGN) == 0;
        // One character and the letter after it may be two of GB18030, too.
        if (chinese && asGb.isUnusual() && asUtf8.isPlainerThan(asGb)) {
            return StandardCharsets.UTF_8;
        }
        throw unclear(utf8.first());
    }

    private static Refused broken(Place place, String charset) {
        Place where = place == null ? START : place;
        return new Refused(FileCharsetRefusal.BROKEN, where.line(), where.at(), charset);
    }

    private static Refused unclear(Place place) {
        return new Refused(FileCharsetRefusal.UNCLEAR, place.line(), place.at(), "text/csv; charset=gb18030");
    }
}
