package org.yiyang.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.yiyang.http.Language;

/** One request on its way through the gateway and the answer that it will get; used on its event loop only. */
final class Exchange {
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    /** Of RFC 9113; in HTTP/1 the connection is closed whatever is said. */
    private static final long NO_ERROR = 0;

    private static final long INTERNAL_ERROR = 2;

    /** The status in logs of a call that nobody waits for any more; it is never sent. */
    static final int CALLER_GONE = 499;

    private final RoutingContext context;
    private final String requestId;
    private final GatewayMetrics metrics;
    private final long startNanos = System.nanoTime();

    private Route route;
    private HeaderHygiene.Origin origin;
    private Address address;
    private Lane lane = Lane.ORDINARY;
    private Place place = Place.OF_ITS_OWN;
    private Buffer body;
    private Buffer beginning;
    private boolean left;
    private boolean cut;
    private GatewayRefusal refusal;

    Exchange(RoutingContext context, String requestId, GatewayMetrics metrics) {
        this.context = context;
        this.requestId = requestId;
        this.metrics = metrics;
    }

    RoutingContext context() {
        return context;
    }

    void comesFrom(HeaderHygiene.Origin known) {
        origin = known;
    }

    HeaderHygiene.Origin origin() {
        return origin;
    }

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    String requestId() {
        return requestId;
    }

    /** The raw path of the request, without its query. */
    String path() {
        String target = request().uri();
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Null until the route is known. */
    Route route() {
        return route;
    }

    void leadsTo(Route found, Lane of) {
        route = found;
        lane = of;
    }

    /** The instance to which it was last connected; null before that. */
    Address address() {
        return address;
    }

    void goesTo(Address connected) {
        address = connected;
    }

    Lane lane() {
        return lane;
    }

    /** It has one place at a time, and returns it at its end at the latest. */
    void takes(Place found) {
        place.leave();
        place = found;
    }

    Place place() {
        return place;
    }

    boolean isEmergency() {
        return lane == Lane.EMERGENCY;
    }

    void bodyIs(Buffer whole) {
        body = whole;
    }

    /** @param read what of the body has been read already */
    void streamsBody(Buffer read) {
        beginning = read;
        if (lane == Lane.ORDINARY) {
            lane = Lane.UPLOAD;
        }
    }

    /** The body if it has been read to its end, null if there is none or it streams. */
    Buffer body() {
        return body;
    }

    /** What has been read of a body that streams; null if it does not. */
    Buffer beginning() {
        return beginning;
    }

    /** Whether nothing of a body that streams has been read. */
    boolean isUnread() {
        return beginning != null && beginning.length() == 0;
    }

    /** Whether it is safe and possible to send the same request to the service again. */
    boolean mayRepeat() {
        boolean safe = isIdempotent() || request().headers().contains("Idempotency-Key");
        return safe && beginning == null && !response().headWritten();
    }

    /** Runs when the answer is complete or the caller has gone. */
    void whenEnded(Runnable then) {
        context.addEndHandler(ignored -> then.run());
    }

    /**
     * Notes that the connection failed on the caller's side, so that nobody else is blamed for it. Its place is given back
     * here, before the service learns that nobody waits: whoever comes then finds it.
     */
    void callerLeft() {
        left = true;
        place.leave();
    }

    boolean hasCallerLeft() {
        return left || response().closed();
    }

    /** The status that the caller saw; 499 if it went away before its answer was complete. */
    int outcome() {
        return response().ended() || cut ? response().getStatusCode() : CALLER_GONE;
    }

    /** Why the gateway refused it; null if it did not. */
    GatewayRefusal refusal() {
        return refusal;
    }

    boolean isIdempotent() {
        return IDEMPOTENT.contains(request().method());
    }

    boolean isRead() {
        return request().method().equals(HttpMethod.GET) || request().method().equals(HttpMethod.HEAD);
    }

    boolean hasBody() {
        String length = request().getHeader("Content-Length");
        if (length != null) {
            return !length.equals("0");
        }
        return request().headers().contains("Transfer-Encoding") || mayHaveUnannouncedBody();
    }

    /** In HTTP/2 a body need not be announced, and whether there is one is known only once it is read. */
    private boolean mayHaveUnannouncedBody() {
        return isHttp2() && !isRead() && !request().method().equals(HttpMethod.OPTIONS);
    }

    boolean isHttp2() {
        return request().version() == HttpVersion.HTTP_2;
    }

    /** Reads no more of a body that is not wanted: in HTTP/2 the other streams of the connection go on. */
    void cutOff() {
        if (!isHttp2()) {
            request().connection().close();
        } else if (!response().closed()) {
            response().reset(NO_ERROR);
        }
    }

    /** The declared length of the body in bytes, -1 if it is not declared. */
    long bodyBytes() {
        String length = request().getHeader("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    /** Most bytes that the body may have. */
    long mostBodyBytes(GatewayConfig.Limits limits) {
        return limits.filePaths().contains(path()) ? limits.fileBytes() : limits.bodyBytes();
    }

    boolean awaitsContinue() {
        return "100-continue".equalsIgnoreCase(request().getHeader("Expect"));
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** Answers with problem+json; cuts the connection where an answer has already begun. */
    void refuse(GatewayRefusal reason) {
        if (response().ended() || hasCallerLeft()) {
            return;
        }
        refusal = reason;
        metrics.refused(refusal);
        if (response().headWritten()) {
            cut = true;
            response().reset(INTERNAL_ERROR);
            return;
        }
        Language language = Language.of(request().getHeader("Accept-Language"));
        Buffer problem = Problem.of(refusal, language, path(), requestId).toBuffer();
        response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        end(problem);
    }

    /** Ends an answer of the gateway's own, and gets rid of what was sent with the request; null has no content. */
    void end(Buffer content) {
        UnreadBody.discard(this, () -> {
            if (response().ended() || response().closed()) {
                return;
            }
            if (content == null) {
                response().end();
            } else {
                response().end(content);
            }
        });
    }
}
