package org.yiyang.institution.supervision.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.supervision.entered.EnteredRecord;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.institution.supervision.entered.RegisterEntry;
import org.yiyang.institution.supervision.policy.Citations;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.Refused;

/** What a policy document demands of a region for a year. */
@Entity
@Table(name = "policy_target")
public class PolicyTarget extends EnteredRecord<PolicyTarget.Entry> {
    @Embedded
    private Entry entry;

    /** For JPA. */
    protected PolicyTarget() {}

    PolicyTarget(Entry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    protected void say(Entry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "policy-target";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status());
    }

    /** Its state in answers. */
    @Schema(name = "PolicyTargetState")
    record State(UUID id, @JsonUnwrapped Entry entry, EntryStatus standing) {}

    /**
     * What a region shall have reached at the end of a year.
     *
     * @param value at least so much: percent, or a count where the metric is one
     * @param policyDocumentId the document that sets the target, absent if it is not entered
     */
    @Embeddable
    @Schema(name = "PolicyTargetEntry")
    public record Entry(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
            String regionCode,

            @NotNull @Min(2000) @Max(2200) @Column(name = "target_year")
            Integer year,

            @NotNull @Enumerated(EnumType.STRING) @Column(length = 40)
            Metric metric,

            @NotNull
            @DecimalMin("0")
            @Digits(integer = 7, fraction = 2)
            @Column(name = "target_value", precision = 9, scale = 2)
            BigDecimal value,

            @Column(name = "policy_document_id") UUID policyDocumentId)
            implements RegisterEntry {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public String key() {
            return String.join("|", regionCode, year.toString(), metric.name());
        }

        void check(Scope scope, Citations citations) {
            if (metric.percentage() && value.compareTo(HUNDRED) > 0) {
                throw new Refused(TargetRefusal.OVER_HUNDRED).at("/value");
            }
            citations.mustStand(scope, policyDocumentId, "/policyDocumentId");
        }
    }
}
