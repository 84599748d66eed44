package org.yiyang.referral.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;
import org.yiyang.referral.copies.Whereabouts;

/** What elders and families read of referrals over HTTP, and what they say. */
final class MyReferralJson {
    private static final int WORDS_LENGTH = 500;

    private MyReferralJson() {}

    /** A text in both languages. */
    @Schema(name = "MyReferralText")
    record Sentence(String zh, String en) {
        static Sentence of(Label label) {
            return new Sentence(label.zh(), label.en());
        }
    }

    /** An institution as people find it. */
    @Schema(name = "MyReferralPlace")
    record Place(UUID id, String name, String addressLine, String phone) {
        static Place of(Whereabouts where, boolean acts) {
            return new Place(where.id(), where.name(), where.address(), acts ? where.phone() : null);
        }
    }

    /**
     * What is agreed to.
     *
     * @param version sent back with the consent, so that exactly this text is kept with it
     */
    @Schema(name = "MyReferralWording")
    record Wording(String version, String zh, String en) {
        static Wording of(PlainWords.Wording wording) {
            return new Wording(
                    wording.version(), wording.text().zh(), wording.text().en());
        }
    }

    /**
     * An own referral in plain words.
     *
     * @param dueAt by when the next thing has to happen, null where nothing says so
     * @param filing how the filing with the insurance bureau stands; null where nothing is filed
     * @param returnSlip whether there is a return slip to read
     * @param wording what is to be agreed to; null where no consent is awaited
     */
    @Schema(name = "MyReferral")
    record Mine(
            UUID id,
            UUID elderId,
            ReferralKind kind,
            ReferralStatus status,
            Sentence sentence,
            Sentence next,
            Sentence why,
            Sentence cost,
            Sentence filing,
            Place sender,
            Place receiver,
            String department,
            Instant visitAt,
            Instant dueAt,
            boolean returnSlip,
            Wording wording,
            long version,
            List<String> allowedActions) {}

    /** One page of own referrals, the newest first. */
    @Schema(name = "MyReferralList")
    record Listed(List<Mine> items) {}

    /**
     * A return slip without codes: what was done and what is next.
     *
     * @param medicines what is to be taken, a sentence each; none where the slip names none
     * @param followUp when and by whom the elder is looked at next
     * @param followUpOn the day that the slip says, null where it says none
     */
    @Schema(name = "MyReturnSlip")
    record Slip(
            UUID referralId,
            String writtenBy,
            String treatment,
            String nextPlan,
            String rehabAdvice,
            List<Sentence> medicines,
            Sentence followUp,
            LocalDate followUpOn) {}

    /**
     * How consent was given.
     *
     * @param wordingVersion which wording was shown to who agrees; null where none was shown on a screen
     */
    @Schema(name = "ReferralAgree")
    record Agree(
            @NotNull ConsentForm form,
            @Text @Size(max = PlainWords.VERSION_LENGTH) String wordingVersion) {}

    /** Why the elder or the family does not agree. */
    @Schema(name = "ReferralRefuse")
    record Refuse(
            @NotNull @SealedText @Size(max = WORDS_LENGTH) String words) {}

    /** Words that are kept with a consent or a refusal. */
    @Schema(name = "ReferralSaid")
    record Said(PersonWords.Occasion occasion, String wordingVersion, String language, String words, Instant saidAt) {
        static Said of(PersonWords.Said said) {
            return new Said(
                    said.occasion(),
                    said.version(),
                    said.language().name().toLowerCase(java.util.Locale.ROOT),
                    said.text(),
                    said.at());
        }
    }

    /** All words that are kept of a referral. */
    @Schema(name = "ReferralSaidList")
    record SaidList(List<Said> items) {}
}
