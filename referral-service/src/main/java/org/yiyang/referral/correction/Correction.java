package org.yiyang.referral.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRequest;

/** A request that what is recorded with a referral, a bed or visit at home, a booked visit or a consultation be put right. */
@Entity
@Table(name = "correction_request")
class Correction extends CorrectionRequest {
    /** For JPA. */
    protected Correction() {}

    Correction(UUID id, Asked asked, Call call) {
        super(id, asked, call);
    }
}
