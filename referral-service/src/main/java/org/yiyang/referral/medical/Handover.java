package org.yiyang.referral.medical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.yiyang.kit.text.SealedText;

/**
 * How a patient was handed over at arrival, from doctor to doctor.
 *
 * @param senderDoctor 转出方交接医生
 * @param receiverDoctor 接诊医生
 * @param handedOverAt null for the moment at which it is recorded
 */
public record Handover(
        @NotNull @SealedText @Size(max = 50) String senderDoctor,
        @NotNull @SealedText @Size(max = 50) String receiverDoctor,
        Instant handedOverAt) {
    Handover at(Instant moment) {
        return new Handover(senderDoctor, receiverDoctor, moment);
    }

    @Override
    public String toString() {
        return "Handover[hidden]";
    }
}
