package org.yiyang.contract.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRequest;

/** A request to correct a contract with family doctors, or whom a service record names. */
@Entity
@Table(name = "correction_request")
class Correction extends CorrectionRequest {
    /** For JPA. */
    protected Correction() {}

    Correction(UUID id, Asked asked, Call call) {
        super(id, asked, call);
    }
}
