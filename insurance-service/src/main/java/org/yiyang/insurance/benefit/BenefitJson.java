package org.yiyang.insurance.benefit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** Payable items and benefit policies on the wire. */
public final class BenefitJson {
    static final String REGION = "\\d{2,6}(F\\d{2})?";

    private BenefitJson() {}

    /** Whether an item is payable in a region, from a day on. */
    @Schema(name = "PayableItemSet")
    record SetItem(
            @NotNull @Pattern(regexp = REGION) String region,
            @NotNull @Text @Size(max = 200) String name,
            @NotNull Boolean payable,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 120) String issuingBody,
            @NotNull @Text @Size(max = 120) @PaperNumber String document) {
        Validity validity(Call call) {
            return new Validity(
                    region,
                    validFrom,
                    validUntil,
                    issuingBody,
                    document,
                    call.caller().subject(),
                    call.now());
        }
    }

    /** How far an insurance pays in a region, from a day on. */
    @Schema(name = "BenefitPolicySet")
    record SetPolicy(
            @NotNull @Pattern(regexp = REGION) String region,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal ratio,

            @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal deductible,

            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 120) String issuingBody,
            @NotNull @Text @Size(max = 120) @PaperNumber String document) {
        Validity validity(Call call) {
            return new Validity(
                    region,
                    validFrom,
                    validUntil,
                    issuingBody,
                    document,
                    call.caller().subject(),
                    call.now());
        }
    }

    /**
     * One item as it holds.
     *
     * @param recordedAt when this version was entered
     * @param recordedLater whether that was after the day that is asked about, so that nobody could know it here then
     */
    @Schema(name = "PayableItemView")
    public record ItemView(
            UUID id,
            Scene scene,
            String code,
            String name,
            boolean payable,
            String region,
            LocalDate validFrom,
            LocalDate validUntil,
            String issuingBody,
            String document,
            Instant recordedAt,
            boolean recordedLater) {
        /** As it holds on a day. */
        public static ItemView of(PayableItem item, LocalDate day) {
            Validity validity = item.validity();
            return new ItemView(
                    item.id(),
                    item.scene(),
                    item.code(),
                    item.name(),
                    item.payable(),
                    validity.region(),
                    validity.validFrom(),
                    validity.validUntil(),
                    validity.issuingBody(),
                    validity.document(),
                    validity.setAt(),
                    validity.recordedAfter(day));
        }
    }

    /** One page of items. */
    @Schema(name = "PayableItemList")
    record Items(List<ItemView> items) {}

    /**
     * One policy as it holds.
     *
     * @param recordedAt when this version was entered
     * @param recordedLater whether that was after the day that is asked about, so that nobody could know it here then
     */
    @Schema(name = "BenefitPolicyView")
    public record PolicyView(
            UUID id,
            Scene scene,
            InstitutionLevel level,
            InsuranceType insuranceType,
            BigDecimal ratio,
            BigDecimal deductible,
            String region,
            LocalDate validFrom,
            LocalDate validUntil,
            String issuingBody,
            String document,
            Instant recordedAt,
            boolean recordedLater) {
        /** As it holds on a day. */
        public static PolicyView of(BenefitPolicy policy, LocalDate day) {
            Validity validity = policy.validity();
            return new PolicyView(
                    policy.id(),
                    policy.scene(),
                    policy.level(),
                    policy.insuranceType(),
                    policy.ratio(),
                    policy.deductible(),
                    validity.region(),
                    validity.validFrom(),
                    validity.validUntil(),
                    validity.issuingBody(),
                    validity.document(),
                    validity.setAt(),
                    validity.recordedAfter(day));
        }
    }

    /** The policies of a region on a day. */
    @Schema(name = "BenefitPolicyList")
    record Policies(LocalDate on, List<PolicyView> items) {}
}
