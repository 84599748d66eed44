package org.yiyang.contract.familydoctor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The contracts of a team that end in one month and have no further year.
 *
 * @param first the first day on which one of them ends
 * @param last the last one
 */
record EndingMonth(UUID teamId, long contracts, LocalDate first, LocalDate last) {
    /** As a part of the team. */
    UUID part() {
        String name = "yiyang:family-doctor-renewals:" + teamId + ":" + YearMonth.from(first);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the first of them ends within some days from a day on. */
    boolean isWithin(int days, LocalDate today) {
        return !first.minusDays(days).isAfter(today);
    }
}
