package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Move;

/** Who an elder is and what the record's status is; the two together decide whether the person may be entered anew. */
@MappedSuperclass
abstract class IdentifiedElder extends Aggregate {
    @Embedded
    private Identity identity;

    @Embedded
    private Proposal proposal;

    /** The blind index while the record holds the person's identity, else null: nobody is entered twice. */
    @Column(name = "open_index")
    private byte[] openIndex;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private ElderStatus status;

    /** For JPA. */
    protected IdentifiedElder() {}

    IdentifiedElder(UUID id, Identity identity, String regionCode) {
        super(id);
        this.identity = identity;
        this.regionCode = regionCode;
    }

    final void identify(Identity changed) {
        identity = changed;
    }

    final void propose(Proposal change) {
        proposal = change;
    }

    final void become(ElderStatus next, String verb, String reason, Instant at) {
        change(next, Move.along(verb, status, next, reason, at));
    }

    final void change(ElderStatus next, Move move) {
        status = next;
        openIndex = next.holdsIdentity() ? identity.index() : null;
        note(move);
    }

    @Override
    public String region() {
        return regionCode;
    }

    Identity identity() {
        return identity;
    }

    /** What shall be changed once it is verified; null if nothing is proposed. */
    Proposal proposal() {
        return proposal;
    }

    ElderStatus status() {
        return status;
    }
}
