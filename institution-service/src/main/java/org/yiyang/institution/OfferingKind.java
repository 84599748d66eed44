package org.yiyang.institution;

/** What an offering is: a code of {@link Department} or of {@link Capability}. */
public enum OfferingKind {
    DEPARTMENT,
    CAPABILITY
}
