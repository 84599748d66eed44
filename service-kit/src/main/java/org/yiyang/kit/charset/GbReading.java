package org.yiyang.kit.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.yiyang.kit.charset.Reading.Place;

/** Reads a file as GB18030 while it passes, to see what would come out. */
final class GbReading {
    private static final int BUFFER = 8192;
    private static final int ASCII = 0x80;
    private final Reading reading = new Reading();
    private final CharsetDecoder decoder = DecodedText.strict(DecodedText.GB18030);
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private final CharBuffer out = CharBuffer.allocate(BUFFER);
    private long before;
    private long line = 1;
    private char high;

    void take(byte[] bytes, int count) {
        int from = 0;
        while (from < count) {
            int some = Math.min(count - from, in.remaining());
            in.put(bytes, from, some);
            from += some;
            decode(false);
        }
    }

    Reading end() {
        decode(true);
        decoder.flush(out);
        drain();
        return reading;
    }

    private void decode(boolean last) {
        in.flip();
        CoderResult result = decoder.decode(in, out, last);
        while (!result.isUnderflow()) {
            drain();
            if (result.isError()) {
                reading.damage(result.length(), new Place(line, before + in.position() + 1));
                in.position(in.position() + result.length());
            }
            result = decoder.decode(in, out, last);
        }
        drain();
        before += in.position();
        in.compact();
    }

    private void drain() {
        out.flip();
        while (out.hasRemaining()) {
            char one = out.get();
            if (one == '\n') {
                line++;
            } else if (Character.isHighSurrogate(one)) {
                high = one;
            } else if (Character.isLowSurrogate(one)) {
                reading.letter(Character.toCodePoint(high, one));
            } else if (one >= ASCII) {
                reading.letter(one);
            }
        }
        out.clear();
    }
}
