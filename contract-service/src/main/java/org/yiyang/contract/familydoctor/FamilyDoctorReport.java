package org.yiyang.contract.familydoctor;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.contract.figure.Share;

/**
 * Report R17 of family doctors.
 *
 * @param teams at work now
 * @param signing elders with a contract in force on the day, of those who could have one
 * @param coverage elders with a contract in force on the day, of the permanent residents
 * @param priority the same of the groups that are signed first
 * @param renewal years renewed, of those that ended in the twelve months up to the day
 * @param knownAt as known at this moment
 */
record FamilyDoctorReport(
        String region,
        LocalDate asOf,
        Instant knownAt,
        long teams,
        Share signing,
        Share coverage,
        Share priority,
        Share renewal) {}
