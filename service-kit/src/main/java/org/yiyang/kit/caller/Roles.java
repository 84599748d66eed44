package org.yiyang.kit.caller;

import java.util.Set;

/** The closed list of roles that a token may carry, as constants because annotations need them. */
public final class Roles {
    public static final String HEALTH_ADMIN = "HEALTH_ADMIN";
    public static final String CIVIL_ADMIN = "CIVIL_ADMIN";
    public static final String INSURANCE_ADMIN = "INSURANCE_ADMIN";
    public static final String INSURANCE_AGENT = "INSURANCE_AGENT";
    public static final String EVALUATOR = "EVALUATOR";
    public static final String WINDOW_CLERK = "WINDOW_CLERK";
    public static final String MARKET_ADMIN = "MARKET_ADMIN";
    public static final String CARE_MANAGER = "CARE_MANAGER";
    public static final String INTERNAL_DOCTOR = "INTERNAL_DOCTOR";
    public static final String MED_MANAGER = "MED_MANAGER";
    public static final String SIGNER = "SIGNER";
    public static final String REFERRAL_OFFICE = "REFERRAL_OFFICE";
    public static final String HOSPITAL_DOCTOR = "HOSPITAL_DOCTOR";
    public static final String DISPATCHER = "DISPATCHER";
    public static final String GRASSROOTS = "GRASSROOTS";
    public static final String FAMILY_DOCTOR = "FAMILY_DOCTOR";
    public static final String ELDER = "ELDER";
    public static final String FAMILY = "FAMILY";
    public static final String EXTERNAL_SYSTEM = "EXTERNAL_SYSTEM";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String AUDITOR = "AUDITOR";
    public static final String SYS_ADMIN = "SYS_ADMIN";

    /** Officials: they see the records of their region. */
    public static final Set<String> OFFICIALS = Set.of(
            HEALTH_ADMIN,
            CIVIL_ADMIN,
            INSURANCE_ADMIN,
            INSURANCE_AGENT,
            EVALUATOR,
            WINDOW_CLERK,
            MARKET_ADMIN,
            DISPATCHER);

    /** Staff: they see the records to which their own institution is a party. */
    public static final Set<String> STAFF = Set.of(
            CARE_MANAGER,
            INTERNAL_DOCTOR,
            MED_MANAGER,
            SIGNER,
            REFERRAL_OFFICE,
            HOSPITAL_DOCTOR,
            GRASSROOTS,
            FAMILY_DOCTOR);

    /** Elders and their families: they see what is recorded of one person. */
    public static final Set<String> PERSONS = Set.of(ELDER, FAMILY);

    private static final Set<String> OTHERS = Set.of(EXTERNAL_SYSTEM, SUPERVISOR, AUDITOR, SYS_ADMIN);

    private Roles() {}

    public static boolean known(String role) {
        return OFFICIALS.contains(role) || STAFF.contains(role) || PERSONS.contains(role) || OTHERS.contains(role);
    }
}
