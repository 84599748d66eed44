package org.yiyang.referral.medical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;

/**
 * The doctor who signs a form.
 *
 * @param name 转诊医生
 * @param phone 联系电话
 */
public record Doctor(
        @NotNull @SealedText @Size(max = 50) String name,

        @SealedText(mayBeBlank = true) @Size(max = 40) @PaperNumber
        String phone) {
    @Override
    public String toString() {
        return "Doctor[hidden]";
    }
}
