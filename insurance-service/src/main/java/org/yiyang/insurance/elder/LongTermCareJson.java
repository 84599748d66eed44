package org.yiyang.insurance.elder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about long-term care insurance. */
final class LongTermCareJson {
    private LongTermCareJson() {}

    /**
     * How an elder stands from a day on, as an agency has decided.
     *
     * @param until the last day; null while it goes on, and for benefits until the assessment ends
     * @param disabledSince wanted of who has applied
     * @param document the number of the agency's document; stored sealed
     */
    @Schema(name = "ElderRecordLongTermCare")
    record Recorded(
            @NotNull LongTermCareStanding standing,
            @NotNull LocalDate from,
            LocalDate until,
            LocalDate disabledSince,
            @NotNull @Text @Size(max = 100) String agency,

            @SealedText @Size(max = 60) @PaperNumber String document) {
        @Override
        public String toString() {
            return "Recorded[hidden]";
        }
    }

    /** From which day on an elder stands in no way any more, and why. */
    @Schema(name = "ElderEndLongTermCare")
    record End(
            @NotNull LocalDate from,
            @NotNull @Text @Size(max = 300) String reason) {}

    /** What long-term care insurance goes by: the last assessment by its scale, and how the elder stands today. */
    @Schema(name = "ElderLongTermCare")
    record View(
            LongTermCareStatus status,
            AbilityLevel level,
            LocalDate validUntil,
            LongTermCareStanding standing,
            List<PeriodView> periods) {
        static View of(Elder elder, LocalDate day) {
            Assessment last = elder.needs()
                    .abilities()
                    .last(AbilityStandard.LONG_TERM_CARE)
                    .orElse(null);
            LongTermCare care = elder.needs().longTermCare();
            return new View(
                    status(last, day),
                    last == null ? null : last.level(),
                    last == null ? null : last.validUntil(),
                    care.on(day).orElse(null),
                    care.known().stream().map(PeriodView::of).toList());
        }

        private static LongTermCareStatus status(Assessment last, LocalDate day) {
            if (last == null) {
                return LongTermCareStatus.NOT_ASSESSED;
            }
            return last.expired(day) ? LongTermCareStatus.EXPIRED : LongTermCareStatus.VALID;
        }
    }

    /** Days on which an elder stood so; {@code to} is the first day after. */
    @Schema(name = "ElderLongTermCarePeriod")
    record PeriodView(LongTermCareStanding standing, LocalDate from, LocalDate to, String agency, boolean evidenced) {
        static PeriodView of(LongTermCarePeriod row) {
            return new PeriodView(row.standing(), row.validFrom(), row.validTo(), row.agency(), row.document() != null);
        }
    }

    /** The document by which an elder stood so, in plain words. */
    @Schema(name = "ElderLongTermCareDocument")
    record Document(LongTermCareStanding standing, LocalDate from, String document) {
        @Override
        public String toString() {
            return "Document[hidden]";
        }
    }
}
