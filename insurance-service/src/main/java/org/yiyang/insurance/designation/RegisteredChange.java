package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yiyang.kit.history.Ids;

/**
 * A major change that the register has published, and that the institution has to report:
 * 医疗机构医疗保障定点管理暂行办法 art. 40, 43(6), (7).
 */
@Entity
@Table(name = "designation_registered_change")
class RegisteredChange {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private ChangeKind kind;

    @Column(name = "known_on")
    private LocalDate knownOn;

    /** When it was reported, or the register took it back; null while neither is so. */
    @Column(name = "settled_on")
    private LocalDate settledOn;

    /** For JPA. */
    protected RegisteredChange() {}

    RegisteredChange(ChangeKind kind, LocalDate knownOn) {
        this.id = Ids.next();
        this.kind = kind;
        this.knownOn = knownOn;
    }

    ChangeKind kind() {
        return kind;
    }

    LocalDate knownOn() {
        return knownOn;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    boolean open() {
        return settledOn == null;
    }

    /** @param lastDays the last day on which a change is reported in time that became known on a day */
    boolean late(UnaryOperator<LocalDate> lastDays, LocalDate today) {
        return today.isAfter(lastDays.apply(knownOn));
    }

    /** Whether a report is of this one: it settled it, or came after the register had taken this back. */
    boolean isOf(ReportedChange report) {
        return settledOn != null
                && (report.reportedOn().equals(settledOn)
                        || (!report.approvedOn().isAfter(settledOn)
                                && report.reportedOn().isAfter(settledOn)));
    }

    void settle(LocalDate day) {
        settledOn = day;
    }
}
