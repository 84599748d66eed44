package org.yiyang.kit.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file's bytes as text: UTF-8 with or without a byte order mark, else GB18030, as Excel in China saves CSV. */
public final class DecodedText {
    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LOOKED_AT_BYTES = 1 << 20;

    private DecodedText() {}

    /**
     * Reads strictly: bytes that are no text of the charset are a {@link java.nio.charset.CharacterCodingException}.
     *
     * @param declared null to find out by the first MiB
     */
    public static Reader of(InputStream bytes, Charset declared) throws IOException {
        byte[] head = bytes.readNBytes(LOOKED_AT_BYTES);
        boolean marked = head.length >= MARK.length && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
        Charset charset = declared != null ? declared : marked || isUtf8(head) ? StandardCharsets.UTF_8 : GB18030;
        int from = marked && charset.equals(StandardCharsets.UTF_8) ? MARK.length : 0;
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), bytes);
        return new InputStreamReader(all, strict(charset));
    }

    /** Whether these bytes can begin a UTF-8 text; a character that is cut at their end is no fault. */
    private static boolean isUtf8(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        return !strict(StandardCharsets.UTF_8)
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
