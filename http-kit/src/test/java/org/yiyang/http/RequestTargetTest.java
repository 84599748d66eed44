package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api/v1/elders?name=%E7%8E%8B&limit=5",
                "/a;b=1/c?x[]=1&y=2/3?4",
                "http://s/api/v1/elders",
                "/a%2Fb",
                "/a#b"
            })
    void whatIsAUriStaysAsItIs(String target) {
        assertEquals(target, RequestTarget.readable(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/a?limit=%zz, /a?limit=%FFzz",
        "/a?limit=%, /a?limit=%FF",
        "/a?limit=%4, /a?limit=%FF4",
        "/a?x=100%&y=%E7%8E%8B, /a?x=100%FF&y=%E7%8E%8B",
        "/a?x={y}|z, /a?x=%7By%7D%7Cz",
        "/a/{id}, /a/%7Bid%7D",
        "/a/%zz, /a/%25zz",
        "/a/%c, /a/%25c",
        "/a?x=\u00e7\u008e\u008b, /a?x=%E7%8E%8B",
        "/a?x=\u00ba\u00a3, /a?x=%BA%A3",
        "//, /%FF",
        ":a, /%FF"
    })
    void whatIsNoneIsEscapedOrBecomesAByteThatIsNoText(String target, String readable) {
        assertEquals(readable, RequestTarget.readable(target));
    }

    @Test
    void whateverBytesComeTheyAreReadableAfterwards() {
        for (int one = 0; one < 256; one++) {
            for (int other = 0; other < 256; other++) {
                for (String before : new String[] {"/a?b=%2", "/"}) {
                    String readable = RequestTarget.readable(before + (char) one + (char) other);
                    URI.create(readable);
                    assertTrue(readable.chars().allMatch(sign -> sign > ' ' && sign < 0x7f), readable);
                }
            }
        }
    }
}
