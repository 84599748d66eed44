package org.yiyang.contract.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests about agreements. */
final class AgreementJson {
    private static final String NUMBER = "[^\\s\\p{Cntrl}]{1,60}";

    private AgreementJson() {}

    /** A green channel; {@code responseMinutes} is how soon the hospital answers, missing if that is not agreed. */
    @Schema(name = "AgreementGreen")
    record Green(
            @NotNull Boolean referral,
            @NotNull Boolean appointment,
            @NotNull Boolean emergency,
            @NotNull Boolean hours24,
            @Min(1) @Max(1440) Integer responseMinutes,

            @Text @Phone @Size(max = 40) @PaperNumber String contactPhone) {
        static GreenChannel of(Green green) {
            return green == null
                    ? null
                    : new GreenChannel(
                            green.referral,
                            green.appointment,
                            green.emergency,
                            green.hours24,
                            green.responseMinutes,
                            green.contactPhone);
        }

        static Green of(GreenChannel green) {
            return green == null
                    ? null
                    : new Green(
                            green.referral(),
                            green.appointment(),
                            green.emergency(),
                            green.hours24(),
                            green.responseMinutes(),
                            green.contactPhone());
        }
    }

    /** It is renewed for so many years unless a party objects so many days before its end. */
    @Schema(name = "AgreementAutomaticRenewal")
    record AutomaticRenewal(
            @NotNull @Min(1) @Max(10) Integer years,
            @NotNull @Min(1) @Max(365) Integer noticeDays) {
        static RenewalClause of(AutomaticRenewal clause) {
            return clause == null ? null : new RenewalClause(clause.years, clause.noticeDays);
        }

        static AutomaticRenewal of(RenewalClause clause) {
            return clause == null ? null : new AutomaticRenewal(clause.years(), clause.noticeDays());
        }
    }

    /** How often an item is given: at least so many times in each period. */
    @Schema(name = "AgreementFrequency")
    record Frequency(
            @NotNull @Pattern(regexp = CatalogueJson.CODE) String item,
            @NotNull @Min(1) @Max(1000) Integer times,
            @NotNull PromisePeriod per) {
        static Set<Promise> promises(List<Frequency> frequencies) {
            return frequencies == null
                    ? Set.of()
                    : frequencies.stream()
                            .map(one -> new Promise(one.item, one.times, one.per))
                            .collect(Collectors.toUnmodifiableSet());
        }

        static List<Frequency> of(Set<Promise> promises) {
            return promises.stream()
                    .map(one -> new Frequency(one.item(), one.times(), one.per()))
                    .sorted(Comparator.comparing(Frequency::item))
                    .toList();
        }
    }

    /** Who is posted to the home: never a name; {@code until} is the last day, missing if not known yet. */
    @Schema(name = "AgreementPost")
    record Post(
            @NotNull PostedRole role,

            @NotNull @SealedText @Pattern(regexp = "[0-9A-Za-z]{6,40}") @PaperNumber
            String licenceNumber,

            @NotNull Boolean multiSiteFiled,
            @NotNull LocalDate from,
            LocalDate until,
            @Text @Size(max = 200) String schedule,
            @Text @Size(max = 60) @PaperNumber String tcmFiling) {
        Posting.Named named() {
            Posting.Duty duty = new Posting.Duty(schedule, tcmFiling);
            return new Posting.Named(role, licenceNumber, multiSiteFiled, from, until, duty);
        }
    }

    /** A first draft; {@code endDate} is the last day. */
    @Schema(name = "AgreementDraft")
    record Draft(
            @NotNull @Text @Pattern(regexp = NUMBER) @PaperNumber
            String number,

            @NotNull UUID medicalId,
            @NotNull UUID careId,
            @NotNull CooperationMode mode,
            @NotNull LocalDate startDate,
            @NotNull LocalDate endDate,
            @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> serviceItems,
            @Size(max = 40) List<@NotNull @Valid Frequency> frequencies,
            @Valid Green greenChannel,
            @Valid AutomaticRenewal automaticRenewal,
            @Size(max = 40) List<ClauseJson.@NotNull @Valid Fee> fees,
            @Valid ClauseJson.Site practiceSite,
            Boolean primary,
            UUID renewalOf,
            @Text @Size(max = 100) @PaperNumber String governmentConsent,
            @Size(max = 50) List<@NotNull @Valid Post> postings)
            implements OfferedTerms.Between {}

