package org.yiyang.institution.monitoring;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The figures of one institution on one day: beds 张, staff and residents in persons. */
@Embeddable
record Figures(
        @NotNull @Min(0) @Max(20000) Integer beds,
        @NotNull @Min(0) @Max(20000) Integer staff,
        @NotNull @Min(0) @Max(20000) Integer residents) {}
