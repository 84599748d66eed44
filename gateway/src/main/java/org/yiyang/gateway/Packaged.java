package org.yiyang.gateway;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what is packaged with the gateway. */
final class Packaged {
    private Packaged() {}

    static Buffer bytes(String resource) {
        try (InputStream content = Packaged.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is not packaged");
            }
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(String resource) {
        return bytes(resource).toString();
    }
}
