package org.yiyang.referral.referral;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.referral.medical.Attachment;
import org.yiyang.referral.medical.Handover;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.ReturnSlip;

/** What is said of the medical content of referrals over HTTP. */
final class ContentJson {
    private ContentJson() {}

    /** That the patient has come; {@code handover} where a doctor handed over to a doctor. */
    @Schema(name = "ReferralArrive")
    record Arrive(@Valid Handover handover) {}

    /** The medical text of a referral, as far as the reader may know it. */
    @Schema(name = "ReferralMedicalRecord")
    record MedicalRecord(UUID referralId, MedicalForm form, Handover handover, ReturnSlip slip) {}

    /**
     * One reading of the medical content; only auditors see the reader's account.
     *
     * @param roles in which somebody of the institution read
     * @param what null for a reading that the suite has no name for
     * @param reason what the reader gave as the reason, null where the part in the referral is the reason
     */
    @Schema(name = "ReferralReading")
    record Reading(
            UUID id,
            Instant at,
            UUID institutionId,
            String institutionName,
            List<RoleName> roles,
            ReadingOf what,
            ReadingPurpose purpose,
            String reason) {}

    /** Who has read the medical content. */
    @Schema(name = "ReferralReadingList")
    record ReadingList(List<Reading> items) {}

    /** What is attached to a referral. */
    @Schema(name = "ReferralAttachmentList")
    record AttachmentList(List<Attachment> items) {}
}
