package org.yiyang.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yiyang.http.Draining;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What every request and every answer has in common: a request id, and a body of a kind that is read. */
class RequestFilters {
    private final RequestInfo request;
    private final Problems problems;
    private final Draining draining;
    private final HttpConfig config;

    RequestFilters(RequestInfo request, Problems problems, Draining draining, HttpConfig config) {
        this.request = request;
        this.problems = problems;
        this.draining = draining;
        this.config = config;
    }

    @ServerRequestFilter(nonBlocking = true, preMatching = true, priority = 1)
    Response number(ContainerRequestContext context) {
        MDC.put("requestId", request.id());
        request.settleLanguage();
        return draining.refusesCalls() ? problems.response(new Refused(KitRefusal.BUSY).retryAfter(1)) : null;
    }

    /** JSON is what somebody typed; only papers and files, whose types their operations declare, may be larger. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseLargeBodies(ContainerRequestContext context, ResourceInfo resource) {
        if (config.filePaths().orElse(List.of()).contains(request.path())) {
            return null;
        }
        Method method = resource.getResourceMethod();
        MemorySize most = method != null && declaresType(method) ? config.bodySize() : config.jsonSize();
        // What is not announced is counted while it is read: see BoundedBodies.
        return request.announcesMoreThan(most.asLongValue())
                ? problems.response(new Refused(KitRefusal.BODY_TOO_LARGE))
                : null;
    }

    /** Refuses compressed bodies: one would be read as it is, and unpacked it could be of any size. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refusePackedBodies(ContainerRequestContext context) {
        String packed = request.header(HttpHeaders.CONTENT_ENCODING);
        return packed == null || packed.equalsIgnoreCase("identity")
                ? null
                : Response.fromResponse(problems.response(
                                new Refused(KitRefusal.MEDIA_TYPE_UNSUPPORTED, "Content-Encoding: identity")))
                        .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                        .build();
    }

    /**
     * Where nothing else is declared a body is JSON in UTF-8; the framework would read any text into a record of one
     * text, and ignores a charset.
     */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseOtherTypes(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        MediaType type = context.getMediaType();
        if (method == null || type == null || declaresType(method)) {
            return null;
        }
        boolean json = type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && isUtf8(type.getParameters().get(MediaType.CHARSET_PARAMETER));
        return json
                ? null
                : problems.response(
                        new Refused(KitRefusal.MEDIA_TYPE_UNSUPPORTED, MediaType.APPLICATION_JSON + "; charset=UTF-8"));
    }

    private static boolean declaresType(Method method) {
        return method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
    }

    private static boolean isUtf8(String charset) {
        try {
            return charset == null || Charset.forName(charset).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @ServerResponseFilter
    void finish(ContainerResponseContext response) {
        request.answerHeaders().forEach((name, value) -> {
            if (!name.equals("Cache-Control") || !response.getHeaders().containsKey(name)) {
                response.getHeaders().putSingle(name, value);
            }
        });
        MDC.remove("requestId");
    }
}
