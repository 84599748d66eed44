package org.yiyang.institution.supervision.population;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.supervision.entered.EnteredRecord;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.institution.supervision.entered.RegisterEntry;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;

/** How many elders a region had on a day: the denominator of per-thousand figures. */
@Entity
@Table(name = "population_base")
class PopulationBase extends EnteredRecord<PopulationBase.Entry> {
    @Embedded
    private Entry entry;

    /** For JPA. */
    protected PopulationBase() {}

    PopulationBase(Entry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected Entry entry() {
        return entry;
    }

    @Override
    protected void say(Entry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "population-base";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status());
    }

    /** Its state in answers. */
    @Schema(name = "PopulationBaseState")
    record State(UUID id, @JsonUnwrapped Entry entry, EntryStatus standing) {}

    /**
     * How many elders a region had on a day, by one group and one basis.
     *
     * @param people persons
     * @param source where the number stands, as a yearbook or a bulletin
     */
    @Embeddable
    @Schema(name = "PopulationBaseEntry")
    record Entry(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
            String regionCode,

            @NotNull @Column(name = "as_of") LocalDate asOf,

            @NotNull @Enumerated(EnumType.STRING) @Column(name = "elder_group", length = 20)
            ElderGroup group,

            @NotNull @Enumerated(EnumType.STRING) @Column(length = 20)
            PopulationBasis basis,

            @NotNull @Min(0) @Max(2_000_000_000) Long people,
            @NotNull @Text @Size(max = 200) String source)
            implements RegisterEntry {
        @Override
        public String key() {
            return String.join("|", regionCode, asOf.toString(), group.name(), basis.name());
        }

        void check(Call call) {
            if (asOf.isAfter(call.today())) {
                throw new Refused(PopulationRefusal.DAY_IN_FUTURE).at("/asOf");
            }
        }
    }
}
