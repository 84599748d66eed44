package org.yiyang.gateway;

import java.util.Optional;

/** The closed list of roles; any other name in a token counts as none. */
enum Role {
    HEALTH_ADMIN,
    CIVIL_ADMIN,
    INSURANCE_ADMIN,
    INSURANCE_AGENT,
    EVALUATOR,
    WINDOW_CLERK,
    MARKET_ADMIN,
    CARE_MANAGER,
    INTERNAL_DOCTOR,
    MED_MANAGER,
    SIGNER,
    REFERRAL_OFFICE,
    HOSPITAL_DOCTOR,
    DISPATCHER,
    GRASSROOTS,
    FAMILY_DOCTOR,
    ELDER,
    FAMILY,
    EXTERNAL_SYSTEM,
    SUPERVISOR,
    AUDITOR,
    SYS_ADMIN;

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
