package org.yiyang.contract.count;

import java.time.LocalDate;
import java.util.Comparator;

/** Of which region, of what and on which day something is counted. */
public record CountCell(String region, String name, LocalDate day) implements Comparable<CountCell> {
    private static final Comparator<CountCell> ORDER = Comparator.comparing(CountCell::region)
            .thenComparing(CountCell::name)
            .thenComparing(CountCell::day);

    boolean isWithin(String regions, LocalDate from, LocalDate to) {
        return region.startsWith(regions) && !day.isBefore(from) && !day.isAfter(to);
    }

    CountCell ofMonth() {
        return new CountCell(region, name, day.withDayOfMonth(1));
    }

    @Override
    public int compareTo(CountCell other) {
        return ORDER.compare(this, other);
    }
}