    /** An agreement as it stood on paper. */
    @Schema(name = "AgreementTakeOver")
    record TakeOver(
            @NotNull @Text @Pattern(regexp = NUMBER) @PaperNumber
            String number,

            @NotNull UUID medicalId,
            @NotNull UUID careId,
            @NotNull CooperationMode mode,
            @NotNull LocalDate startDate,
            @NotNull LocalDate endDate,
            @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> serviceItems,
            @Size(max = 40) List<@NotNull @Valid Frequency> frequencies,
            @Valid Green greenChannel,
            @Valid AutomaticRenewal automaticRenewal,
            @Size(max = 40) List<ClauseJson.@NotNull @Valid Fee> fees,
            @Valid ClauseJson.Site practiceSite,
            Boolean primary,
            UUID renewalOf,
            @Text @Size(max = 100) @PaperNumber String governmentConsent,
            @Size(max = 50) List<@NotNull @Valid Post> postings,
            @Text @Size(max = 60) @PaperNumber String receiptNumber,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason)
            implements OfferedTerms.Between {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** Another content in place of the one offered; {@code postings} missing leaves those who are named already. */
    @Schema(name = "AgreementRevise")
    record Revise(
            @NotNull CooperationMode mode,
            @NotNull LocalDate startDate,
            @NotNull LocalDate endDate,
            @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> serviceItems,
            @Size(max = 40) List<@NotNull @Valid Frequency> frequencies,
            @Valid Green greenChannel,
            @Valid AutomaticRenewal automaticRenewal,
            @Size(max = 40) List<ClauseJson.@NotNull @Valid Fee> fees,
            @Valid ClauseJson.Site practiceSite,
            Boolean primary,
            @Text @Size(max = 100) @PaperNumber String governmentConsent,
            @Size(max = 50) List<@NotNull @Valid Post> postings,
            @Text @Size(max = 500) String reason)
            implements OfferedTerms {}

    /** Other content for what both have signed; what is left out is no longer agreed. */
    @Schema(name = "AgreementAmend")
    record Amend(
            @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> serviceItems,
            @Size(max = 40) List<@NotNull @Valid Frequency> frequencies,
            @Valid Green greenChannel,
            @Valid AutomaticRenewal automaticRenewal,
            @Size(max = 40) List<ClauseJson.@NotNull @Valid Fee> fees,
            @Valid ClauseJson.Site practiceSite,
            @NotNull @Text @Size(max = 500) String reason)
            implements AmendedTerms {}

    /** A body without fields. */
    @Schema(name = "AgreementNothing")
    record Nothing() {}

    /** A signature: the hash of the content as the signer has read it, and how it is given; missing for the own account. */
    @Schema(name = "AgreementSign")
    record Sign(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash, SignatureMethod method) {
        Agreement.Signing by(String account, LocalDate today, Instant at) {
            return new Agreement.Signing(account, method == null ? SignatureMethod.ACCOUNT : method, today, at);
        }
    }

    /** The receipt of a filing, with the government's consent where one is needed and was not entered before. */
    @Schema(name = "AgreementFileReceipt")
    record FileReceipt(
            @NotNull @Text @Size(max = 60) @PaperNumber String receiptNumber,
            @Text @Size(max = 100) @PaperNumber String governmentConsent) {}

    /** Why a bureau does not file an agreement. */
    @Schema(name = "AgreementFilingRefusal")
    record RefuseFiling(
            @NotNull FilingReason reason,
            @Text @Size(max = 450) String note) {
        BureauFiling.Refusing how() {
            return new BureauFiling.Refusing(reason, note);
        }
    }

    /** What was put right after a bureau refused, with the government's consent where that was missing. */
    @Schema(name = "AgreementFilingAgain")
    record ResubmitFiling(
            @NotNull @Text @Size(max = 450) String note,
            @Text @Size(max = 100) @PaperNumber String governmentConsent) {}

    /** The receipt of an amendment's filing. */
    @Schema(name = "AgreementAmendmentReceipt")
    record AmendmentReceipt(
            @NotNull @Text @Size(max = 60) @PaperNumber String receiptNumber) {}

    /** What was put right of an amendment after a bureau refused. */
    @Schema(name = "AgreementAmendmentNote")
    record AmendmentNote(@NotNull @Text @Size(max = 450) String note) {}

    /** How the parties may end it. */
    @Schema(name = "AgreementGrounds")
    enum Grounds {
        MUTUAL,
        BREACH
    }

    /** A notice; from {@code effectiveOn} on it shall no longer be in force. */
    @Schema(name = "AgreementTerminate")
    record Terminate(
            @NotNull Grounds grounds,
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 500) String reason,
            @NotNull @Text @Size(max = 500) String handover) {
        Agreements.Notice notice() {
            return new Agreements.Notice(grounds == Grounds.BREACH, effectiveOn, reason, handover);
        }
    }

    /** The last day of a posting. */
    @Schema(name = "AgreementEndPosting")
    record EndPosting(
            @NotNull UUID postingId,
            @NotNull LocalDate lastDay,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** The corrected days of a term; {@code noticeStands} false deletes a notice that was never given. */
    @Schema(name = "AgreementCorrect")
    record Correct(
            @NotNull LocalDate startDate,
            @NotNull LocalDate endDate,
            @NotNull Boolean noticeStands,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 390) String reason) {
        Agreements.Correction correction() {
            return new Agreements.Correction(startDate, endDate, noticeStands, document, reason);
        }
    }

    /** Why something is done. */
    @Schema(name = "AgreementReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}
}
