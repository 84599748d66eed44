package org.yiyang.referral.medical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.text.SealedText;

/**
 * A medicine that the patient takes.
 *
 * @param name 药品名称
 * @param dose 每次剂量
 * @param frequency 用药频次
 */
public record Medicine(
        @NotNull @SealedText @Size(max = 100) String name,
        @SealedText(mayBeBlank = true) @Size(max = 50) String dose,
        @SealedText(mayBeBlank = true) @Size(max = 50) String frequency) {
    @Override
    public String toString() {
        return "Medicine[hidden]";
    }
}
