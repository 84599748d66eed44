package org.yiyang.kit.receiver;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.receiver.ReceiverAddress.Reach;

/**
 * Posts a message to an address that a caller has named: to the very host that was looked at, within a time, following nothing
 * and keeping nothing of the answer but its status. The thread that asks waits for it.
 */
@ApplicationScoped
public class ReceiverClient {
    private static final int CONNECT_MILLIS = 5_000;
    /** As many as receivers may be: of several behind one address none waits for another. */
    private static final int OF_A_HOST_MAX = 64;

    private static final int ANSWER_BYTES_MAX = 64 << 10;
    private static final int SUCCESS = 2;
    private static final int STOP_LATE = 100;
    private static final int HUNDRED = 100;
    private final HttpClient http;
    /** A client with fresh connections, which no receiver can be about to close. */
    private final HttpClient unused;

    private final Reach reach;
    private final Duration patience;

    ReceiverClient(
            Vertx vertx,
            @ConfigProperty(name = "yiyang.webhook.private-addresses", defaultValue = "false") boolean privateToo,
            @ConfigProperty(name = "yiyang.mode") Optional<String> mode,
            @ConfigProperty(name = "yiyang.webhook.timeout", defaultValue = "15S") Duration patience) {
        PoolOptions connections = new PoolOptions().setHttp1MaxSize(OF_A_HOST_MAX);
        this.http = vertx.createHttpClient(options(), connections);
        this.unused = vertx.createHttpClient(options().setKeepAlive(false), connections);
        this.reach = !privateToo ? Reach.PUBLIC : mode.orElse("").equals("local") ? Reach.LAPTOP : Reach.PRIVATE;
        this.patience = patience;
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setDecompressionSupported(false);
    }

    /**
     * What became of a message.
     *
     * @param status null where none came
     * @param fault null where it was taken
     * @param retryAfter how long the receiver asks to be left alone; null where it does not
     */
    public record Answered(Integer status, ReceiverFault fault, Duration retryAfter) {
        public static Answered not(ReceiverFault fault) {
            return new Answered(null, fault, null);
        }

        public boolean isTaken() {
            return fault == null;
        }
    }

    /** After whoever sends. */
    void stop(@Observes @Priority(STOP_LATE) ShutdownEvent stopping) {
        http.close();
        unused.close();
    }

    /** Which hosts may be reached here. */
    public Reach reach() {
        return reach;
    }

    /** Sends one message. */
    public Answered post(String url, Map<String, String> headers, byte[] body) throws InterruptedException {
        ReceiverAddress address = ReceiverAddress.of(url, reach).orElse(null);
        if (address == null) {
            return Answered.not(ReceiverFault.ADDRESS_REFUSED);
        }
        try {
            InetAddress[] hosts = address.resolve();
            return ReceiverAddress.mayReach(hosts, reach)
                    ? post(address, hosts[0], headers, body, true)
                    : Answered.not(ReceiverFault.ADDRESS_REFUSED);
        } catch (UnknownHostException unknown) {
            return Answered.not(ReceiverFault.NAME_UNKNOWN);
        }
    }

    /**
     * @param again whether to try once more, on a new connection,
     * if the receiver had closed one kept from an earlier message
     */
    private Answered post(
            ReceiverAddress address, InetAddress host, Map<String, String> headers, byte[] body, boolean again)
            throws InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(host, address.port())))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.tls())
                .setURI(address.path())
                .putHeader("Content-Type", "application/json");
        headers.forEach(options::putHeader);
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        Future<Answered> answer = (again ? http : unused)
                .request(options)
                .onSuccess(sent::set)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(ReceiverClient::readToItsEnd);
        try {
            return answer.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            if (sent.get() != null) {
                sent.get().reset();
            }
            return Answered.not(ReceiverFault.TIMED_OUT);
        } catch (ExecutionException failed) {
            if (again && isClosed(failed.getCause())) {
                return post(address, host, headers, body, false);
            }
            return Answered.not(isOfTls(failed) ? ReceiverFault.TLS_FAILED : ReceiverFault.NOT_CONNECTED);
        }
    }

    /** The body is ignored: it is read, within a limit, only so that the connection can be used again. */
    private static Future<Answered> readToItsEnd(HttpClientResponse response) {
        Promise<Answered> read = Promise.promise();
        Answered answered = answered(response);
        AtomicLong bytes = new AtomicLong();
        response.handler(part -> {
            if (bytes.addAndGet(part.length()) > ANSWER_BYTES_MAX) {
                read.tryComplete(answered);
                response.request().reset();
            }
        });
        response.exceptionHandler(broken -> read.tryComplete(answered));
        response.endHandler(end -> read.tryComplete(answered));
        return read.future();
    }

    private static Answered answered(HttpClientResponse response) {
        int status = response.statusCode();
        return status / HUNDRED == SUCCESS
                ? new Answered(status, null, null)
                : new Answered(status, ReceiverFault.NOT_TAKEN, retryAfter(response.getHeader("Retry-After")));
    }

    /** In seconds; a date is not looked at. */
    private static Duration retryAfter(String header) {
        if (header == null || !header.matches("[0-9]{1,9}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header));
        return asked.compareTo(RetryTimes.ASKED_MAX) > 0 ? RetryTimes.ASKED_MAX : asked;
    }

    /** Closed without an answer, after it had been opened: receivers end idle connections when they like. */
    private static boolean isClosed(Throwable failed) {
        return failed instanceof HttpClosedException
                || (failed instanceof SocketException && !(failed instanceof ConnectException));
    }

    private static boolean isOfTls(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
