package org.yiyang.kit.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.Text;

/** The requests and answers about how long records are kept. */
public final class RetentionJson {
    private RetentionJson() {}

    /** What happens at the end of a period. */
    @Schema(name = "RetentionAction")
    public enum RetentionAction implements Labelled {
        DELETE("删除", "Deleted"),
        ERASE("删除个人信息，保留统计记录", "Personal content erased, the record stays for statistics"),
        FOLLOW("随来源记录一并删除", "Deleted with the record that it is a copy of"),
        SWEEP("短期数据自动清除", "Short-lived, deleted by what made it"),
        OPERATOR("由数据库管理账号清除", "Deleted by the account that owns the tables"),
        KEEP("长期保存", "Kept");

        private final Label label;

        RetentionAction(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What begins a period. */
    @Schema(name = "RetentionStart")
    public enum PeriodStart implements Labelled {
        DEATH("死亡之日", "The day of death"),
        DEPARTURE("转出或注销之日", "The day on which the record was closed or transferred out"),
        SURVIVOR_ERASED("保留记录已删除个人信息", "When the record into which it was merged was erased"),
        PERSON_ERASED("老年人个人信息已删除", "When the elder's personal data was erased"),
        END_OF_CARE("诊疗或转诊结束之日", "The end of the treatment or referral"),
        END_OF_AGREEMENT("协议终止之日", "The end of the agreement"),
        DECISION("作出决定之日", "The day of the decision"),
        END_OF_BAR("限制期届满之日", "The end of a bar"),
        LAST_DAY("所涉日期", "The day that it is about"),
        ENTRY("记录之日", "The day of the entry");

        private final Label label;

        PeriodStart(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Why a record is kept beyond its period. */
    @Schema(name = "RetentionHoldReason")
    public enum HoldReason implements Labelled {
        LITIGATION("诉讼、仲裁或行政复议", "A suit, an arbitration or a review"),
        INVESTIGATION("案件调查或监督检查", "An investigation or inspection"),
        MEDICAL_DISPUTE("医疗纠纷", "A medical dispute"),
        PERSON_ASKS("本人要求保留", "The person asks for it"),
        AUDIT("审计", "An audit");

        private final Label label;

        HoldReason(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** The months that count in a region. */
    @Schema(name = "RetentionRegionMonths")
    record RegionMonths(String region, int months) {}

    /**
     * One kind of record.
     *
     * @param months in force today where no region has set others; absent where the rule has none
     * @param days of what is deleted by what made it
     * @param due how many would go; absent where nothing ever does
     * @param held how many of those whose period is over a hold keeps
     * @param lastRunOn the day of the last nightly run that came to this kind
     * @param lastRunEnded whether that run came to its end
     * @param lastRunRecords how many records went in it
     */
    @Schema(name = "RetentionKind")
    record KindView(
            String code,
            String zh,
            String en,
            List<String> tables,
            RetentionAction action,
            PeriodStart start,
            String law,
            String parameter,
            Integer months,
            List<RegionMonths> regions,
            Integer days,
            String because,
            Long due,
            Long held,
            LocalDate lastRunOn,
            Boolean lastRunEnded,
            Long lastRunRecords) {}

    /**
     * All kinds, as of a day.
     *
     * @param on the day of which it is said what is due
     * @param enforced whether what is due goes at night; by the operator's setting, off at first
     */
    @Schema(name = "RetentionState")
    record State(LocalDate on, boolean enforced, List<KindView> items) {}

    /**
     * Keeps a record, or all records of a person, beyond its period.
     *
     * @param subject the id of the record or of the person
     * @param validUntil the last day of the hold
     */
    @Schema(name = "RetentionHold")
    record Hold(
            @NotNull UUID subject,
            @NotNull HoldReason reason,
            @NotNull @Text @Size(max = 100) String document,
            @NotNull LocalDate validUntil) {}

    /** Why a hold is lifted. */
    @Schema(name = "RetentionHoldLift")
    record Lift(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * One hold.
     *
     * @param standing whether it keeps anything today
     */
    @Schema(name = "RetentionHoldView")
    record HoldView(
            UUID id,
            UUID subject,
            HoldReason reason,
            String document,
            LocalDate validUntil,
            boolean standing,
            String placedBy,
            Instant placedAt,
            String liftedBy,
            Instant liftedAt) {}

    /** One page of holds. */
    @Schema(name = "RetentionHoldList")
    record HoldsListed(List<HoldView> items) {}
}
