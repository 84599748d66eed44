package org.yiyang.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.yiyang.http.Language;
import org.yiyang.http.RequestId;
import org.yiyang.http.RouteTemplate;

/** What is known of the running request besides its caller: its id, its language and its path. */
@RequestScoped
public class RequestInfo {
    public static final String HEADER = RequestId.HEADER;
    private static final String KEY = "yiyang.request-id";
    private final RoutingContext routing;

    RequestInfo(RoutingContext routing) {
        this.routing = routing;
    }

    /** The id by which this request is found in the logs; the caller's own where it is well-formed. */
    public String id() {
        String known = routing.get(KEY);
        if (known != null) {
            return known;
        }
        String id = RequestId.from(routing.request().headers().getAll(HEADER));
        routing.put(KEY, id);
        return id;
    }

    public Language language() {
        return Language.of(routing.request().getHeader("Accept-Language"));
    }

    /** Replaces the requested language by the one that we answer in: the framework fails on an invalid one. */
    public void settleLanguage() {
        routing.request().headers().set("Accept-Language", language().tag());
    }

    public String path() {
        return routing.request().path();
    }

    /** The path with the names of its parameters in place of their values; the path itself where no operation is found. */
    public String route() {
        ResteasyReactiveRequestContext running = CurrentRequestManager.get();
        if (running == null || running.getTarget() == null) {
            return path();
        }
        RuntimeResource target = running.getTarget();
        String path = target.getPath() == null ? "" : target.getPath().template;
        return RouteTemplate.plain(target.getClassPath().template + path);
    }

    /** The query parameters of this request in their order; one that is given several times is there several times. */
    public List<Map.Entry<String, String>> query() {
        return routing.queryParams().entries();
    }

    /** The query as it stands in the request line, null without one. */
    public String rawQuery() {
        return routing.request().query();
    }

    public String header(String name) {
        return routing.request().getHeader(name);
    }

    /** Whether the body is announced to be larger. */
    public boolean announcesMoreThan(long bytes) {
        String announced = header("Content-Length");
        return announced != null && Long.parseLong(announced) > bytes;
    }

    /** What the head of every answer says; one that sets its own Cache-Control keeps it. */
    public Map<String, String> answerHeaders() {
        return Map.of(
                HEADER,
                id(),
                "Vary",
                "Authorization, Accept, Accept-Language",
                "X-Content-Type-Options",
                "nosniff",
                "Cache-Control",
                "private, no-cache");
    }

    /** Gives a stream the headers that a filter gives to other answers: the framework does not run it for streams. */
    public void beginStream() {
        answerHeaders().forEach(routing.response()::putHeader);
        // A proxy in front would otherwise buffer an answer until it ends, which a stream does not.
        routing.response().putHeader("X-Accel-Buffering", "no");
    }

    public String method() {
        return routing.request().method().name();
    }
}
