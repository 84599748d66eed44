package org.yiyang.institution.population;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yiyang.institution.supervision.Entry;
import org.yiyang.kit.text.Text;

/**
 * How many elders a region had on a day, by one group and one basis.
 *
 * @param people persons
 * @param source where the number stands, as a yearbook or a bulletin
 */
@Embeddable
record PopulationBaseEntry(
        @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
        String regionCode,

        @NotNull @Column(name = "as_of") LocalDate asOf,

        @NotNull @Enumerated(EnumType.STRING) @Column(name = "elder_group", length = 20)
        ElderGroup group,

        @NotNull @Enumerated(EnumType.STRING) @Column(length = 20)
        PopulationBasis basis,

        @NotNull @Min(0) @Max(2_000_000_000) Long people,
        @NotNull @Text @Size(max = 200) String source)
        implements Entry {
    @Override
    public String key() {
        return String.join("|", regionCode, asOf.toString(), group.name(), basis.name());
    }
}
