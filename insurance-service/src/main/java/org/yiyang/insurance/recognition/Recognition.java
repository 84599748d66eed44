package org.yiyang.insurance.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * The decision of a pool that its insured may go to an institution that another pool has designated. It adds days of its own
 * to those of the designation and never lengthens them: what the designating agency suspends or ends is so here, too
 * (医疗机构医疗保障定点管理暂行办法 art. 44).
 */
@Entity
@Table(name = "recognition")
class Recognition extends Aggregate implements Stateful<RecognitionStatus> {
    @Column(name = "designation_id")
    private UUID designationId;

    @Column(name = "institution_id")
    private UUID institutionId;

    /** The pool that recognises. */
    @Column(name = "region_code")
    private String regionCode;

    /** Where it is designated. */
    @Column(name = "designated_in")
    private String designatedIn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** The first day after it. */
    @Column(name = "valid_to")
    private LocalDate validTo;

    private String document;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private RecognitionStatus status;

    /** For JPA. */
    protected Recognition() {}

    /**
     * What is recognised, where and how long.
     *
     * @param to the first day after the period
     */
    record Decision(
            UUID designationId,
            UUID institutionId,
            String designatedIn,
            String region,
            LocalDate from,
            LocalDate to,
            String document) {}

    static Recognition of(Decision decision, String reason, Instant at) {
        if (!decision.from().isBefore(decision.to())) {
            throw new Refused(RecognitionRefusal.PERIOD_REVERSED).at("/validUntil");
        }
        Recognition recognition = new Recognition(decision);
        recognition.become("recognise", RecognitionStatus.RECOGNISED, reason, at);
        return recognition;
    }

    private Recognition(Decision decision) {
        super(Ids.next());
        designationId = decision.designationId();
        institutionId = decision.institutionId();
        designatedIn = decision.designatedIn();
        regionCode = decision.region();
        validFrom = decision.from();
        validTo = decision.to();
        document = decision.document();
    }

    /** Ends it with the day before {@code on}. */
    RecognitionEvent end(LocalDate on, String reason, Call call) {
        mustAllow("end");
        if (on.isBefore(call.today()) || on.isBefore(validFrom) || on.isAfter(validTo)) {
            throw new Refused(RecognitionRefusal.DAY_OUTSIDE_PERIOD).at("/effectiveOn");
        }
        become("end", RecognitionStatus.ENDED, reason, call.now());
        validTo = on;
        return new RecognitionEvent.RecognitionEnded();
    }

    private void become(String verb, RecognitionStatus next, String reason, Instant at) {
        note(RecognitionStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public RecognitionJson.Snapshot snapshot() {
        return new RecognitionJson.Snapshot(
                id(),
                designationId,
                institutionId,
                designatedIn,
                regionCode,
                validFrom,
                validTo.minusDays(1),
                document,
                status);
    }

    @Override
    public String kind() {
        return "recognition";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public RecognitionStatus status() {
        return status;
    }

    UUID institutionId() {
        return institutionId;
    }
}
