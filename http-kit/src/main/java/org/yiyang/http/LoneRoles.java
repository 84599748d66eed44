package org.yiyang.http;

import java.util.Collection;
import java.util.Set;

/**
 * Roles that a token may carry only alone: a program, an auditor and an administrator are admitted for one purpose, and
 * with the rights of a second role each would reach what it was kept from.
 */
public final class LoneRoles {
    public static final Set<String> ALL = Set.of("EXTERNAL_SYSTEM", "AUDITOR", "SYS_ADMIN");

    private LoneRoles() {}

    /** Whether some roles of this suite, no others among them, may not stand in one token. */
    public static boolean mixed(Collection<String> roles) {
        return Set.copyOf(roles).size() > 1 && roles.stream().anyMatch(ALL::contains);
    }
}
