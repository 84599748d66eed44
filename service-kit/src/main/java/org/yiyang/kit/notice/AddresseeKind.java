package org.yiyang.kit.notice;

/** Whom a notice is for: by the id of a record of the elders' or the institutions' register. */
public enum AddresseeKind {
    PERSON,
    INSTITUTION
}
