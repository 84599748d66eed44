package org.yiyang.insurance.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRequest;

/** A request that what is recorded of an insured elder be put right; the agency of the region decides. */
@Entity
@Table(name = "correction_request")
class Correction extends CorrectionRequest {
    /** Of requests that were decided before decisions were sealed. */
    @Column(name = "decision", length = 500)
    private String decidedInPlain;

    /** For JPA. */
    protected Correction() {}

    Correction(UUID id, Asked asked, Call call) {
        super(id, asked, call);
    }

    @Override
    protected String plainDecision() {
        return decidedInPlain;
    }
}
