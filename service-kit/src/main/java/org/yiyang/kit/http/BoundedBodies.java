package org.yiyang.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Accepts only as many bytes as the type of the body allows, whether their number was announced or not, and where JSON
 * is read only UTF-8 (RFC 8259, 8.1): the parser alone guesses UTF-16 and UTF-32 from zero bytes, and accepts
 * characters that are written longer than they need be (overlong encodings).
 */
@Provider
class BoundedBodies implements ReaderInterceptor {
    private final Instance<HttpConfig> config;

    /** The framework makes it before there is a configuration of the running service. */
    BoundedBodies(Instance<HttpConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // An operation that takes a stream counts by itself: a file of rows is stored while it arrives.
        if (!InputStream.class.isAssignableFrom(context.getType())) {
            boolean json = context.getType() != byte[].class;
            MemorySize most = json ? config.get().jsonSize() : config.get().bodySize();
            byte[] body = read(context.getInputStream(), Math.toIntExact(most.asLongValue()));
            if (json) {
                requireUtf8(body);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static byte[] read(InputStream stream, int bytesMax) throws IOException {
        byte[] body = stream.readNBytes(bytesMax + 1);
        if (body.length > bytesMax) {
            throw new Refused(KitRefusal.BODY_TOO_LARGE);
        }
        return body;
    }

    static void requireUtf8(byte[] body) {
        for (byte one : body) {
            if (one == 0) {
                throw new Refused(KitRefusal.BODY_NOT_UTF8);
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException malformed) {
            throw new Refused(KitRefusal.BODY_NOT_UTF8);
        }
    }
}
