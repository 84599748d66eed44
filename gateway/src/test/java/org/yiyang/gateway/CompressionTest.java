package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class CompressionTest {
    private static final String LARGE = "/api/v1/agreements/large";
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aLongTextIsCompressedForWhoAcceptsIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(LARGE, "gzip, deflate, br");
        assertEquals("gzip", header(answer, "Content-Encoding"));
        assertTrue(answer.body().length < TestService.LARGE.length() / 10, answer.body().length + " bytes");
        assertEquals(
                TestService.LARGE,
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
        assertEquals("W/\"7\"", header(answer, "ETag"));
        assertTrue(answer.headers().allValues("Vary").contains("Accept-Encoding"));
    }

    @Test
    void nobodyElseGetsOtherBytesOrAnotherTag() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(LARGE, null);
        assertEquals(TestService.LARGE, new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals("\"7\"", header(answer, "ETag"));
        assertNotEquals("gzip", header(answer, "Content-Encoding"));
        assertNull(header(get(LARGE, "br"), "Vary"));
    }

    @Test
    void whatIsShortOrNoTextStaysAsItIs() throws IOException, InterruptedException {
        for (String path : new String[] {"/api/v1/agreements", "/api/v1/agreements/headers", "/api/v1/none"}) {
            assertNotEquals("gzip", header(get(path, "gzip"), "Content-Encoding"), path);
        }
    }

    @Test
    void anEventArrivesWhenItIsSent() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request("/api/v1/contract/stream", "gzip"), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(":", new String(answer.body().readNBytes(1), StandardCharsets.UTF_8));
        answer.body().close();
    }

    private HttpResponse<byte[]> get(String path, String encodings) throws IOException, InterruptedException {
        return client.send(request(path, encodings), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String encodings) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + TestSuite.issuer().token("MED_MANAGER"));
        if (encodings != null) {
            request.header("Accept-Encoding", encodings);
        }
        return request.build();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
