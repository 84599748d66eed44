package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many residents are disabled (失能) and partly disabled (半失能); nobody is both. */
@Embeddable
public record ResidentAbilities(
        @NotNull @Min(0) @Max(20000) @Column(name = "residents_disabled")
        Integer disabled,

        @NotNull @Min(0) @Max(20000) @Column(name = "residents_partly")
        Integer partlyDisabled) {
    boolean fits(int total) {
        return disabled + partlyDisabled <= total;
    }
}
