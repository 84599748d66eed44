package org.yiyang.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The headers that answers carry. */
enum SharedHeader {
    X_REQUEST_ID("X-Request-Id", "Names this request in the logs; the caller's own where it sent a well-formed one"),
    ETAG("ETag", "The version and a digest of the answer, as in \"7.0f3a9c21\": for If-Match and If-None-Match"),
    LOCATION("Location", "The path of what was made"),
    LINK("Link", "<path of the next page>; rel=\"next\"; absent on the last page"),
    RETRY_AFTER("Retry-After", "Seconds after which to try again"),
    ALLOW("Allow", "The methods that the address has"),
    WWW_AUTHENTICATE("WWW-Authenticate", "Bearer"),
    ACCEPT_ENCODING("Accept-Encoding", "identity, where the body came compressed"),
    CONTENT_DISPOSITION("Content-Disposition", "attachment, with the name of a file"),
    IDEMPOTENCY_REPLAYED("Idempotency-Replayed", "true where the answer is that of an earlier request with this key");

    private final String header;
    private final String description;

    SharedHeader(String header, String description) {
        this.header = header;
        this.description = description;
    }

    String header() {
        return header;
    }

    static SharedHeader named(String header) {
        for (SharedHeader one : values()) {
            if (one.header.equals(header)) {
                return one;
            }
        }
        throw new IllegalArgumentException(header);
    }

    Header described() {
        Schema.SchemaType type = this == RETRY_AFTER ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING;
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
