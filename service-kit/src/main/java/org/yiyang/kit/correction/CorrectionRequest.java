package org.yiyang.kit.correction;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.lifecycle.Stateful;

/**
 * A request that what is recorded of an elder be put right; all that is said in it and in its answer is sealed. Each service that
 * has them has an entity of its own for it, in the table {@code correction_request}.
 */
@MappedSuperclass
public abstract class CorrectionRequest extends Aggregate implements Stateful<CorrectionStatus> {
    /** As the audit, the history and the lists of readings name it. */
    public static final String KIND = "correction-request";

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "region_code")
    private String regionCode;

    /** The institution that keeps the record; null where the region's agency or bureau does. */
    @Column(name = "keeper_id")
    private UUID keeperId;

    /** The institution that kept it until it closed; null while it does itself. */
    @Column(name = "former_keeper_id")
    private UUID formerKeeperId;

    /** Who came in person to ask; null of a request that was sent. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CorrectionJson.CorrectionAsker asker;

    /** What was shown for it; sealed. */
    @Column(name = "evidence_sealed")
    private byte[] evidence;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private CorrectionSubject subject;

    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "content_sealed")
    private byte[] content;

    @Column(name = "changed_sealed")
    private byte[] changed;

    @Column(name = "decision_sealed")
    private byte[] decision;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CorrectionStatus status;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by", length = 30)
    private RoleName decidedBy;

    /** For one thing only one request waits at a time. */
    @Column(name = "open_key", length = 110)
    private String openKey;

    /** For JPA. */
    protected CorrectionRequest() {}

    protected CorrectionRequest(UUID id, Asked asked, Call call) {
        super(id);
        this.elderId = asked.kept().elderId();
        this.regionCode = asked.kept().regionCode();
        this.keeperId = asked.kept().keeperId();
        this.formerKeeperId = asked.formerKeeperId();
        this.asker = asked.inPerson().asker();
        this.evidence = asked.inPerson().evidence();
        this.subject = asked.subject();
        this.recordId = asked.recordId();
        this.content = asked.content().clone();
        this.askedAt = call.now();
        become("ask-correction", CorrectionStatus.ASKED, call);
    }

    /** What is noted about requests; nobody else consumes it, so that it has no topic. */
    public sealed interface Event extends Fact {
        record CorrectionAsked() implements Event {}

        record CorrectionGranted() implements Event {}

        record CorrectionGrantedInPart() implements Event {}

        record CorrectionRefused() implements Event {}

        record CorrectionWithdrawn() implements Event {}

        record CorrectionHandedOn() implements Event {}
    }

    /**
     * What is asked for.
     *
     * @param formerKeeperId the institution that kept the record and has closed; null where it has not
     * @param recordId the record that is wrong; null where it is the elder's own
     * @param content what is wrong and what it should say; sealed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Asked(
            CorrectionRegister.Kept kept,
            UUID formerKeeperId,
            CorrectionSubject subject,
            UUID recordId,
            byte[] content,
            InPerson inPerson) {
        String openKey() {
            return CorrectionRequest.openKey(kept.elderId(), subject, recordId);
        }
    }

    /**
     * What a request comes to, each sealed.
     *
     * @param changed what was put right; null where nothing was
     * @param words why it was refused, granted in part or withdrawn; null where nothing is to be said
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Outcome(byte[] changed, byte[] words) {}

    /**
     * Who came in person.
     *
     * @param asker null of a request that was sent
     * @param evidence what was shown; sealed, null likewise
     */
    @SuppressWarnings("ArrayRecordComponent")
    record InPerson(CorrectionJson.CorrectionAsker asker, byte[] evidence) {}

    private static String openKey(UUID elder, CorrectionSubject subject, UUID recordId) {
        return elder + " " + subject + (recordId == null ? "" : " " + recordId);
    }

    Event grant(Outcome outcome, Call call) {
        decide("grant", CorrectionStatus.GRANTED, outcome, call);
        return new Event.CorrectionGranted();
    }

    Event grantInPart(Outcome outcome, Call call) {
        decide("grant-in-part", CorrectionStatus.GRANTED_IN_PART, outcome, call);
        return new Event.CorrectionGrantedInPart();
    }

    Event refuse(Outcome outcome, Call call) {
        decide("refuse", CorrectionStatus.REFUSED, outcome, call);
        return new Event.CorrectionRefused();
    }

    Event withdraw(Outcome outcome, Call call) {
        mustAllow("withdraw");
        become("withdraw", CorrectionStatus.WITHDRAWN, call);
        decision = outcome.words();
        return new Event.CorrectionWithdrawn();
    }

    /** Follows the record to whoever keeps it now; its time is that of the person, and runs on. */
    Event handOn(UUID keeper, Call call) {
        UUID first = originalKeeperId();
        become("hand-on", CorrectionStatus.ASKED, call);
        keeperId = keeper;
        formerKeeperId = first.equals(keeper) ? null : first;
        return new Event.CorrectionHandedOn();
    }

    /** Follows the person's record to another one, beside one about the same that may wait there; the time runs on. */
    protected Event followElder(CorrectionRegister.Kept kept, boolean besides, Call call) {
        elderId = kept.elderId();
        regionCode = kept.regionCode();
        become("hand-on", CorrectionStatus.ASKED, call);
        openKey = besides ? openKey + " " + id() : openKey;
        return new Event.CorrectionHandedOn();
    }

    /** Who kept the record when it was written; null where no institution did. */
    UUID originalKeeperId() {
        return formerKeeperId == null ? keeperId : formerKeeperId;
    }

    private void decide(String verb, CorrectionStatus next, Outcome outcome, Call call) {
        mustAllow(verb);
        become(verb, next, call);
        changed = outcome.changed();
        decision = outcome.words();
        decidedAt = call.now();
        decidedBy = call.caller().acting().stream()
                .sorted()
                .map(RoleName::valueOf)
                .findFirst()
                .orElseThrow();
    }

    /** The reason of a move stands sealed in the request, never in the history. */
    private void become(String verb, CorrectionStatus next, Call call) {
        note(CorrectionStatus.table().move(verb, status, next, null, null, call.now()));
        status = next;
        openKey = next == CorrectionStatus.ASKED ? openKey(elderId, subject, recordId) : null;
    }

    /** What was decided before decisions were sealed; null but for such a request. */
    protected String plainDecision() {
        return null;
    }

    @Override
    public Object snapshot() {
        return new CorrectionJson.Known(id(), status);
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
    public CorrectionStatus status() {
        return status;
    }

    protected UUID elderId() {
        return elderId;
    }

    UUID keeperId() {
        return keeperId;
    }

    UUID formerKeeperId() {
        return formerKeeperId;
    }

    CorrectionJson.CorrectionAsker asker() {
        return asker;
    }

    byte[] evidence() {
        return evidence;
    }

    public CorrectionSubject subject() {
        return subject;
    }

    UUID recordId() {
        return recordId;
    }

    byte[] content() {
        return content;
    }

    byte[] changed() {
        return changed;
    }

    byte[] decision() {
        return decision;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    RoleName decidedBy() {
        return decidedBy;
    }
}
