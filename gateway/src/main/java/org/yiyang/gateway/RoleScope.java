package org.yiyang.gateway;

import java.util.Map;
import java.util.Set;

/** Which roles may use a route at all; the services decide everything finer. */
final class RoleScope {
    private final Map<String, Set<Role>> only;
    private final Map<String, Set<Role>> except;
    private final Map<Role, Set<String>> confined;

    RoleScope(Map<String, Set<Role>> only, Map<String, Set<Role>> except, Map<Role, Set<String>> confined) {
        this.only = Map.copyOf(only);
        this.except = Map.copyOf(except);
        this.confined = Map.copyOf(confined);
    }

    /** Of several roles one that may is enough. */
    boolean allows(Set<Role> roles, Route route, String path) {
        return roles.stream().anyMatch(role -> allows(role, route, path));
    }

    private boolean allows(Role role, Route route, String path) {
        Set<String> resources = confined.get(role);
        if (resources != null) {
            return resources.stream().anyMatch(resource -> isResourceOf(route, path, resource));
        }
        if (except.getOrDefault(route.prefix(), Set.of()).contains(role)) {
            return false;
        }
        Set<Role> listed = only.get(route.prefix());
        return listed == null || listed.contains(role);
    }

    /** True for {@code /api/v1/<service>/<resource>} and what is below it. */
    private static boolean isResourceOf(Route route, String path, String resource) {
        String root = RouteTable.BASE + route.upstream().name() + "/" + resource;
        return path.equals(root) || path.startsWith(root + "/");
    }
}
