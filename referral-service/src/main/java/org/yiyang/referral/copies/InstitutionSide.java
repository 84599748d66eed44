package org.yiyang.referral.copies;

/** Whether an institution treats or cares. */
public enum InstitutionSide {
    MEDICAL,
    CARE
}
