package org.yiyang.institution.copies;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What we need of an indicator that another service publishes on {@code yiyang.indicator}. */
record IndicatorState(
        String service,
        String metric,
        String regionCode,
        LocalDate asOf,
        Long numerator,
        Long denominator,
        BigDecimal percent,
        Instant recordedAt) {
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final Pattern METRIC = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern REGION = Pattern.compile("\\d{2,9}(F\\d{2})?");
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(100_000);

    /**
     * Refuses what no service of the suite may publish, so that it is parked.
     *
     * @throws IllegalArgumentException with the first thing that is wrong
     */
    void check() {
        must(service != null && SERVICE.matcher(service).matches(), "no service");
        must(metric != null && METRIC.matcher(metric).matches(), "no metric");
        must(regionCode != null && REGION.matcher(regionCode).matches(), "no region");
        must(asOf != null && recordedAt != null, "no day");
        checkValue();
    }

    private void checkValue() {
        boolean both = numerator != null && denominator != null;
        must(both || percent != null, "no value");
        must(!both || (numerator >= 0 && denominator >= 0), "a negative number");
        must(percent == null || (percent.signum() >= 0 && percent.compareTo(PERCENT_MAX) < 0), "no percentage");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
