package org.yiyang.institution.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;

/** What a policy document demands of a region for a year. */
@Entity
@Table(name = "policy_target")
class PolicyTarget extends EnteredRecord<PolicyTargetEntry> {
    @Embedded
    private PolicyTargetEntry entry;

    /** For JPA. */
    protected PolicyTarget() {}

    PolicyTarget(PolicyTargetEntry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected PolicyTargetEntry entry() {
        return entry;
    }

    @Override
    protected void say(PolicyTargetEntry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "policy-target";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped PolicyTargetEntry entry, Standing standing) {}
}
