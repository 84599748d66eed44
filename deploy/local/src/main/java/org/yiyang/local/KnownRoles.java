package org.yiyang.local;

import java.util.List;

/** The closed list of roles that a token may claim; {@code docs/roles.md} says what each may do. */
public final class KnownRoles {
    public static final List<String> ALL = List.of(
            "HEALTH_ADMIN",
            "CIVIL_ADMIN",
            "INSURANCE_ADMIN",
            "INSURANCE_AGENT",
            "EVALUATOR",
            "WINDOW_CLERK",
            "MARKET_ADMIN",
            "CARE_MANAGER",
            "INTERNAL_DOCTOR",
            "MED_MANAGER",
            "SIGNER",
            "REFERRAL_OFFICE",
            "HOSPITAL_DOCTOR",
            "DISPATCHER",
            "GRASSROOTS",
            "FAMILY_DOCTOR",
            "ELDER",
            "FAMILY",
            "EXTERNAL_SYSTEM",
            "SUPERVISOR",
            "AUDITOR",
            "SYS_ADMIN");

    /** Those that stand in a token alone; the services and the gateway refuse them with any other. */
    public static final List<String> ALONE = List.of("EXTERNAL_SYSTEM", "AUDITOR", "SYS_ADMIN");

    private KnownRoles() {}

    /** Whether some roles may not stand in one token. */
    public static boolean mixed(List<String> roles) {
        return roles.stream().distinct().count() > 1 && roles.stream().anyMatch(ALONE::contains);
    }

    /** Those of some that there are not. */
    public static List<String> unknown(List<String> roles) {
        return roles.stream().filter(role -> !ALL.contains(role)).toList();
    }
}
