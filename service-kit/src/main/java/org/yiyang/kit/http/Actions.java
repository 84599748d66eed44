package org.yiyang.kit.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.kit.caller.Caller;

/**
 * What a caller may do next with a resource. The verbs and the roles that may use them stand at the resource's methods
 * ({@code @Path("{id}/accept") @RolesAllowed}), once; which verbs the state allows, the aggregate says.
 */
@ApplicationScoped
public class Actions {
    private final Map<Class<?>, Map<String, Set<String>>> rolesByVerb = new ConcurrentHashMap<>();

    /** Of the verbs that the state allows, those that this caller's roles may use, in the given order. */
    public List<String> allowed(Class<?> resource, Caller caller, Collection<String> verbs) {
        Map<String, Set<String>> roles = rolesByVerb.computeIfAbsent(resource, Actions::verbsOf);
        return verbs.stream()
                .filter(verb -> caller.isAny(roles.getOrDefault(verb, Set.of())))
                .distinct()
                .toList();
    }

    /** The roles that may use a verb of a resource. */
    public Set<String> roles(Class<?> resource, String verb) {
        return rolesByVerb.computeIfAbsent(resource, Actions::verbsOf).getOrDefault(verb, Set.of());
    }

    private static Map<String, Set<String>> verbsOf(Class<?> resource) {
        Map<String, Set<String>> verbs = new HashMap<>();
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
            if (path != null && roles != null && path.value().matches("/?\\{(id|code|year)}/.+")) {
                verbs.put(path.value().replaceFirst("/?\\{(id|code|year)}/", ""), Set.of(roles.value()));
            }
        }
        return verbs;
    }
}
