package org.yiyang.referral.medical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.text.SealedText;

/**
 * A diagnosis by code and in words.
 *
 * @param code ICD-10 (GB/T 14396-2016), also with the national extension: I20.0, I10.x00x002
 * @param text the diagnosis in words
 */
public record Diagnosis(
        @NotNull @SealedText @Pattern(regexp = Diagnosis.CODE)
        String code,

        @NotNull @SealedText @Size(max = 200) String text) {
    static final String CODE = "[A-Z][0-9]{2}(\\.[0-9x][0-9]{0,2}(x[0-9]{3})?)?[+*]?";

    @Override
    public String toString() {
        return "Diagnosis[hidden]";
    }
}
