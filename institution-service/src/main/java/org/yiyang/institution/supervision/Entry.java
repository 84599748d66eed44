package org.yiyang.institution.supervision;

/** What is written down of one region in a register of entered records. */
public interface Entry {
    String regionCode();

    /** What may be there only once while it stands. */
    String key();
}
