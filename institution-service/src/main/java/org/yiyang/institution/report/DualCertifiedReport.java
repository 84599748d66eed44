package org.yiyang.institution.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Report R1 and R2: how many institutions had both certificates on a day, and the sum of what they last reported.
 *
 * @param beds 张, the sum over those that reported
 * @param notReported those without confirmed figures up to that day
 * @param knownAt as known at this moment
 */
record DualCertifiedReport(
        String region,
        String regionName,
        LocalDate asOf,
        Instant knownAt,
        int institutions,
        int medicalRunsCare,
        int careRunsMedical,
        int beds,
        int staff,
        int residents,
        List<UUID> notReported,
        Sentence sentence) {

    /** The city's own wording, in both languages. */
    record Sentence(String zh, String en) {}
}
