package org.yiyang.institution.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.history.Fact;

/** A policy document (政策文件) that targets, rules and funds refer to. */
@Entity
@Table(name = "policy_document")
class PolicyDocument extends EnteredRecord {
    @Embedded
    private PolicyDocumentEntry entry;

    /** For JPA. */
    protected PolicyDocument() {}

    private PolicyDocument(PolicyDocumentEntry entry, Instant at) {
        super(entry.key(), at);
        this.entry = entry;
    }

    static PolicyDocument entered(PolicyDocumentEntry entry, Instant at) {
        return new PolicyDocument(entry, at);
    }

    /** Puts what is right in place of a mistake; what stood before is kept by whoever calls. */
    Fact correct(PolicyDocumentEntry right, String reason, Instant at) {
        Fact fact = mend(right.key(), reason, at);
        entry = right;
        return fact;
    }

    @Override
    public String kind() {
        return "policy-document";
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
    record State(UUID id, @JsonUnwrapped PolicyDocumentEntry entry, Standing standing) {}

    PolicyDocumentEntry entry() {
        return entry;
    }
}
