package org.yiyang.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.kit.refusal.Refused;

class BoundedBodiesTest {
    private static final String BODY = "{\"name\":\"海口医院\"}";

    static Stream<byte[]> otherEncodings() {
        return Stream.concat(
                Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "GBK", "GB18030", "Big5")
                        .map(name -> BODY.getBytes(Charset.forName(name))),
                // A slash that is written in two bytes, a surrogate in three, a character beyond the last one.
                Stream.of("22c0af22", "22eda08022", "22f490808022", "22e6b5").map(HexFormat.of()::parseHex));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void anotherEncodingIsRefused(byte[] body) {
        Refused refused = assertThrows(Refused.class, () -> BoundedBodies.requireUtf8(body));
        assertEquals("BODY_NOT_UTF8", refused.refusal().code());
        assertEquals(400, refused.refusal().kind().status());
    }

    @Test
    void utf8IsReadWithOrWithoutAMark() {
        assertDoesNotThrow(() -> BoundedBodies.requireUtf8(BODY.getBytes(StandardCharsets.UTF_8)));
        assertDoesNotThrow(() -> BoundedBodies.requireUtf8(("\ufeff" + BODY).getBytes(StandardCharsets.UTF_8)));
    }
}
