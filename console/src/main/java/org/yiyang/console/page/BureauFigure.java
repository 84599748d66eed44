package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What districts and quarters are compared by. */
enum BureauFigure {
    INSTITUTIONS("institutions", "institutions?dualCertifiedOn=%2$s&asOf=%2$s&region=%1$s"),
    BEDS("beds", "monitoring-snapshots?status=CONFIRMED&region=%1$s"),
    STAFF("staff", "monitoring-snapshots?status=CONFIRMED&region=%1$s"),
    RESIDENTS("residents", "monitoring-snapshots?status=CONFIRMED&region=%1$s"),
    OCCUPANCY("occupancy", "institution/reports/dual-certified?asOf=%2$s&region=%1$s"),
    UNREPORTED("unreported", "");

    /** Those that are drawn quarter by quarter. */
    static final List<BureauFigure> BY_QUARTER = List.of(INSTITUTIONS, BEDS, RESIDENTS, OCCUPANCY);

    private final String field;
    private final String behind;

    BureauFigure(String field, String behind) {
        this.field = field;
        this.behind = behind;
    }

    static BureauFigure of(String chosen) {
        return Arrays.stream(values())
                .filter(one -> one.field.equals(chosen))
                .findFirst()
                .orElse(INSTITUTIONS);
    }

    String field() {
        return field;
    }

    /** Null where nothing is known. */
    BigDecimal of(JsonNode line) {
        JsonNode value = line.path(field);
        JsonNode number = value.isObject() ? value.path("value") : value;
        return number.isNumber() ? number.decimalValue() : null;
    }

    /** The page with what the figure was counted of. */
    String href(String region, LocalDate day) {
        return behind.isEmpty() ? "#unreported" : Drawing.AT + String.format(behind, region, day);
    }
}
