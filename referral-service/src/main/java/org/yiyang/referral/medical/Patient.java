package org.yiyang.referral.medical;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.secret.Masks;
import org.yiyang.kit.text.SealedText;

/**
 * Who the patient is on the form, as the doctor wrote it down; kept sealed with the medical text and never in an event.
 *
 * @param name 患者姓名
 * @param sex 性别
 * @param birthDate what the age on the form is counted from
 * @param citizenId 公民身份号码
 * @param phone 联系电话
 * @param address 家庭住址
 */
public record Patient(
        @SealedText(mayBeBlank = true) @Size(max = 50) String name,
        Sex sex,
        LocalDate birthDate,

        @SealedText(mayBeBlank = true) @Pattern(regexp = "([0-9]{17}[0-9Xx])?") @Size(max = 18) @PaperNumber
        String citizenId,

        @SealedText(mayBeBlank = true) @Size(max = 40) @PaperNumber
        String phone,

        @SealedText(mayBeBlank = true) @Size(max = 200) String address) {

    /** As a receiver reads it that has not accepted. */
    Patient masked() {
        return new Patient(Masks.name(name), sex, null, Masks.citizenId(citizenId), Masks.phone(phone), null);
    }

    @Override
    public String toString() {
        return "Patient[hidden]";
    }
}
