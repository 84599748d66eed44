package org.yiyang.institution.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.history.Fact;

/** What a policy document demands of a region for a year. */
@Entity
@Table(name = "policy_target")
class PolicyTarget extends EnteredRecord {
    @Embedded
    private PolicyTargetEntry entry;

    /** For JPA. */
    protected PolicyTarget() {}

    private PolicyTarget(PolicyTargetEntry entry, Instant at) {
        super(entry.key(), at);
        this.entry = entry;
    }

    static PolicyTarget entered(PolicyTargetEntry entry, Instant at) {
        return new PolicyTarget(entry, at);
    }

    /** Puts what is right in place of a mistake; what stood before is kept by whoever calls. */
    Fact correct(PolicyTargetEntry right, String reason, Instant at) {
        Fact fact = mend(right.key(), reason, at);
        entry = right;
        return fact;
    }

    @Override
    public String kind() {
        return "policy-target";
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped PolicyTargetEntry entry, Standing standing) {}

    PolicyTargetEntry entry() {
        return entry;
    }
}
