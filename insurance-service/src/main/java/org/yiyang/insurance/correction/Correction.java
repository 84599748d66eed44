package org.yiyang.insurance.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.lifecycle.Stateful;

/** A request that what is recorded of an elder be put right; what is wrong is sealed. */
@Entity
@Table(name = "correction_request")
class Correction extends Aggregate implements Stateful<CorrectionStatus> {
    static final String KIND = "correction-request";

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CorrectionSubject subject;

    @Column(name = "content_sealed")
    private byte[] content;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private CorrectionStatus status;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(length = 500)
    private String decision;

    /** Of one thing one request waits at a time. */
    @Column(name = "open_key", length = 60)
    private String openKey;

    /** For JPA. */
    protected Correction() {}

    private Correction(UUID id, UUID elder, String region, CorrectionSubject subject, byte[] content) {
        super(id);
        this.elderId = elder;
        this.regionCode = region;
        this.subject = subject;
        this.content = content.clone();
    }

    static Correction asked(UUID id, UUID elder, String region, Said said, Call call) {
        Correction one = new Correction(id, elder, region, said.subject(), said.content());
        one.askedAt = call.now();
        one.become("ask-correction", CorrectionStatus.ASKED, null, call);
        return one;
    }

    /** What is said to be wrong; sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(CorrectionSubject subject, byte[] content) {}

    static String openKey(UUID elder, CorrectionSubject subject) {
        return elder + " " + subject;
    }

    CorrectionEvent grant(String reason, Call call) {
        decide("grant", CorrectionStatus.GRANTED, reason, call);
        return new CorrectionEvent.CorrectionGranted();
    }

    CorrectionEvent refuse(String reason, Call call) {
        decide("refuse", CorrectionStatus.REFUSED, reason, call);
        return new CorrectionEvent.CorrectionRefused();
    }

    CorrectionEvent withdraw(String reason, Call call) {
        mustAllow("withdraw");
        become("withdraw", CorrectionStatus.WITHDRAWN, reason, call);
        return new CorrectionEvent.CorrectionWithdrawn();
    }

    private void decide(String verb, CorrectionStatus next, String reason, Call call) {
        mustAllow(verb);
        become(verb, next, reason, call);
        decision = reason;
        decidedAt = call.now();
    }

    private void become(String verb, CorrectionStatus next, String reason, Call call) {
        note(CorrectionStatus.table().move(verb, status, next, null, reason, call.now()));
        status = next;
        openKey = next == CorrectionStatus.ASKED ? openKey(elderId, subject) : null;
    }

    @Override
    public CorrectionJson.Snapshot snapshot() {
        return new CorrectionJson.Snapshot(
                id(), elderId, regionCode, subject, status, askedAt, decidedAt, decision, subject.procedure(elderId));
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

    UUID elderId() {
        return elderId;
    }

    byte[] content() {
        return content;
    }
}
