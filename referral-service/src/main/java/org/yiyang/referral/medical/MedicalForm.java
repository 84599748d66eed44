package org.yiyang.referral.medical;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;

/**
 * The medical part of the referral form (双向转诊单, 国家基本公共卫生服务规范 third edition).
 *
 * @param brief the condition in a line, all of it that a receiver reads before acceptance
 * @param impression 初步印象
 * @param presentIllness 主要现病史（转出原因）
 * @param pastHistory 主要既往史
 * @param treatment 治疗经过
 * @param allergies 过敏史
 * @param healthRecordNo 档案编号
 * @param patient who the patient is; masked before acceptance
 * @param doctor 转诊医生
 * @param primaryDiagnosis 主要诊断
 * @param otherDiagnoses 其他诊断
 * @param medicines 目前用药
 */
public record MedicalForm(
        @NotNull @SealedText @Size(max = 200) String brief,
        @SealedText(mayBeBlank = true) @Size(max = 500) String impression,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String presentIllness,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String pastHistory,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String treatment,
        @SealedText(mayBeBlank = true) @Size(max = 500) String allergies,

        @SealedText(mayBeBlank = true) @Size(max = 40) @PaperNumber
        String healthRecordNo,

        @Valid Patient patient,
        @Valid Doctor doctor,
        @Valid Diagnosis primaryDiagnosis,
        @Size(max = 20) List<@NotNull @Valid Diagnosis> otherDiagnoses,
        @Size(max = 30) List<@NotNull @Valid Medicine> medicines) {

    /** A form that says the condition in a line and nothing else. */
    public static MedicalForm of(String brief) {
        return new MedicalForm(brief, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What a receiver may read before acceptance. */
    MedicalForm briefOnly() {
        Patient masked = patient == null ? null : patient.masked();
        return new MedicalForm(brief, null, null, null, null, null, null, masked, null, null, null, null);
    }

    /** The same with another course of treatment. */
    public MedicalForm withTreatment(String other) {
        return new MedicalForm(
                brief,
                impression,
                presentIllness,
                pastHistory,
                other,
                allergies,
                healthRecordNo,
                patient,
                doctor,
                primaryDiagnosis,
                otherDiagnoses,
                medicines);
    }
}
