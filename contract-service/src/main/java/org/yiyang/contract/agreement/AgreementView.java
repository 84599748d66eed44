package org.yiyang.contract.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.MoveHistory;

/**
 * An agreement as an entitled caller sees it.
 *
 * @param medicalName the medical party's name as we know it
 * @param medicalPhone at which the public reaches it, as the home's only for those who may act in the agreement
 * @param contentHash SHA-256 of what is signed, frozen when both agreed
 * @param draftedBy the side that began it
 * @param offeredBy the side whose offer waits for an answer or was accepted
 */
record AgreementView(
        UUID id,
        String number,
        CooperationMode mode,
        UUID medicalId,
        String medicalName,
        String medicalPhone,
        UUID careId,
        String careName,
        String carePhone,
        String regionCode,
        AgreementStatus status,
        boolean primary,
        LocalDate startDate,
        LocalDate endDate,
        UUID renewalOf,
        List<String> serviceItems,
        List<AgreementJson.Frequency> frequencies,
        List<ClauseJson.Fee> fees,
        ClauseJson.Site practiceSite,
        AgreementSnapshot.Channel greenChannel,
        RenewalCourse.View automaticRenewal,
        String governmentConsent,
        Side draftedBy,
        Side offeredBy,
        String contentHash,
        List<Signed> signatures,
        @JsonUnwrapped Course course,
        List<Posted> postings,
        List<Attached.View> attachments,
        List<LiaisonJson.View> liaisons,
        List<Amendment.View> amendments,
        Succession.View succession,
        Origin origin,
        Takeover.View takeover,
        long version,
        List<String> allowedActions) {

    /**
     * What became of it since both signed.
     *
     * @param filings with each bureau that is asked
     * @param suspensions of the bureaus that keep it suspended
     */
    @Schema(name = "AgreementCourse")
    record Course(
            LocalDate signedOn,
            boolean filingRequired,
            String receiptNumber,
            LocalDate filedOn,
            List<BureauFiling.View> filings,
            List<Suspensions.View> suspensions,
            List<AgreementSnapshot.TermPeriod> inForce,
            Ended ending) {
        static Course of(Agreement agreement) {
            AgreementLife life = agreement.life();
            Filings filings = life.filings();
            return new Course(
                    life.signedOn(),
                    filings.required(),
                    filings.receiptNumber(),
                    filings.filedOn(),
                    filings.view(),
                    life.suspensions().view(),
                    AgreementSnapshot.inForce(agreement),
                    Ended.of(life));
        }
    }

    /** One page of agreements. */
    @Schema(name = "AgreementList")
    record Listed(List<AgreementView> items) {}

    /** Every move of an agreement, oldest first. */
    @Schema(name = "AgreementHistory")
    record History(List<MoveHistory.Entry> items) {}

    /** A signature, without the account that gave it. */
    @Schema(name = "AgreementSigned")
    record Signed(Side side, String contentHash, SignatureMethod method, Instant signedAt, Instant voidedAt) {
        static Signed of(Signature signature) {
            return new Signed(
                    signature.side(),
                    signature.contentHash(),
                    signature.method(),
                    signature.signedAt(),
                    signature.voidedAt());
        }
    }

    /** A posting with its licence number masked. */
    @Schema(name = "AgreementPosted")
    record Posted(
            UUID id,
            PostedRole role,
            String licenceMasked,
            boolean multiSiteFiled,
            LocalDate from,
            LocalDate to,
            String schedule,
            String tcmFiling) {}

    /** A notice of termination and what came of it; {@code endedOn} is the first day after its end. */
    @Schema(name = "AgreementEnded")
    record Ended(
            Side noticeBy,
            LocalDate noticeFor,
            Boolean agreed,
            String handover,
            EndGrounds grounds,
            LocalDate endedOn) {
        static Ended of(AgreementLife life) {
            TerminationNotice notice = life.notice();
            if (notice == null) {
                return life.endedOn() == null
                        ? null
                        : new Ended(null, null, null, null, life.endedGrounds(), life.endedOn());
            }
            EndGrounds grounds = life.endedGrounds() == null ? notice.grounds() : life.endedGrounds();
            return new Ended(notice.by(), notice.on(), notice.agreed(), notice.handover(), grounds, life.endedOn());
        }
    }
}
