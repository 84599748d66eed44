package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.net.URI;
import org.yiyang.http.RawCall;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** The queries of a running service: what does not fit is refused by the name of its parameter, never passed over. */
public final class StrictQueries {
    private final URI service = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    private final String list;

    public StrictQueries(String service) {
        list = "/api/v1/" + service + "/parked";
    }

    public void areHeld() {
        refused(list + "?limit=%zz", "limit", "QUERY_ENCODING");
        refused(list + "?cursor=%BA%A3%BF%DA", "cursor", "QUERY_ENCODING");
        refused(list + "?limit=%00", "limit", "FIELD_TEXT");
        refused(list + "?limit=1&limit=2", "limit", "QUERY_REPEATED");
        refused(list + "?limit=0", "limit", "LIMIT_RANGE");
        refused(list + "?cursor=", "cursor", "CURSOR_INVALID");
        refused(list + "?colour=red", "colour", "QUERY_UNKNOWN");
        refused(list + "?cursor=AAAAAAAAYQ", "cursor", "CURSOR_INVALID");
        refused(list + "?%zz=1", "?", "QUERY_ENCODING");
        refused(list + "?limit=%", "limit", "QUERY_ENCODING");
        refused(list + "?cursor=\u00ba\u00a3", "cursor", "QUERY_ENCODING");
        refused(list + "?colour={red}|blue", "colour", "QUERY_UNKNOWN");
    }

    /** One address of which the answer is 400 as a problem document that names the parameter. */
    public void refused(String target, String parameter, String code) {
        String answer = answer(target);
        assertEquals(400, RawCall.status(answer), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"pointer\":\"" + parameter + "\",\"code\":\"" + code + "\""), answer);
    }

    private String answer(String target) {
        String token = LocalServers.startOnce().token(TokenRequest.as("SYS_ADMIN"));
        return RawCall.all(
                service,
                "GET " + target + " HTTP/1.1\r\nHost: s\r\nConnection: close\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n");
    }
}
