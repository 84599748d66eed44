package org.yiyang.institution.supervision.entered;

/** What is written down of one region in a register of entered records. */
public interface RegisterEntry {
    String regionCode();

    /** What may be there only once while it stands. */
    String key();
}
