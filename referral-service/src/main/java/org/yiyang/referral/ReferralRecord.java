package org.yiyang.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is kept of a referral, and the only way in which its status changes; what may be done is {@link Referral}'s. */
@MappedSuperclass
abstract class ReferralRecord extends Aggregate {
    static final String KIND = "referral";

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    ReferralKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReferralStatus status;

    @Column(name = "elder_id")
    UUID elderId;

    /** The elder while a referral up is open, else null: a unique key lets each elder have one. */
    @Column(name = "open_key")
    private UUID openKey;

    @Column(name = "chain_id")
    UUID chainId;

    @Column(name = "up_referral_id")
    UUID upReferralId;

    @Embedded
    @AttributeOverride(name = "institutionId", column = @Column(name = "sender_id"))
    @AttributeOverride(name = "homeId", column = @Column(name = "sender_home_id"))
    @AttributeOverride(name = "operatorId", column = @Column(name = "sender_operator_id"))
    @AttributeOverride(name = "regionCode", column = @Column(name = "sender_region"))
    Party sender;

    @Embedded
    @AttributeOverride(name = "institutionId", column = @Column(name = "receiver_id"))
    @AttributeOverride(name = "homeId", column = @Column(name = "receiver_home_id"))
    @AttributeOverride(name = "operatorId", column = @Column(name = "receiver_operator_id"))
    @AttributeOverride(name = "regionCode", column = @Column(name = "receiver_region"))
    Party receiver;

    @Embedded
    private Matter matter;

    @Embedded
    Consent consent;

    @Embedded
    Channel channel;

    @Embedded
    Appointment appointment;

    @Embedded
    private Times times;

    @Embedded
    private Closing closing;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "awaits_review")
    boolean awaitsReview;

    @Column(name = "awaits_paperwork")
    boolean awaitsPaperwork;

    @Convert(converter = FlagSet.class)
    private Set<ReferralFlag> flags = EnumSet.noneOf(ReferralFlag.class);

    /** Whether there is any flag, so that it can be asked for. */
    private boolean flagged;

    /** For JPA. */
    protected ReferralRecord() {}

    ReferralRecord(ReferralKind kind, Submission wish, Circumstances on, Instant at) {
        super(Ids.next());
        this.kind = kind;
        elderId = wish.elderId();
        chainId = id();
        sender = on.sender().party();
        receiver = on.receiver().party();
        matter = wish.matter();
        consent = Consent.of(wish.consent(), at);
        submittedBy = wish.by();
        times = new Times(at);
    }

    /** The one place where the status changes by a verb. */
    void become(ReferralStatus next, String verb, String reason, Instant at) {
        if (status != null && !status.next(kind).contains(next)) {
            throw notAllowed(verb);
        }
        times.reached(next, at);
        settle(next, Move.of(verb, status, next, reason, at));
    }

    /** As {@link #become}, to an end that has a reason. */
    void close(ReferralStatus end, String verb, CloseReason why, Instant at) {
        ReferralStatus before = status;
        become(end, verb, why.name(), at);
        closing = new Closing(why, before);
    }

    /** Puts it where it belongs, against the order of the states: a mistake or a false notice is mended. */
    void restore(ReferralStatus to, String verb, String reason, Instant at) {
        closing = to.watched() ? null : new Closing(CloseReason.CORRECTED, status);
        times.restored(to, at);
        settle(to, Move.of(verb, status, to, reason, at).asCorrection());
    }

    private void settle(ReferralStatus next, Move move) {
        status = next;
        keepKey();
        note(move);
    }

    /** An elder's one open referral up holds the elder's key. */
    void keepKey() {
        openKey = kind != ReferralKind.DOWN && status.open() ? elderId : null;
    }

    /** Sets the flags anew; true if that changed them. */
    boolean mark(Circumstances on) {
        Set<ReferralFlag> now = on.flagsOf(this);
        addIfStill(ReferralFlag.RESPONSE_OVERDUE, status == ReferralStatus.PENDING, now);
        addIfStill(ReferralFlag.CONFIRMATION_OVERDUE, status == ReferralStatus.RETURNED, now);
        addIfStill(ReferralFlag.PAPERWORK_OVERDUE, awaitsPaperwork, now);
        return replaceFlags(now);
    }

    private void addIfStill(ReferralFlag flag, boolean still, Set<ReferralFlag> now) {
        if (still && flags.contains(flag)) {
            now.add(flag);
        }
    }

    boolean raise(ReferralFlag flag) {
        Set<ReferralFlag> now = EnumSet.of(flag);
        now.addAll(flags);
        return replaceFlags(now);
    }

    private boolean replaceFlags(Set<ReferralFlag> now) {
        boolean changed = !now.equals(flags);
        flags = changed ? now : flags;
        flagged = !flags.isEmpty();
        return changed;
    }

    void mustAllow(String verb) {
        if (!verbs().contains(verb)) {
            throw notAllowed(verb);
        }
    }

    private Refused notAllowed(String verb) {
        return new Refused(KitRefusal.MOVE_NOT_ALLOWED, status.zh(), verb).allowing(verbs());
    }

    /** The verbs that make sense now, before it is asked who wants to use them. */
    List<String> verbs() {
        return status.verbs(kind).stream()
                .filter(verb -> !verb.equals("consent") || !consented())
                .filter(verb -> !verb.equals("review") || awaitsReview)
                .filter(verb -> !verb.equals("supplement") || awaitsPaperwork)
                .filter(verb -> !verb.equals("identify") || elderId == null)
                .toList();
    }

    boolean consented() {
        return consent != null && consent.givenAt() != null;
    }

    /** Whether the receiver may know the person and read the form: from acceptance on, where there is something to accept. */
    boolean revealedToReceiver() {
        return kind == ReferralKind.EMERGENCY || upReferralId != null || times.acceptedAt() != null;
    }

    @Override
    public ReferralSnapshot snapshot() {
        return ReferralSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public String region() {
        return sender.regionCode();
    }

    ReferralKind referralKind() {
        return kind;
    }

    ReferralStatus status() {
        return status;
    }

    UUID elderId() {
        return elderId;
    }

    UUID chainId() {
        return chainId;
    }

    UUID upReferralId() {
        return upReferralId;
    }

    Party sender() {
        return sender;
    }

    Party receiver() {
        return receiver;
    }

    Matter matter() {
        return matter;
    }

    Consent consent() {
        return consent;
    }

    Channel channel() {
        return channel;
    }

    Appointment appointment() {
        return appointment;
    }

    Times times() {
        return times;
    }

    Closing closing() {
        return closing;
    }

    String submittedBy() {
        return submittedBy;
    }

    boolean awaitsPaperwork() {
        return awaitsPaperwork;
    }

    Set<ReferralFlag> flags() {
        return flags;
    }
}
