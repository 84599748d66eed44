package org.yiyang.kit.caller;

import java.util.Set;

/**
 * What another system may read: only resources of which its token has a scope, as {@code institution:read} for
 * {@code /api/v1/institutions}. People are distinguished by role and region; a system of another department is admitted
 * for one purpose. What it may write is declared by the operations.
 */
public final class SystemScopes {
    private static final String ROOT = "/api/v1/";
    /**
     * Resources below a service's own name: the feed and webhooks
     * require a scope of their own, labels are nobody's secret.
     */
    private static final Set<String> OPEN = Set.of("events", "webhooks", "webhook-deliveries", "dictionaries");

    private SystemScopes() {}

    /**
     * The scope that a caller lacks for reading a path.
     *
     * @return null if nothing is lacking
     */
    public static String lacking(Caller caller, String path) {
        boolean systemOnly = caller.acting().equals(Set.of(Roles.EXTERNAL_SYSTEM));
        if (!systemOnly || !path.startsWith(ROOT)) {
            return null;
        }
        String[] segments = path.substring(ROOT.length()).split("/", -1);
        if (segments.length > 1 && OPEN.contains(segments[1])) {
            return null;
        }
        String resource = segments[0].replaceFirst("ies$", "y").replaceFirst("s$", "");
        boolean held = caller.scopes().stream().anyMatch(scope -> scope.startsWith(resource + ":"));
        return held ? null : resource + ":read";
    }
}
