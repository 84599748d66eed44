package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/**
 * What the agency does about a breach of the agreement, short of suspending or ending it (违约处理):
 * 医疗机构医疗保障定点管理暂行办法 art. 38(1) to (5).
 */
@Entity
@Table(name = "designation_measure")
class BreachMeasure {
    @Id
    private UUID id;

    @Embedded
    private Decision decision;

    /** When it was done, or lifted; null while neither is so. */
    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private MeasureSettlement settlement;

    @Column(name = "settled_by")
    private String settledBy;

    /** When it had been done, and by which document, before it was lifted; null of any other. */
    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_by")
    private String doneBy;

    /** For JPA. */
    protected BreachMeasure() {}

    BreachMeasure(Decision decision) {
        this.id = Ids.next();
        this.decision = decision;
        if (decision.kind() == MeasureKind.TALK) {
            record(decision.decidedOn(), MeasureSettlement.DONE, decision.document());
        }
    }

    /**
     * A measure as it is decided.
     *
     * @param noticeServedOn when the institution was notified, so that it could state its case; null of a talk
     * @param amount yuan; null of a measure that takes none, or withholds all
     * @param concerned the department, or the staff number, that may not serve insured people; null of another measure
     * @param until the first day on which it may again; null of another measure
     */
    @Embeddable
    record Decision(
            @Enumerated(EnumType.STRING) @Column(length = 30)
            MeasureKind kind,

            @Column(name = "decided_on") LocalDate decidedOn,
            @Column(name = "notice_served_on") LocalDate noticeServedOn,
            @Column(precision = 14, scale = 2) BigDecimal amount,
            String concerned,
            @Column(name = "until_day") LocalDate until,
            String document,
            String reason) {

        /** Each kind has what it needs and nothing else; a department is suspended for so many months. */
        void check(int monthsMin, int monthsMax) {
            has(noticeServedOn, kind != MeasureKind.TALK, true, "/noticeServedOn");
            has(amount, kind.amountNeeded(), kind.amountPossible(), "/amount");
            has(concerned, kind.suspends(), kind.suspends(), "/concerned");
            has(until, kind.suspends(), kind.suspends(), "/validUntil");
            if (noticeServedOn != null && noticeServedOn.isAfter(decidedOn)) {
                throw new Refused(DesignationPerformanceRefusal.NOTICE_AFTER_DECISION).at("/noticeServedOn");
            }
            if (kind.suspends()) {
                checkLength(monthsMin, monthsMax);
            }
        }

        private void checkLength(int monthsMin, int monthsMax) {
            if (!until.isAfter(decidedOn)) {
                throw new Refused(DesignationRefusal.TERM_REVERSED).at("/validUntil");
            }
            boolean outside =
                    until.isBefore(decidedOn.plusMonths(monthsMin)) || until.isAfter(decidedOn.plusMonths(monthsMax));
            if (kind == MeasureKind.DEPARTMENT_SUSPENDED && outside) {
                throw new Refused(DesignationPerformanceRefusal.SUSPENSION_LENGTH, monthsMin, monthsMax)
                        .at("/validUntil");
            }
        }

        private void has(Object value, boolean needed, boolean possible, String pointer) {
            if (value == null && needed) {
                throw new Refused(DesignationPerformanceRefusal.MEASURE_INCOMPLETE, kind.zh()).at(pointer);
            }
            if (value != null && !possible) {
                throw new Refused(DesignationPerformanceRefusal.MEASURE_UNWANTED, kind.zh()).at(pointer);
            }
        }
    }

    /** The ladder, from the mildest on; above it the agreement itself is suspended or ended. */
    @Schema(name = "MeasureKind")
    enum MeasureKind implements Labelled {
        TALK("约谈法定代表人、主要负责人或实际控制人", "Talk with who answers for the institution"),
        PAYMENT_WITHHELD("暂停或不予拨付费用", "Payment withheld"),
        PAYMENT_RECOVERED("不予支付或追回已支付的医保费用", "Payment refused or recovered"),
        LIQUIDATED_DAMAGES("支付违约金", "Liquidated damages"),
        STAFF_SUSPENDED("中止责任人员涉及医保基金使用的医疗服务", "A responsible person may not serve insured people"),
        DEPARTMENT_SUSPENDED("中止责任部门涉及医保基金使用的医疗服务", "A responsible department may not serve insured people");

        private final Label label;

        MeasureKind(String zh, String en) {
            this.label = new Label(zh, en);
        }

        boolean amountNeeded() {
            return this == PAYMENT_RECOVERED || this == LIQUIDATED_DAMAGES;
        }

        boolean amountPossible() {
            return amountNeeded() || this == PAYMENT_WITHHELD;
        }

        boolean suspends() {
            return this == STAFF_SUSPENDED || this == DEPARTMENT_SUSPENDED;
        }

        /** Whether it is of use only while the agreement runs. */
        boolean whileRunning() {
            return this == TALK || suspends();
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What became of a measure. */
    @Schema(name = "MeasureSettlement")
    enum MeasureSettlement implements Labelled {
        DONE("已履行", "Done"),
        LIFTED("已解除或撤销", "Lifted");

        private final Label label;

        MeasureSettlement(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** It was carried out, or is lifted; a suspension is not done before it is over. */
    void settle(LocalDate day, MeasureSettlement how, String number) {
        LocalDate first =
                how == MeasureSettlement.DONE && decision.until() != null ? decision.until() : decision.decidedOn();
        if (day.isBefore(first)) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, first).at("/settledOn");
        }
        record(day, how, number);
    }

    /** It should not have been: also of one that was carried out, of which that is kept. */
    void lift(LocalDate day, String number) {
        doneOn = settledOn;
        doneBy = settledBy;
        record(day, MeasureSettlement.LIFTED, number);
    }

    /** What was said of it last was a mistake: it is as before. */
    void reopen() {
        record(doneOn, doneOn == null ? null : MeasureSettlement.DONE, doneBy);
        doneOn = null;
        doneBy = null;
    }

    private void record(LocalDate day, MeasureSettlement how, String number) {
        settledOn = day;
        settlement = how;
        settledBy = number;
    }

    boolean isOpen() {
        return settlement == null;
    }

    boolean isLifted() {
        return settlement == MeasureSettlement.LIFTED;
    }

    UUID id() {
        return id;
    }

    Decision decision() {
        return decision;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    MeasureSettlement settlement() {
        return settlement;
    }

    String settledBy() {
        return settledBy;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    String doneBy() {
        return doneBy;
    }
}
