package org.yiyang.kit.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.refusal.Refused;

class CountedStreamTest {
    @Test
    void noMoreIsReadThanAllowed() {
        CountedStream endless = new CountedStream(new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        });
        Refused refused = assertThrows(Refused.class, () -> endless.readNBytes(30 << 20));
        assertEquals("FILE_BYTES_TOO_MANY", refused.refusal().code());
    }

    @Test
    void theHashIsThatOfTheWholeFile() throws IOException {
        byte[] file = "名称\n甲\n".getBytes(StandardCharsets.UTF_8);
        CountedStream counted = new CountedStream(new ByteArrayInputStream(file));
        counted.read();
        counted.readAllBytes();
        assertArrayEquals(Answer.sha256(file), counted.sha256());
    }
}
