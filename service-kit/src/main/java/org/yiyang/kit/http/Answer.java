package org.yiyang.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An answer in its final bytes, so that a repeated request can be given the very same ones.
 *
 * @param location the new resource's path, or null
 * @param etag {@code <version>.<8 hex digits of the bytes>} without quotes, or null
 */
public record Answer(int status, String location, String etag, byte[] body) {
    private static final int ETAG_HEX_DIGITS = 8;

    /** What a verb leaves behind, before it is rendered: the representation and the version it shows. */
    public record Content(int status, String location, long version, Object representation) {
        public static Content ok(long version, Object representation) {
            return new Content(200, null, version, representation);
        }

        public static Content created(String location, long version, Object representation) {
            return new Content(201, location, version, representation);
        }
    }

    public static Answer render(ObjectMapper json, Content content) {
        try {
            byte[] body = json.writeValueAsString(content.representation()).getBytes(StandardCharsets.UTF_8);
            return new Answer(content.status(), content.location(), content.version() + "." + digest(body), body);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a representation cannot be rendered", unrenderable);
        }
    }

    public Response response(boolean replayed) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, '"' + etag + '"');
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }

    static String digest(byte[] body) {
        return HexFormat.of().formatHex(sha256(body)).substring(0, ETAG_HEX_DIGITS);
    }

    /** SHA-256 of bytes; every JDK has it. */
    public static byte[] sha256(byte[] bytes) {
        return DigestUtils.sha256(bytes);
    }
}
