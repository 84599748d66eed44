package org.yiyang.insurance.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRegister.Kept;
import org.yiyang.kit.correction.CorrectionRequest;

/** A request that what is recorded of an insured elder be put right; the agency of the region decides. */
@Entity
@Table(name = "correction_request")
class Correction extends CorrectionRequest {
    /** Of requests that were decided before decisions were sealed. */
    @Column(name = "decision", length = 500)
    private String decidedInPlain;

    /** The record of the person is that of another region. */
    Event followTo(String region, Call call) {
        return followElder(new Kept(elderId(), region, null), false, call);
    }

    /** The record under which it was asked, where that is part of another one now; null where it is not. */
    @Column(name = "former_elder_id")
    private UUID formerElderId;

    /** For JPA. */
    protected Correction() {}

    Correction(UUID id, Asked asked, Call call) {
        super(id, asked, call);
    }

    /** The record of the person became part of another one. */
    Event goOnWith(Kept survivor, boolean another, Call call) {
        formerElderId = elderId();
        return followElder(survivor, another, call);
    }

    /** The record under which it was asked is one of its own again. */
    Event goBackTo(Kept record, boolean another, Call call) {
        formerElderId = null;
        return followElder(record, another, call);
    }

    @Override
    protected String plainDecision() {
        return decidedInPlain;
    }
}
