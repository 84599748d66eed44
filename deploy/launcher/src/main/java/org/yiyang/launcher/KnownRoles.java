package org.yiyang.launcher;

import java.util.List;

/** The closed list of roles, for whoever asks for a token; {@code docs/roles.md} tells what each may do. */
final class KnownRoles {
    static final List<String> ALL = List.of(
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

    private KnownRoles() {}

    static void mustKnow(List<String> roles) {
        List<String> unknown =
                roles.stream().filter(role -> !ALL.contains(role)).toList();
        if (!unknown.isEmpty()) {
            throw new LauncherFailure("there is no role " + String.join(", ", unknown) + ": " + String.join(", ", ALL)
                    + " (docs/roles.md tells what each may do)");
        }
    }
}
