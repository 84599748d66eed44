package org.yiyang.insurance.bureau.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yiyang.insurance.bureau.outbound.BureauAnswer.Failed;
import org.yiyang.insurance.bureau.outbound.BureauAnswer.Fault;
import org.yiyang.insurance.bureau.wire.Envelope;
import org.yiyang.insurance.bureau.wire.Sm2Signature;
import org.yiyang.kit.inbox.EventStates;

/** Posts one message to the platform and reads what it answers; nothing of either is ever logged. */
@ApplicationScoped
class BureauClient {
    static final String SIGNATURE = "X-Signature";
    private static final String OK = "0";
    private static final int ANSWER_BYTES_MAX = 1 << 20;
    private static final int SUCCESS = 200;
    private static final ObjectMapper JSON = EventStates.tolerant();
    private final BureauConfig config;
    private final HttpClient http;
    private Sm2Signature signature;

    BureauClient(BureauConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    /**
     * Reads the keys, before anything is sent.
     *
     * @throws IllegalStateException if the signature is asked for and a key is missing
     */
    void readKeys() {
        switch (config.signature()) {
            case "NONE" -> signature = null;
            case "SM2" ->
                signature = Sm2Signature.of(
                        Path.of(config.keyFile().orElseThrow(() -> missing("key-file"))),
                        Path.of(config.platformKeyFile().orElseThrow(() -> missing("platform-key-file"))));
            default -> throw new IllegalStateException("yiyang.insurance.bureau.signature is NONE or SM2");
        }
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("set yiyang.insurance.bureau." + name + ": the signature SM2 needs it");
    }

    /** Which signature is said in the envelope; null without one. */
    String signatureType() {
        return signature == null ? null : "SM2";
    }

    BureauAnswer send(Envelope envelope) throws InterruptedException {
        byte[] body = written(envelope);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(config.url().orElseThrow()))
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(SIGNATURE, signature.sign(body));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), head -> new BoundedBody(ANSWER_BYTES_MAX));
        try {
            return read(answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Failed(Fault.TIMEOUT);
        } catch (ExecutionException failure) {
            boolean late = failure.getCause() instanceof HttpTimeoutException;
            return new Failed(late ? Fault.TIMEOUT : Fault.UNREACHABLE);
        }
    }

    private static byte[] written(Envelope envelope) {
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a message to the bureau cannot be rendered", unrenderable);
        }
    }

    private BureauAnswer read(HttpResponse<byte[]> response) {
        if (response.statusCode() != SUCCESS) {
            return new Failed(Fault.STATUS);
        }
        byte[] body = response.body();
        if (signature != null
                && !signature.verifies(
                        body, response.headers().firstValue(SIGNATURE).orElse(null))) {
            return new Failed(Fault.SIGNATURE);
        }
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer == null || !answer.path("infcode").isValueNode()) {
                return new Failed(Fault.GARBAGE);
            }
            return answer.get("infcode").asText().equals(OK)
                    ? new BureauAnswer.Done(answer.path("output"))
                    : new BureauAnswer.Refused(cut(answer.path("err_msg").asText("")));
        } catch (IOException noJson) {
            return new Failed(Fault.GARBAGE);
        }
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), 500));
    }
}
