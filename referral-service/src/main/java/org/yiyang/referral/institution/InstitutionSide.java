package org.yiyang.referral.institution;

/** Whether an institution treats or cares. */
public enum InstitutionSide {
    MEDICAL,
    CARE
}
