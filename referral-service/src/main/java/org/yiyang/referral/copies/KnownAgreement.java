package org.yiyang.referral.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of a partnership agreement: the pair, its green channel, when it is in force and whom the hospital posts. */
@Entity
@Table(name = "known_agreement")
public class KnownAgreement extends Copy<KnownAgreement.State> {
    @Column(name = "medical_id")
    private UUID medicalId;

    @Column(name = "care_id")
    private UUID careId;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "green_referral")
    private boolean greenReferral;

    @Column(name = "green_appointment")
    private boolean greenAppointment;

    @Column(name = "response_minutes")
    private Integer responseMinutes;

    @Column(name = "green_phone")
    private String greenPhone;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "known_agreement_in_force", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<InForce> inForce = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "known_agreement_posting", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Posting> postings = new LinkedHashSet<>();

    /** For JPA. */
    protected KnownAgreement() {}

    KnownAgreement(UUID id) {
        super(id);
    }

    /** Days on which it is in force; {@code validTo} is the first day after, null for an open end. */
    @Embeddable
    record InForce(
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") LocalDate validTo) {}

    /** Days on which the hospital posts somebody of that role to the home. */
    @Embeddable
    record Posting(
            @Column(name = "role_name") String role,
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") LocalDate validTo) {}

    /** What this service needs of an agreement's snapshot. */
    record State(
            UUID medicalId,
            UUID careId,
            boolean primary,
            List<Period> inForce,
            GreenChannel greenChannel,
            List<Posted> postings) {}

    /** The days of one state of the agreement. */
    record Period(String state, LocalDate from, LocalDate to) {}

    /** The clause on a green channel. */
    record GreenChannel(boolean referral, Boolean appointment, Integer responseMinutes, String contactPhone) {}

    /** One posting of the snapshot. */
    record Posted(String role, LocalDate from, LocalDate to) {}

    @Override
    protected void take(State state, Receipt receipt) {
        medicalId = state.medicalId();
        careId = state.careId();
        primary = state.primary();
        greenReferral = state.greenChannel() != null && state.greenChannel().referral();
        greenAppointment = state.greenChannel() != null
                && Boolean.TRUE.equals(state.greenChannel().appointment());
        responseMinutes = greenReferral ? state.greenChannel().responseMinutes() : null;
        greenPhone = greenReferral ? state.greenChannel().contactPhone() : null;
        inForce.clear();
        state.inForce().stream()
                .filter(period -> period.state().equals("EFFECTIVE"))
                .forEach(period -> inForce.add(new InForce(period.from(), period.to())));
        postings.clear();
        if (state.postings() != null) {
            state.postings().forEach(one -> postings.add(new Posting(one.role(), one.from(), one.to())));
        }
    }

    public UUID medicalId() {
        return medicalId;
    }

    public UUID careId() {
        return careId;
    }
}
