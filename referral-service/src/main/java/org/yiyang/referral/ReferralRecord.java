package org.yiyang.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
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
    private ReferralKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReferralStatus status;

    @Column(name = "elder_id")
    private UUID elderId;

    /** The elder while a referral up is open, else null: a unique key lets each elder have one. */
    @Column(name = "open_key")
    private UUID openKey;

    @Column(name = "chain_id")
    private UUID chainId;

    @Column(name = "up_referral_id")
    private UUID upReferralId;

    @Embedded
    @AttributeOverride(name = "institutionId", column = @Column(name = "sender_id"))
    @AttributeOverride(name = "homeId", column = @Column(name = "sender_home_id"))
    @AttributeOverride(name = "operatorId", column = @Column(name = "sender_operator_id"))
    @AttributeOverride(name = "regionCode", column = @Column(name = "sender_region"))
    private Party sender;

    @Embedded
    @AttributeOverride(name = "institutionId", column = @Column(name = "receiver_id"))
    @AttributeOverride(name = "homeId", column = @Column(name = "receiver_home_id"))
    @AttributeOverride(name = "operatorId", column = @Column(name = "receiver_operator_id"))
    @AttributeOverride(name = "regionCode", column = @Column(name = "receiver_region"))
    private Party receiver;

    @Embedded
    private Matter matter;

    @Embedded
    private Consent consent;

    @Embedded
    private Channel channel;

    @Embedded
    private Appointment appointment;

    @Embedded
    private Times times;

    @Embedded
    private Closing closing;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "awaits_review")
    private boolean awaitsReview;

    @Column(name = "awaits_paperwork")
    private boolean awaitsPaperwork;

    @Embedded
    private Flags flags = Flags.NONE;

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
        times = Times.begun(at);
    }

    /** The one place where the status changes by a verb. */
    void become(ReferralStatus next, String verb, String reason, Instant at) {
        if (status != null && !status.next(kind).contains(next)) {
            throw notAllowed(verb);
        }
        times = times.reached(next, at);
        settle(next, Move.of(verb, status, next, reason, at));
    }

    void close(ReferralStatus end, String verb, CloseReason why, Instant at) {
        ReferralStatus before = status;
        become(end, verb, why.name(), at);
        closing = new Closing(why, before);
    }

    /** Puts it where it belongs, against the order of the states: a mistake or a false notice is mended. */
    void restore(ReferralStatus to, String verb, String reason, Instant at) {
        closing = to.watched() ? null : new Closing(CloseReason.CORRECTED, status);
        times = times.restored(to, at);
        settle(to, Move.of(verb, status, to, reason, at).asCorrection());
    }

    private void settle(ReferralStatus next, Move move) {
        status = next;
        keepKey();
        note(move);
    }

    /** An elder's one open referral up holds the elder's key. */
    private void keepKey() {
        openKey = kind != ReferralKind.DOWN && status.open() ? elderId : null;
    }

    /** Sets the flags anew; true if that changed them. */
    boolean mark(Circumstances on) {
        return replace(Flags.marked(on, this));
    }

    boolean raise(ReferralFlag flag) {
        return replace(flags.with(flag));
    }

    private boolean replace(Flags now) {
        Flags before = flags;
        flags = now;
        return !now.equals(before);
    }

    void follow(UUID up, UUID chain) {
        upReferralId = up;
        chainId = chain;
    }

    void place(Party from, Party to) {
        sender = from;
        receiver = to;
    }

    void name(UUID elder) {
        elderId = elder;
        keepKey();
    }

    void agreed(Consent given) {
        consent = given;
    }

    void askBy(Channel way) {
        channel = way;
        appointment = null;
    }

    void expect(Appointment where) {
        appointment = where;
    }

    void awaitReview(boolean awaited) {
        awaitsReview = awaited;
    }

    void awaitPaperwork(boolean awaited) {
        awaitsPaperwork = awaited;
    }

    void mustAllow(String verb) {
        if (!verbs().contains(verb)) {
            throw notAllowed(verb);
        }
    }

    private Refused notAllowed(String verb) {
        return new Refused(KitRefusal.MOVE_NOT_ALLOWED, status.zh(), verb).allowing(verbs());
    }

    /** The verbs that make sense now. */
    List<String> verbs() {
        return status.verbs(kind).stream()
                .filter(verb -> !verb.equals("consent") || !consented())
                .filter(verb -> !verb.equals("review") || awaitsReview)
                .filter(verb -> !verb.equals("supplement") || awaitsPaperwork)
                .filter(verb -> !verb.equals("identify") || elderId == null)
                .toList();
    }

    /** Whether it has gone out: by a question to the receiver, or without one. */
    boolean released() {
        return times.askedAt() != null || kind == ReferralKind.EMERGENCY || upReferralId != null;
    }

    boolean consented() {
        return consent != null && consent.givenAt() != null;
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

    boolean awaitsReview() {
        return awaitsReview;
    }

    boolean awaitsPaperwork() {
        return awaitsPaperwork;
    }

    Set<ReferralFlag> flags() {
        return flags.flags();
    }
}
