package org.yiyang.institution.reference.region;

import java.time.LocalDate;

/** Which regions a list shows; what is null is not asked for. */
record RegionFilter(String under, RegionKind kind, LocalDate asOf, String name) {
    RegionFilter {
        RegionFacts.mustBeDay(asOf, "asOf");
    }
}
