package org.yiyang.institution.supervision.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.supervision.entered.EnteredRecord;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.institution.supervision.entered.RegisterEntry;
import org.yiyang.institution.supervision.target.Metric;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;

/** A declared value of a metric, with the document that says so. */
@Entity
@Table(name = "indicator")
class Indicator extends EnteredRecord<Indicator.Entry> {
    @Embedded
    private Entry entry;

    /** For JPA. */
    protected Indicator() {}

    Indicator(Entry entry, Instant at) {
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
        return "indicator";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status());
    }

    /** Its state in answers. */
    @Schema(name = "IndicatorState")
    record State(UUID id, @JsonUnwrapped Entry entry, EntryStatus standing) {}

    /**
     * What a department declares of a metric that no register of ours can compute.
     *
     * @param numerator given together with the denominator
     * @param percent the declared percentage where nothing else is known
     * @param source the document or bulletin that says so
     */
    @Embeddable
    @Schema(name = "IndicatorEntry")
    record Entry(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
            String regionCode,

            @NotNull @Enumerated(EnumType.STRING) @Column(length = 40)
            Metric metric,

            @NotNull @Column(name = "as_of") LocalDate asOf,
            @Min(0) @Max(2_000_000_000) Long numerator,
            @Min(0) @Max(2_000_000_000) Long denominator,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Column(precision = 5, scale = 2)
            BigDecimal percent,

            @NotNull @Text @Size(max = 200) String source)
            implements RegisterEntry {
        @Override
        public String key() {
            return String.join("|", regionCode, metric.name(), asOf.toString());
        }

        void check(Call call) {
            if (asOf.isAfter(call.today())) {
                throw new Refused(IndicatorRefusal.DAY_IN_FUTURE).at("/asOf");
            }
            if (metric.registered()) {
                throw new Refused(IndicatorRefusal.COMPUTED).at("/metric");
            }
            if (!wellFormed()) {
                throw new Refused(IndicatorRefusal.FORM).at("/percent");
            }
            if (numerator != null && numerator > denominator) {
                throw new Refused(IndicatorRefusal.NUMERATOR_LARGER).at("/numerator");
            }
        }

        /** Whether it says both numbers and no percentage, or a percentage alone. */
        private boolean wellFormed() {
            boolean both = numerator != null && denominator != null && percent == null;
            boolean alone = numerator == null && denominator == null && percent != null;
            return both || alone;
        }
    }
}
