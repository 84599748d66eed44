package org.yiyang.contract.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRequest;

/** A request that a contract with family doctors, or whom a record of service names, be put right. */
@Entity
@Table(name = "correction_request")
class Correction extends CorrectionRequest {
    /** For JPA. */
    protected Correction() {}

    Correction(UUID id, Asked asked, Call call) {
        super(id, asked, call);
    }
}
