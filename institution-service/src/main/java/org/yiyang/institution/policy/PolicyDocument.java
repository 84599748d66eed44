package org.yiyang.institution.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;

/** A policy document (政策文件) that targets, rules and funds refer to. */
@Entity
@Table(name = "policy_document")
class PolicyDocument extends EnteredRecord<PolicyDocumentEntry> {
    @Embedded
    private PolicyDocumentEntry entry;

    /** For JPA. */
    protected PolicyDocument() {}

    PolicyDocument(PolicyDocumentEntry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected PolicyDocumentEntry entry() {
        return entry;
    }

    @Override
    protected void say(PolicyDocumentEntry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "policy-document";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped PolicyDocumentEntry entry, Standing standing) {}
}
