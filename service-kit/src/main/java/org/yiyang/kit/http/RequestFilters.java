package org.yiyang.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What every request and every answer has in common: a request id, and no query parameter that nobody reads. */
class RequestFilters {
    private final RequestInfo request;
    private final Problems problems;
    private final Draining draining;
    private final HttpConfig config;
    private final Map<Method, Set<String>> knownParameters = new ConcurrentHashMap<>();

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
        draining.entered();
        // Not in the response filter, which is not asked about streams: until its last byte a request is running.
        request.whenEnded(draining::left);
        Refused refused = draining.refusal();
        return refused == null ? null : problems.response(refused);
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseUnknownParameters(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        Set<String> known = knownParameters.computeIfAbsent(method, RequestFilters::parametersOf);
        Set<String> unknown =
                new TreeSet<>(context.getUriInfo().getQueryParameters().keySet());
        unknown.removeAll(known);
        if (unknown.isEmpty()) {
            return null;
        }
        Refused refused = new Refused(KitRefusal.FIELDS_INVALID, unknown.size());
        // The name is the caller's own text and may hold anything: it is told only where it is a plain word.
        unknown.forEach(name -> refused.with(
                new FieldProblem(name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?", KitRefusal.QUERY_UNKNOWN)));
        return problems.response(refused);
    }

    /** Only where files are brought a body may be larger than a few papers are. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseLargeBodies(ContainerRequestContext context) {
        boolean larger = !config.filePaths().orElse(List.of()).contains(request.path())
                && request.bodyExceeds(config.bodySize().asLongValue());
        return larger ? problems.response(new Refused(KitRefusal.BODY_TOO_LARGE)) : null;
    }

    /** Where nothing else is declared a body is JSON; the framework would read any text into a record of one text. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseOtherTypes(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        MediaType type = context.getMediaType();
        if (method == null || type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return null;
        }
        boolean declared = method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
        return declared
                ? null
                : problems.response(new Refused(KitRefusal.MEDIA_TYPE_UNSUPPORTED, MediaType.APPLICATION_JSON));
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

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                names.add(named.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inside = field.getAnnotation(QueryParam.class);
                    if (inside != null) {
                        names.add(inside.value());
                    }
                }
            }
        }
        return names;
    }
}
