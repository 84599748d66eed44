package org.yiyang.contract.performance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** One visit under an agreement: what was done, when, where, by whom and for how many; what it said before stays. */
@Entity
@Table(name = "service_record")
class ServiceRecord extends Aggregate implements Stateful<RecordStatus> {
    static final String KIND = "service-record";

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "medical_id")
    private UUID medicalId;

    @Column(name = "care_id")
    private UUID careId;

    @Column(name = "region_code")
    private String regionCode;

    /** The medical party's own number of it, by which a file names it again; null without one. */
    @Column(name = "record_key")
    private String recordKey;

    @Embedded
    private RecordFacts facts;

    /** The same elders as the facts name, as the index by which the records of an elder are found. */
    @ElementCollection
    @CollectionTable(name = "service_record_elder", joinColumns = @JoinColumn(name = "record_id"))
    @Column(name = "elder_id")
    private Set<UUID> served = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RecordStatus status;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "record_id", nullable = false, updatable = false)
    private List<EarlierFacts> earlier = new ArrayList<>();

    /** The first of the days that it has spoken of since it was read. */
    @Transient
    private LocalDate changedFrom;

    /** For JPA. */
    protected ServiceRecord() {}

    private ServiceRecord(Served agreement, String recordKey, RecordFacts facts) {
        super(Ids.next());
        this.agreementId = agreement.id();
        this.medicalId = agreement.medicalId();
        this.careId = agreement.careId();
        this.regionCode = agreement.regionCode();
        this.recordKey = recordKey;
        this.facts = facts;
        this.served.addAll(facts.elders());
    }

    /** What happened; single visits are not published. */
    sealed interface Event extends Fact {
        record ServiceRecorded() implements Event {}

        record ServiceRecordCorrected() implements Event {}

        record ServiceRecordWithdrawn() implements Event {}
    }

    static ServiceRecord of(Served agreement, String recordKey, RecordFacts facts, Instant at) {
        ServiceRecord visit = new ServiceRecord(agreement, recordKey, facts);
        visit.become("record", RecordStatus.RECORDED, null, at);
        return visit;
    }

    Event correct(RecordFacts right, String reason, Instant at) {
        become("correct", status, reason, at);
        if (right.equals(facts)) {
            throw new Refused(RecordRefusal.NOTHING_CORRECTED);
        }
        earlier.add(new EarlierFacts(version(), facts, at));
        changedFrom = changedFrom();
        facts = right;
        served.retainAll(right.elders());
        served.addAll(right.elders());
        return new Event.ServiceRecordCorrected();
    }

    Event withdraw(String reason, Instant at) {
        become("withdraw", RecordStatus.WITHDRAWN, reason, at);
        return new Event.ServiceRecordWithdrawn();
    }

    private void become(String verb, RecordStatus next, String reason, Instant at) {
        note(RecordStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** What it said before each correction, oldest first. */
    List<EarlierFacts> earlier() {
        return earlier.stream()
                .sorted(Comparator.comparing(EarlierFacts::sequence))
                .toList();
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id(), "agreementId", agreementId);
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
    public RecordStatus status() {
        return status;
    }

    UUID agreementId() {
        return agreementId;
    }

    /** The first day on which the services given may have changed. */
    LocalDate changedFrom() {
        return changedFrom == null || facts.visitedOn().isBefore(changedFrom) ? facts.visitedOn() : changedFrom;
    }

    UUID medicalId() {
        return medicalId;
    }

    UUID careId() {
        return careId;
    }

    String recordKey() {
        return recordKey;
    }

    RecordFacts facts() {
        return facts;
    }
}
