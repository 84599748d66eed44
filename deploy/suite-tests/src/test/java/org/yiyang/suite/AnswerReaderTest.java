package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers are read to their ends however their bytes are cut. */
class AnswerReaderTest {
    private static final String SIZED = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED = "HTTP/1.1 503 Service Unavailable\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "3\r\n"
            + "abc\r\n"
            + "a\r\n"
            + "0123456789\r\n"
            + "0\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";

    @Test
    void answersAreCountedHoweverTheirBytesAreCut() {
        String all = SIZED + CHUNKED + EMPTY + SIZED;
        for (int size = 1; size <= all.length(); size++) {
            AnswerReader reader = new AnswerReader();
            List<Integer> statuses = new ArrayList<>();
            for (int from = 0; from < all.length(); from += size) {
                ByteBuffer bytes = bytes(all.substring(from, Math.min(all.length(), from + size)));
                while (reader.ends(bytes)) {
                    statuses.add(reader.status());
                }
            }
            assertEquals(List.of(200, 503, 304, 200), statuses, "in pieces of " + size);
        }
    }

    @Test
    void anAnswerWithoutItsEndHasNotEnded() {
        for (String whole : List.of(SIZED, CHUNKED, EMPTY)) {
            assertFalse(new AnswerReader().ends(bytes(whole.substring(0, whole.length() - 1))), whole);
        }
    }

    @Test
    void whetherTheConnectionIsClosedIsOfEachAnswer() {
        AnswerReader reader = new AnswerReader();
        assertTrue(reader.ends(bytes(EMPTY)));
        assertTrue(reader.closes());
        assertTrue(reader.ends(bytes(SIZED)));
        assertFalse(reader.closes());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
