package org.yiyang.kit.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.problem.CallerGone;

/** Quarkus may end a request whose connection was reset without asking any exception mapper. */
class PacedStreamTest {
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void aCallerThatLeavesIsCountedOnceWhereTheBodyIsRead() throws IOException {
        PacedStream body = new PacedStream(new byte[] {'{'}, reset(), pace(), left::incrementAndGet);

        assertEquals('{', body.read());
        assertEquals(0, left.get());
        assertThrows(CallerGone.class, body::read);
        assertThrows(CallerGone.class, body::read);
        assertEquals(1, left.get());
    }

    @Test
    void aBodyThatIsWholeCountsNobody() throws IOException {
        PacedStream body =
                new PacedStream(new byte[] {'{'}, InputStream.nullInputStream(), pace(), left::incrementAndGet);

        assertEquals("{", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, left.get());
    }

    private static Pace pace() {
        return new Pace(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LimitConfig.class)
                .build()
                .getConfigMapping(LimitConfig.class));
    }

    private static InputStream reset() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketException("Connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
    }
}
