package org.yiyang.institution.supervision.entered;

/** What is written down of one region in a register of entered records. */
public interface RegisterEntry {
    String regionCode();

    /** The key that no other entry may have while this one stands. */
    String key();
}
