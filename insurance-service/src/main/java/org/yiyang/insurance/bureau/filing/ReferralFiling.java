package org.yiyang.insurance.bureau.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * The filing of one referral with the insurance bureau. It follows the referral: {@code wantedReceiverId} is where the elder
 * goes now, {@code receiverId} where the filing says so; what differs is revoked and filed again.
 */
@Entity
@Table(name = "referral_filing")
public class ReferralFiling extends Aggregate implements Stateful<FilingStatus> {
    static final String KIND = "referral-filing";

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    /** Where the referral leads now; null where nothing is to be filed any more. */
    @Column(name = "wanted_receiver_id")
    private UUID wantedReceiverId;

    /** The region in which the elder is insured. */
    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "referred_on")
    private LocalDate referredOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private FilingStatus status;

    /** 转诊备案明细流水号 (trt_dcla_detl_sn). */
    @Column(name = "filing_number")
    private String number;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "by_hand")
    private boolean byHand;

    /** Whether people have revoked it, so that it is not prepared again by itself. */
    private boolean closed;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private FilingGround ground;

    @Column(name = "content_sealed")
    private byte[] content;

    @Column(name = "words_sealed")
    private byte[] words;

    /** For JPA. */
    protected ReferralFiling() {}

    /** Whose referral it is, and between which institutions. */
    record Subject(
            UUID referralId, UUID elderId, UUID senderId, UUID receiverId, String regionCode, LocalDate referredOn) {}

    static ReferralFiling prepared(Subject subject, Instant at) {
        ReferralFiling filing = new ReferralFiling(subject);
        filing.become("prepare", FilingStatus.PREPARED, null, at);
        return filing;
    }

    private ReferralFiling(Subject subject) {
        super(Ids.next());
        referralId = subject.referralId();
        elderId = subject.elderId();
        senderId = subject.senderId();
        receiverId = subject.receiverId();
        wantedReceiverId = subject.receiverId();
        regionCode = subject.regionCode();
        referredOn = subject.referredOn();
    }

    /** Where the referral leads now; null where it has ended before the arrival. */
    void want(UUID receiver) {
        wantedReceiverId = receiver;
    }

    /** Nothing is to be filed any more, whatever becomes of the referral. */
    void close() {
        wantedReceiverId = null;
        closed = true;
    }

    /** Whether what the filing says, or will say, is what the referral needs. */
    boolean fits() {
        return receiverId.equals(wantedReceiverId);
    }

    FilingEvent complete(byte[] sealed, Instant at) {
        become("complete", FilingStatus.PENDING, null, at);
        content = sealed.clone();
        ground = null;
        words = null;
        return new FilingEvent.FilingCompleted();
    }

    /** The bureau's platform has taken it. */
    FilingEvent file(String given, LocalDate on, Instant at) {
        become("file", FilingStatus.FILED, null, at);
        return filed(given, on, false);
    }

    /** Filed at the bureau's own counter or system; the agency enters the number. */
    FilingEvent recordNumber(String given, LocalDate on, Instant at) {
        mustAllow("record-number");
        if (number != null) {
            throw machine().refusal("record-number", status, null);
        }
        become("record-number", FilingStatus.FILED, null, at);
        return filed(given, on, true);
    }

    private FilingEvent filed(String given, LocalDate on, boolean hand) {
        number = given;
        filedOn = on;
        byHand = hand;
        ground = null;
        words = null;
        return new FilingEvent.FilingAccepted();
    }

    /** @param verb {@code refuse} where the platform answers, {@code record-refusal} where the agency enters it */
    FilingEvent refuse(String verb, FilingGround why, byte[] sealedWords, Instant at) {
        become(verb, FilingStatus.REFUSED, null, at);
        ground = why;
        words = sealedWords == null ? null : sealedWords.clone();
        return new FilingEvent.FilingRefused();
    }

    /** It could not be sent, or the platform does not revoke it: people must look. */
    FilingEvent giveUp(byte[] sealedWords, Instant at) {
        become("give-up", FilingStatus.DEAD, null, at);
        words = sealedWords == null ? null : sealedWords.clone();
        return new FilingEvent.FilingGivenUp();
    }

    FilingEvent replay(String reason, Instant at) {
        mustAllow("replay");
        become("replay", number == null ? FilingStatus.PENDING : FilingStatus.REVOKING, reason, at);
        words = null;
        return new FilingEvent.FilingReplayed();
    }

    /** @param reason null where the referral's end revokes it */
    FilingEvent revoke(String reason, Instant at) {
        closed = closed || reason != null;
        become("revoke", FilingStatus.REVOKING, reason, at);
        return new FilingEvent.RevocationBegun();
    }

    /** @param verb {@code confirm-revocation} where the platform answers, {@code record-revocation} where the agency enters it */
    FilingEvent revoked(String verb, Instant at) {
        if (number == null) {
            throw new Refused(FilingRefusal.NO_NUMBER);
        }
        become(verb, FilingStatus.REVOKED, null, at);
        return new FilingEvent.FilingRevoked();
    }

    FilingEvent withdraw(Instant at) {
        become("withdraw", FilingStatus.WITHDRAWN, null, at);
        content = null;
        ground = null;
        words = null;
        return new FilingEvent.FilingWithdrawn();
    }

    /** For another receiver than before, or once more: whoever knows the case says again what is filed. */
    FilingEvent prepareAgain(Instant at) {
        become("prepare-again", FilingStatus.PREPARED, null, at);
        receiverId = wantedReceiverId;
        number = null;
        filedOn = null;
        byHand = false;
        content = null;
        ground = null;
        words = null;
        return new FilingEvent.FilingPrepared();
    }

    /** The elder is insured by the record of another region: what the bureau has not decided is the matter of the agency there. */
    FilingEvent handOn(String region, Instant at) {
        become("hand-on", status, null, at);
        regionCode = region;
        return new FilingEvent.FilingHandedOn();
    }

    private void become(String verb, FilingStatus next, String reason, Instant at) {
        note(FilingStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public FilingJson.Snapshot snapshot() {
        return new FilingJson.Snapshot(
                id(), referralId, elderId, senderId, receiverId, regionCode, status, number, filedOn, ground);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public FilingStatus status() {
        return status;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID elderId() {
        return elderId;
    }

    public UUID senderId() {
        return senderId;
    }

    public UUID receiverId() {
        return receiverId;
    }

    UUID wantedReceiverId() {
        return wantedReceiverId;
    }

    public LocalDate referredOn() {
        return referredOn;
    }

    public String number() {
        return number;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    boolean byHand() {
        return byHand;
    }

    boolean closed() {
        return closed;
    }

    FilingGround ground() {
        return ground;
    }

    byte[] content() {
        return content == null ? null : content.clone();
    }

    byte[] words() {
        return words == null ? null : words.clone();
    }
}
