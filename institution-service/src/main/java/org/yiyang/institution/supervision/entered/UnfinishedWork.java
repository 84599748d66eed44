package org.yiyang.institution.supervision.entered;

import java.util.Set;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** Who sees what is not finished: the departments that work on it and the supervisors of the region, nobody else. */
public final class UnfinishedWork {
    private static final Set<String> AT_WORK = Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR);

    private UnfinishedWork() {}

    /**
     * Hides from everybody else what is not for them yet.
     *
     * @param where within the caller's scope, by the same field of the region
     * @param unless what those may see who do not work on it; {@code :scopeInstitution} only if the scope has one
     */
    public static ScopedQuery hidden(ScopedQuery where, Caller caller, String regionField, String unless) {
        Scope scope = caller.scope();
        if (scope.everything()) {
            return where;
        }
        boolean atWork = scope.region() != null && caller.isAny(AT_WORK);
        return where.and(atWork ? where.reached(regionField) + " or (" + unless + ")" : unless);
    }
}
