package org.yiyang.referral.medical;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;

/**
 * The medical part of the return slip (回转单, 国家基本公共卫生服务规范 third edition); without a diagnosis and a next plan
 * nobody comes down.
 *
 * @param diagnosis 诊断结果
 * @param mainResults 主要检查结果
 * @param treatment 治疗经过
 * @param nextPlan 下一步治疗方案
 * @param rehabAdvice 康复建议
 * @param inpatientNo 住院病案号
 * @param patient who the patient is; missing where the form of the referral up says it
 * @param doctor 转诊医生
 * @param primaryDiagnosis 主要诊断
 * @param otherDiagnoses 其他诊断
 * @param medicines 出院用药
 * @param followUpOn 复诊日期
 */
public record ReturnSlip(
        @NotNull @SealedText @Size(max = 500) String diagnosis,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String mainResults,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String treatment,
        @NotNull @SealedText @Size(max = 2000) String nextPlan,
        @SealedText(mayBeBlank = true) @Size(max = 2000) String rehabAdvice,

        @SealedText(mayBeBlank = true) @Size(max = 40) @PaperNumber
        String inpatientNo,

        @Valid Patient patient,
        @Valid Doctor doctor,
        @Valid Diagnosis primaryDiagnosis,
        @Size(max = 20) List<@NotNull @Valid Diagnosis> otherDiagnoses,
        @Size(max = 30) List<@NotNull @Valid Medicine> medicines,
        LocalDate followUpOn) {}
