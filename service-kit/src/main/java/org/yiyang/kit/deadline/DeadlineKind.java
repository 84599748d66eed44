package org.yiyang.kit.deadline;

/** A kind of deadline; the constants of an enum of each feature or service. */
public interface DeadlineKind {
    /** Stands in the table and in answers; supplied by the enum. */
    String name();

    OutageEffect outage();
}
