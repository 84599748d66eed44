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

/** Our copy of a designation by the insurance (医保定点): whose it is, and its days in force. */
@Entity
@Table(name = "known_designation")
class KnownDesignation extends Copy<DesignationState> {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "told_at")
    private Instant publishedAt;

    @Column(name = "heard_at")
    private Instant consumedAt;

    @ElementCollection
    @CollectionTable(name = "known_designation_period", joinColumns = @JoinColumn(name = "designation_id"))
    private Set<DesignationPeriod> periods = new HashSet<>();

    /** For JPA. */
    protected KnownDesignation() {}

    KnownDesignation(UUID id) {
        super(id);
    }

    @Override
    protected void take(DesignationState state, Receipt received) {
        institutionId = state.institutionId();
        publishedAt = received.publishedAt();
        consumedAt = received.consumedAt();
        Set<DesignationPeriod> days = state.periods();
        periods.retainAll(days);
        periods.addAll(days);
    }
}
