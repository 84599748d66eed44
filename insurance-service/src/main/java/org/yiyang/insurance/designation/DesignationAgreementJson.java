package org.yiyang.insurance.designation;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.designation.SupplementaryAgreement.SupplementarySubject;

/** What answers say about the agreements of a designation: the running one, the next, those that are over, the end. */
final class DesignationAgreementJson {
    private DesignationAgreementJson() {}

    /** Term and signatures, without the accounts that signed. */
    @Schema(name = "DesignationAgreementView")
    record AgreementView(
            String number,
            LocalDate termFrom,
            LocalDate termUntil,
            Instant agencySignedAt,
            Instant institutionSignedAt) {
        static List<AgreementView> past(Designation one) {
            return one.pastTerms().stream()
                    .sorted(Comparator.comparing(DesignationAgreement::termFrom))
                    .map(AgreementView::of)
                    .toList();
        }

        static AgreementView of(DesignationAgreement one) {
            return one == null
                    ? null
                    : new AgreementView(
                            one.number(),
                            one.termFrom(),
                            one.termTo().minusDays(1),
                            one.agencySignedAt(),
                            one.institutionSignedAt());
        }
    }

    /** What is asked for and signed for the time after the running term. */
    @Schema(name = "DesignationRenewalView")
    record RenewalView(
            LocalDate askedOn,
            LocalDate declinedOn,
            @Nullable LocalDate waivedOn,
            AgreementView agreement) {
        static RenewalView of(DesignationTerm term) {
            return term.renewalOpen()
                    ? null
                    : new RenewalView(
                            term.renewalAskedOn(),
                            term.renewalDeclinedOn(),
                            term.renewalWaivedOn(),
                            AgreementView.of(term.next()));
        }
    }

    /** The notice of an end, and what the institution says to it. */
    @Schema(name = "DesignationHearingView")
    record HearingView(
            TerminationGround ground,
            LocalDate servedOn,
            String document,
            @Nullable String statement,
            @Nullable LocalDate statedOn) {
        static HearingView of(DesignationHearing one) {
            return one == null
                    ? null
                    : new HearingView(one.ground(), one.servedOn(), one.document(), one.statement(), one.statedOn());
        }
    }

    /** How it ended before its term. */
    @Schema(name = "DesignationEndingView")
    record EndingView(TerminationGround ground, LocalDate endedOn, String document) {
        static EndingView of(DesignationEnding one) {
            return one == null ? null : new EndingView(one.ground(), one.endedOn(), one.document());
        }
    }

    /** A major change that the register has published. */
    @Schema(name = "DesignationRegisteredChange")
    record RegisteredChangeView(
            ChangeKind kind, LocalDate knownOn, @Nullable LocalDate settledOn) {
        static List<RegisteredChangeView> of(RegisteredChanges all) {
            return all.rows().stream()
                    .sorted(Comparator.comparing(RegisteredChange::knownOn).thenComparing(RegisteredChange::kind))
                    .map(one -> new RegisteredChangeView(one.kind(), one.knownOn(), one.settledOn()))
                    .toList();
        }
    }

    /** What is or was to be filed with the administration. */
    @Schema(name = "DesignationFilingView")
    record FilingView(
            UUID id,
            DesignationFilingSubject subject,
            LocalDate aroseOn,
            @Nullable LocalDate filedOn,
            @Nullable String document) {
        static List<FilingView> of(Designation one) {
            return one.performance().filings().stream()
                    .filter(each -> !each.dropped())
                    .sorted(Comparator.comparing(DesignationFiling::aroseOn).thenComparing(DesignationFiling::subject))
                    .map(each ->
                            new FilingView(each.id(), each.subject(), each.aroseOn(), each.filedOn(), each.document()))
                    .toList();
        }
    }

    /** A supplementary agreement; {@code validUntil} is its last day, null while it goes on with the agreement itself. */
    @Schema(name = "DesignationSupplementaryView")
    record SupplementaryView(
            UUID id,
            String agreementNumber,
            SupplementarySubject subject,
            @Nullable String internetHospital,
            LocalDate signedOn,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        static List<SupplementaryView> of(Designation one) {
            return one.performance().supplementaries().stream()
                    .sorted(Comparator.comparing(SupplementaryAgreement::validFrom)
                            .thenComparing(SupplementaryAgreement::number))
                    .map(each -> new SupplementaryView(
                            each.id(),
                            each.number(),
                            each.subject(),
                            each.internetHospital(),
                            each.signedOn(),
                            each.validFrom(),
                            each.validTo() == null ? null : each.validTo().minusDays(1)))
                    .toList();
        }
    }
}
