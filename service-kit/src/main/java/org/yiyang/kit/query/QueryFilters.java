package org.yiyang.kit.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** No parameter of an address is ignored: each is known, readable, and not given more often than it is read. */
class QueryFilters {
    private final RequestInfo request;
    private final Problems problems;
    private final Map<Method, Map<String, Boolean>> knownParameters = new ConcurrentHashMap<>();

    QueryFilters(RequestInfo request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseUnknownAndRepeated(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        Map<String, Boolean> known = knownParameters.computeIfAbsent(method, QueryFilters::parametersOf);
        Map<String, Refusal> faults = new TreeMap<>();
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                faults.put(QueryText.shown(name), KitRefusal.QUERY_UNKNOWN);
            } else if (values.size() > 1 && !known.get(name)) {
                faults.put(name, KitRefusal.QUERY_REPEATED);
            }
        });
        if (!faults.isEmpty()) {
            Refused refused = new Refused(KitRefusal.FIELDS_INVALID, faults.size());
            faults.forEach((name, fault) -> refused.with(new FieldProblem(name, fault)));
            return problems.response(refused);
        }
        return foreignCursor(context.getUriInfo().getQueryParameters().getFirst("cursor"));
    }

    private Response foreignCursor(String cursor) {
        try {
            if (cursor != null) {
                Cursor.read(cursor).mustBeOf(request.path(), request.query());
            }
            return null;
        } catch (Refused refused) {
            return problems.response(refused);
        }
    }

    /** The parameters that an operation reads, and whether it reads several of one name. */
    private static Map<String, Boolean> parametersOf(Method method) {
        Map<String, Boolean> names = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            note(names, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    note(names, field.getAnnotation(QueryParam.class), field.getType());
                }
            }
        }
        return names;
    }

    private static void note(Map<String, Boolean> names, QueryParam named, Class<?> type) {
        if (named != null) {
            names.put(named.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
