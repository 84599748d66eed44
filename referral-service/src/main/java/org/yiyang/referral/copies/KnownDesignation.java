package org.yiyang.referral.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of a designation by the insurance (医保定点): whose it is, and on which days in which state. */
@Entity
@Table(name = "known_designation")
public class KnownDesignation extends Copy<KnownDesignation.State> {
    @Column(name = "institution_id")
    private UUID institutionId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_designation_period", joinColumns = @JoinColumn(name = "designation_id"))
    private Set<Period> periods = new LinkedHashSet<>();

    /** For JPA. */
    protected KnownDesignation() {}

    KnownDesignation(UUID id) {
        super(id);
    }

    /** How a designation stands on a day. */
    public enum DesignationState {
        ACTIVE,
        SUSPENDED
    }

    /** The days of one state; {@code validTo} is the first day after, null for an open end. */
    @Embeddable
    record Period(
            @Enumerated(EnumType.STRING) @Column(length = 10)
            DesignationState state,

            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "valid_to") LocalDate validTo) {}

    /** What this service needs of a designation's snapshot. */
    record State(UUID institutionId, List<DatedState> inForce) {}

    /** One period of the snapshot. */
    record DatedState(DesignationState state, LocalDate from, LocalDate to) {}

    @Override
    protected void take(State state, Receipt receipt) {
        institutionId = state.institutionId();
        periods.clear();
        state.inForce().forEach(one -> periods.add(new Period(one.state(), one.from(), one.to())));
    }

    UUID institutionId() {
        return institutionId;
    }
}
