package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;

/**
 * Another content for a signed agreement: both sign what it changes and nothing else, and the signatures under the rest
 * stand.
 */
@Entity
@Table(name = "agreement_amendment")
class Amendment {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "offered_by", length = 10)
    private Side offeredBy;

    @Column(name = "offered_at")
    private Instant offeredAt;

    private String reason;

    @Column(name = "base_content", columnDefinition = "mediumtext")
    private String baseContent;

    @Column(columnDefinition = "mediumtext")
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private AmendmentState state;

    @Column(name = "medical_signed_by")
    private String medicalSignedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "medical_sign_method", length = 20)
    private SignatureMethod medicalSignMethod;

    @Column(name = "medical_signed_at")
    private Instant medicalSignedAt;

    @Column(name = "care_signed_by")
    private String careSignedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_sign_method", length = 20)
    private SignatureMethod careSignMethod;

    @Column(name = "care_signed_at")
    private Instant careSignedAt;

    /** The first day on which it held; null while it has not. */
    @Column(name = "in_force_on")
    private LocalDate inForceOn;

    /** With which bureaus it is filed; null until both have signed. */
    @Embedded
    private Filings filings;

    /** For JPA. */
    protected Amendment() {}

    /** What a side offers in place of what is agreed, and why. */
    record Offer(Side by, AgreementContent content, String reason, Instant at) {}

    Amendment(UUID agreement, AgreementContent now, Offer offer) {
        ContentFields base = ContentFields.of(now, Annexes.NONE);
        ContentFields next = ContentFields.of(offer.content(), Annexes.NONE);
        if (base.equals(next)) {
            throw new Refused(AgreementRefusal.AMENDMENT_EMPTY);
        }
        this.id = Ids.next();
        this.offeredBy = offer.by();
        this.offeredAt = offer.at();
        this.reason = offer.reason();
        this.baseContent = base.text();
        this.content = next.text();
        this.contentHash = hash(agreement, base.changedTo(next));
        this.state = AmendmentState.OFFERED;
    }

    /** SHA-256 over what it changes in which agreement: the rest is signed already. */
    private static String hash(UUID agreement, List<ContentFields.Changed> changed) {
        return ContentFields.sha256(changed.stream()
                .map(one -> one.path() + "\n" + one.oldValue() + "\n" + one.newValue())
                .collect(Collectors.joining("\n", "amendment/1\n" + agreement + "\n", "")));
    }

    /** Takes one side's signature; whether both have signed now. */
    boolean sign(Side side, String hash, Agreement.Signing signing) {
        String account = signing.account();
        if (!hash.equals(contentHash)) {
            throw AgreementRefusal.HASH_DIFFERS.at("/contentHash");
        }
        if (isSignedBy(side)) {
            throw new Refused(AgreementRefusal.SIGNED_ALREADY);
        }
        if (account.equals(medicalSignedBy) || account.equals(careSignedBy)) {
            throw new Refused(AgreementRefusal.SIGNED_BY_SAME_ACCOUNT);
        }
        if (side == Side.MEDICAL) {
            medicalSignedBy = account;
            medicalSignMethod = signing.method();
            medicalSignedAt = signing.at();
        } else {
            careSignedBy = account;
            careSignMethod = signing.method();
            careSignedAt = signing.at();
        }
        return medicalSignedAt != null && careSignedAt != null;
    }

    void become(AmendmentState next) {
        state = next;
    }

    /** Waits for these bureaus from a day on. */
    void awaitFiling(Collection<Bureau> bureaus, LocalDate since) {
        state = AmendmentState.FILING;
        filings = Filings.with(bureaus, since);
    }

    void filing(Filings next) {
        filings = next;
    }

    Filings filings() {
        return filings == null ? Filings.NONE : filings;
    }

    /** Whether both have signed it and a bureau has yet to file it. */
    boolean isBeingFiled() {
        return state == AmendmentState.FILING;
    }

    /** Whether a bureau has refused it, and nothing was put right since. */
    boolean isRefused() {
        return isBeingFiled() && !filings().in(AgreementFilingState.REFUSED).isEmpty();
    }

    /** Holds from a day on. */
    void takeEffect(LocalDate day) {
        state = AmendmentState.IN_FORCE;
        inForceOn = day;
    }

    /** What was promised before it, and what is from its day on. */
    Set<Promise> promisedBefore() {
        return ContentFields.read(baseContent).promises();
    }

    HeldPromise.Change promised() {
        return new HeldPromise.Change(inForceOn, ContentFields.read(content).promises());
    }

    boolean isOpen() {
        return state == AmendmentState.OFFERED;
    }

    boolean isSignedBy(Side side) {
        return switch (side) {
            case MEDICAL -> medicalSignedAt != null;
            case CARE -> careSignedAt != null;
        };
    }

    /** The whole content that holds once both have signed. */
    AgreementContent content(AgreementEntry entry) {
        return ContentFields.read(content).content(entry);
    }

    /** What it changes. */
    Set<ContentField> changedFields() {
        return ContentFields.read(baseContent).changedTo(ContentFields.read(content)).stream()
                .map(changed -> ContentField.of(changed.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Instant offeredAt() {
        return offeredAt;
    }

    UUID id() {
        return id;
    }

    /** As callers read it, with what it changes. */
    @Schema(name = "AgreementAmendment")
    record View(
            UUID id,
            Side offeredBy,
            @NotNull Instant offeredAt,
            String reason,
            AmendmentState state,
            String contentHash,
            SignatureMethod medicalSignMethod,
            Instant medicalSignedAt,
            SignatureMethod careSignMethod,
            Instant careSignedAt,
            LocalDate inForceOn,
            List<BureauFiling.View> filings,
            List<ContentFields.Changed> changed) {}

    View view() {
        List<ContentFields.Changed> changed = ContentFields.read(baseContent).changedTo(ContentFields.read(content));
        return new View(
                id,
                offeredBy,
                offeredAt,
                reason,
                state,
                contentHash,
                medicalSignMethod,
                medicalSignedAt,
                careSignMethod,
                careSignedAt,
                inForceOn,
                filings().view(),
                changed);
    }
}
