package org.yiyang.kit.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.yiyang.kit.refusal.Refused;

/** A file's bytes as text, without a byte order mark: in the charset that is named with it or found out of all of it. */
public final class DecodedText {
    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private DecodedText() {}

    /**
     * Reads strictly: the whole file is looked at before its first character is given.
     *
     * @param bytes read to their end, so whoever gives them limits them
     * @param declared null to find out
     * @throws Refused if it cannot be read, or in more than one way
     */
    public static Reader of(InputStream bytes, Charset declared) throws IOException {
        SealedSpool spool = SealedSpool.of(bytes);
        try {
            Charset charset;
            try (InputStream file = spool.open()) {
                charset = FileCharset.of(file, declared);
            }
            return unmarked(new InputStreamReader(spool.openLast(), strict(charset)));
        } catch (IOException | RuntimeException refused) {
            spool.close();
            throw refused;
        }
    }

    private static Reader unmarked(Reader text) throws IOException {
        PushbackReader all = new PushbackReader(text);
        int first = all.read();
        if (first >= 0 && first != MARK) {
            all.unread(first);
        }
        return all;
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
