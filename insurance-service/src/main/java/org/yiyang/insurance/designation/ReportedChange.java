package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A major change that the institution reported: 医疗机构医疗保障定点管理暂行办法 art. 40. */
@Embeddable
public record ReportedChange(
        @Enumerated(EnumType.STRING) @Column(length = 30) ChangeKind kind,
        @Column(name = "approved_on") LocalDate approvedOn,
        @Column(name = "reported_on") LocalDate reportedOn,
        String document,
        boolean late) {}
