package org.yiyang.institution.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.institution.registry.HoldingRule;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.LicenceNumber;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an official should look at; nothing is refused because of it. */
public enum InstitutionWarning implements Labelled {
    CREDIT_CODE_CHECK(
            "统一社会信用代码校验码不符，系督导核准登记", "The check character of the credit code is wrong; a supervisor has entered it"),
    CREDIT_CODE_BODY("主体标识码校验位不符，请核对", "The organisation's own check character differs; please compare"),
    LICENCE_NUMBER_FORM(
            "执业许可证登记号形式有误（数字、大写字母和连字符，不超过25位），请核对", "The number on a licence has no usual form; please compare"),
    MEDICAL_CODE_PART(
            "登记号的22位医疗机构代码不合编码规则，请核对；核准登记的理由见历史",
            "The 22-character code on a licence is not built by the rule; why it was entered is in the history"),
    MEDICAL_CODE_OTHER(
            "22位医疗机构代码与登记的地区、类别或组织机构代码不一致，请核对",
            "The 22-character code on a licence is of another place, category or organisation; please compare"),
    TOO_FEW_BEDS("床位数已不足养老机构标准", "It has fewer beds than a care home needs"),
    VERIFICATION_OVERDUE("校验逾期", "A verification is overdue"),
    EXPIRED("资质已过期且未续", "A certificate ran out and none has followed"),
    EXPIRING("资质90日内到期且未续", "A certificate ends within 90 days and none follows");

    private static final int EXPIRING_DAYS = 90;
    private final Label label;

    InstitutionWarning(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What concerned an institution, with the entry that it had, on a day. */
    public static List<InstitutionWarning> of(Institution institution, InstitutionEntry entry, LocalDate today) {
        return Stream.of(values())
                .filter(warning -> warning.concerns(institution, entry, today))
                .toList();
    }

    private boolean concerns(Institution institution, InstitutionEntry entry, LocalDate today) {
        List<Qualification> held = institution.certificates().openOn(today);
        return switch (this) {
            case CREDIT_CODE_CHECK -> entry.creditCode() != null && !CreditCode.holds(entry.creditCode());
            case CREDIT_CODE_BODY -> entry.creditCode() != null && !CreditCode.bodyHolds(entry.creditCode());
            case LICENCE_NUMBER_FORM -> licences(held).anyMatch(number -> !LicenceNumber.hasForm(number));
            case MEDICAL_CODE_PART ->
                licences(held)
                        .anyMatch(number -> LicenceNumber.wrongPart(number).isPresent());
            case MEDICAL_CODE_OTHER ->
                licences(held)
                        .filter(number -> LicenceNumber.wrongPart(number).isEmpty())
                        .anyMatch(number -> !LicenceNumber.fits(number, entry));
            case TOO_FEW_BEDS ->
                held.stream().anyMatch(one -> one.kind() == QualificationKind.CARE_FILING)
                        && entry.lodging() < HoldingRule.HOME_BEDS_MIN;
            case VERIFICATION_OVERDUE ->
                held.stream().map(Qualification::verificationDueOn).anyMatch(due -> due != null && due.isBefore(today));
            case EXPIRED ->
                institution.status() != InstitutionStatus.CLOSED
                        && institution.certificates().ranOut(today);
            case EXPIRING -> institution.certificates().runsOut(today, today.plusDays(EXPIRING_DAYS + 1L));
        };
    }

    private static Stream<String> licences(List<Qualification> held) {
        return held.stream()
                .filter(one -> one.kind() == QualificationKind.MEDICAL_LICENCE)
                .map(Qualification::number);
    }

    @Override
    public Label label() {
        return label;
    }
}
