package org.yiyang.contract.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.Text;

/**
 * An agreement as it stood on paper in a row of a file: the parties by their credit codes or ids.
 *
 * @param frequencies as {@code MEDICAL_ROUNDS:4/MONTH}
 * @param fees as {@code MEDICAL_ROUNDS:FREE}
 * @param renewalOfNumber the number of the agreement that it continues; it may stand in the same file
 */
record AgreementRow(
        @NotNull @Text @Pattern(regexp = "[^\\s\\p{Cntrl}]{1,60}") @PaperNumber
        String number,

        @Text @Size(max = 40) @PaperNumber String medicalCreditCode,
        UUID medicalId,
        @Text @Size(max = 40) @PaperNumber String careCreditCode,
        UUID careId,
        @NotNull CooperationMode mode,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> serviceItems,

        @Size(max = 40) Set<@NotNull @Pattern(regexp = AgreementRow.FREQUENCY) String> frequencies,

        @Valid AgreementJson.Green greenChannel,
        @Valid AgreementJson.AutomaticRenewal automaticRenewal,
        @Size(max = 40) Set<@NotNull @Pattern(regexp = AgreementRow.FEE) String> fees,
        @Valid ClauseJson.Site practiceSite,
        Boolean primary,
        @Text @Size(max = 60) @PaperNumber String renewalOfNumber,
        @Text @Size(max = 100) @PaperNumber String governmentConsent,
        @Text @Size(max = 60) @PaperNumber String receiptNumber,
        @NotNull @Text @Size(max = 100) @PaperNumber String document,
        @NotNull @Text @Size(max = 500) String reason) {
    static final String FREQUENCY = CatalogueJson.CODE + ":[1-9]\\d{0,2}/(WEEK|MONTH|QUARTER|YEAR)";
    static final String FEE = CatalogueJson.CODE + ":(FREE|PUBLIC_HEALTH|GOV_PURCHASE|MEDICAL_INSURANCE"
            + "|PER_SERVICE|PER_VISIT|PER_BED_MONTH|LUMP_SUM)";

    /** What two agreements may not both have: the number, in the city of the home. */
    String key() {
        return key(number);
    }

    /** The key of the agreement that it continues; null if it continues none. */
    String formerKey() {
        return key(renewalOfNumber);
    }

    private String key(String of) {
        Object care = careCreditCode == null ? careId : NormalForm.of(careCreditCode);
        return of == null || care == null ? null : NormalForm.of(of) + " " + care;
    }

    /** The same as the body of a single takeover. */
    AgreementJson.TakeOver body(UUID medical, UUID care, UUID former) {
        return new AgreementJson.TakeOver(
                number,
                medical,
                care,
                mode,
                startDate,
                endDate,
                serviceItems,
                promised(),
                greenChannel,
                automaticRenewal,
                paid(),
                practiceSite,
                primary,
                former,
                governmentConsent,
                null,
                receiptNumber,
                document,
                reason);
    }

    private List<AgreementJson.Frequency> promised() {
        return frequencies == null
                ? null
                : frequencies.stream().map(AgreementRow::frequency).toList();
    }

    private static AgreementJson.Frequency frequency(String text) {
        String[] parts = text.split("[:/]", -1);
        return new AgreementJson.Frequency(parts[0], Integer.valueOf(parts[1]), PromisePeriod.valueOf(parts[2]));
    }

    private List<ClauseJson.Fee> paid() {
        return fees == null
                ? null
                : fees.stream()
                        .map(text -> text.split(":", -1))
                        .map(parts -> new ClauseJson.Fee(parts[0], FeeMode.valueOf(parts[1])))
                        .toList();
    }

    /** What is recorded under its number, written as a row; by its codes where the parties are those that it names. */
    AgreementRow recorded(Agreement agreement, PaperParties.Codes codes) {
        AgreementContent known = agreement.content();
        AgreementEntry entry = known.entry();
        return new AgreementRow(
                number,
                codes.medical(),
                entry.medicalId(),
                codes.care(),
                entry.careId(),
                entry.mode(),
                entry.startDate(),
                entry.endDate(),
                known.items(),
                frequencies(known),
                AgreementJson.Green.of(known.green()),
                AgreementJson.AutomaticRenewal.of(known.renewal()),
                fees(known),
                ClauseJson.Site.of(known.site()),
                entry.primary(),
                codes.former(),
                entry.governmentConsent(),
                receiptNumber,
                document,
                reason);
    }

    private static Set<String> frequencies(AgreementContent known) {
        return known.promises().stream()
                .map(one -> one.item() + ":" + one.times() + "/" + one.per())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fees(AgreementContent known) {
        return known.fees().entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
