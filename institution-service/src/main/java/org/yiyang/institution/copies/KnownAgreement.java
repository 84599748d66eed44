package org.yiyang.institution.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of a partnership agreement: the pair, its days in force, and whether it says two-way referral (双向转诊). */
@Entity
@Table(name = "known_agreement")
class KnownAgreement extends Copy<AgreementState> {
    @Column(name = "medical_id")
    private UUID medicalId;

    @Column(name = "care_id")
    private UUID careId;

    @Column(name = "two_way_referral")
    private boolean twoWayReferral;

    @Column(name = "told_at")
    private Instant publishedAt;

    @Column(name = "heard_at")
    private Instant consumedAt;

    @ElementCollection
    @CollectionTable(name = "known_agreement_period", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<AgreementPeriod> periods = new HashSet<>();

    /** For JPA. */
    protected KnownAgreement() {}

    KnownAgreement(UUID id) {
        super(id);
    }

    @Override
    protected void take(AgreementState state, Receipt received) {
        medicalId = state.medicalId();
        careId = state.careId();
        twoWayReferral = state.hasTwoWayReferral();
        publishedAt = received.publishedAt();
        consumedAt = received.consumedAt();
        Set<AgreementPeriod> days = state.periods();
        periods.retainAll(days);
        periods.addAll(days);
    }
}
