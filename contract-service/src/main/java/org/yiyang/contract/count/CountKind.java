package org.yiyang.contract.count;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Something that is counted by region and day and kept as sums; what a subject adds to them follows from what is known of it. */
public interface CountKind {
    /** Distinguishes its rows from those of other kinds. */
    String name();

    /** Of how many subjects the shares are taken at once. */
    int atOnce();

    /** What each subject adds to the sums on days from its own on; one that adds nothing may be missing. */
    Map<UUID, CountShare> shares(Map<UUID, LocalDate> from, LocalDate today);

    /** What each name comes to from one day to another, both included, counted again from what is known. */
    Map<String, Count> direct(String region, LocalDate from, LocalDate to);
}
