package org.yiyang.referral.medical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.text.SealedText;

/**
 * The medical part of the referral form (双向转诊单, 国家基本公共卫生服务规范 third edition).
 *
 * @param brief the condition in a line, all that a receiver reads before acceptance
 * @param impression 初步印象
 * @param presentIllness 主要现病史（转出原因）
 * @param pastHistory 主要既往史
 * @param treatment 治疗经过
 * @param allergies 过敏史
 */
public record MedicalForm(
        @NotNull @SealedText @Size(max = 200) String brief,
        @SealedText(mayBeBlank = true) @Size(max = 500) String impression,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String presentIllness,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String pastHistory,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String treatment,
        @SealedText(mayBeBlank = true) @Size(max = 500) String allergies) {

    /** What a receiver may read before acceptance. */
    public MedicalForm briefOnly() {
        return new MedicalForm(brief, null, null, null, null, null);
    }
}
