package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** The costs of one month that an institution declares (费用申报), and when the fund paid them. Nothing is settled here. */
@Entity
@Table(name = "designation_declaration")
class CostDeclaration {
    @Id
    private UUID id;

    /** The first day of the month in which the costs arose. */
    @Column(name = "month_begins")
    private LocalDate month;

    @Column(precision = 14, scale = 2)
    private BigDecimal amount;

    @Column(name = "declared_on")
    private LocalDate declaredOn;

    /** Null while it is not paid. */
    @Embedded
    private Payment payment;

    /** For JPA. */
    protected CostDeclaration() {}

    CostDeclaration(LocalDate month, BigDecimal amount, LocalDate declaredOn) {
        this.id = Ids.next();
        this.month = month;
        this.amount = amount;
        this.declaredOn = declaredOn;
    }

    /**
     * What was paid of it.
     *
     * @param withheld yuan that were declared and not paid, 0 where all was
     * @param reason why some of it was withheld, null where nothing was
     * @param late whether it was paid after the last day
     */
    @Embeddable
    record Payment(
            @Column(name = "paid_on") LocalDate paidOn,

            @Column(name = "paid_amount", precision = 14, scale = 2)
            BigDecimal paid,

            @Column(name = "withheld_amount", precision = 14, scale = 2)
            BigDecimal withheld,

            @Column(name = "withheld_reason") String reason,
            @Column(name = "paid_late") Boolean late) {
        Payment after(LocalDate lastDay) {
            return new Payment(paidOn, paid, withheld, reason, paidOn.isAfter(lastDay));
        }
    }

    /** The institution declares it once more, while nothing is paid: what it says now counts, from now. */
    void declareAgain(BigDecimal now, LocalDate today) {
        amount = now;
        declaredOn = today;
    }

    void pay(Payment of) {
        payment = of;
    }

    /** What was recorded as paid was a mistake: it waits as before. */
    void reopen() {
        payment = null;
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return payment == null;
    }

    LocalDate month() {
        return month;
    }

    BigDecimal amount() {
        return amount;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    Payment payment() {
        return payment;
    }
}
