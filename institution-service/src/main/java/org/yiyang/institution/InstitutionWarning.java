package org.yiyang.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an official should look at; nothing is refused because of it. */
public enum InstitutionWarning implements Labelled {
    CREDIT_CODE_BODY("主体标识码校验位不符，请核对", "The organisation's own check character differs; please compare"),
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
    static List<InstitutionWarning> of(Institution institution, InstitutionEntry entry, LocalDate today) {
        return Stream.of(values())
                .filter(warning -> warning.concerns(institution, entry, today))
                .toList();
    }

    private boolean concerns(Institution institution, InstitutionEntry entry, LocalDate today) {
        List<Qualification> held = institution.certificates().openOn(today);
        return switch (this) {
            case CREDIT_CODE_BODY -> entry.creditCode() != null && !CreditCode.bodyHolds(entry.creditCode());
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

    @Override
    public Label label() {
        return label;
    }
}
