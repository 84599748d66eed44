package org.yiyang.contract.performance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.Side;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about yearly reports. */
final class YearlyReportJson {
    private YearlyReportJson() {}

    /** Of which agreement and year. */
    @Schema(name = "YearlyReportDraw")
    record Draw(
            @NotNull UUID agreementId,
            @NotNull @Min(2000) @Max(2100) Integer year) {}

    /** A body without fields. */
    @Schema(name = "YearlyReportNothing")
    record Nothing() {}

    /** What is not right. */
    @Schema(name = "YearlyReportDispute")
    record Dispute(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A year's report as a caller sees it.
     *
     * @param confirmedBy the party that confirmed it last
     * @param remindedOn when a party had not answered in time, or both had not settled in time what is disputed
     * @param drawnAt when its figures were taken
     */
    @Schema(name = "YearlyReportView")
    record View(
            UUID id,
            UUID agreementId,
            UUID medicalId,
            String medicalName,
            UUID careId,
            String careName,
            String regionCode,
            int year,
            YearlyReportStatus status,
            Side confirmedBy,
            LocalDate remindedOn,
            Instant drawnAt,
            List<ItemLine> lines,
            long version,
            List<String> allowedActions) {
        static View of(YearlyReport report, Map<UUID, InstitutionContact> parties, List<String> allowed) {
            return new View(
                    report.id(),
                    report.agreementId(),
                    report.medicalId(),
                    name(report.medicalId(), parties),
                    report.careId(),
                    name(report.careId(), parties),
                    report.region(),
                    report.year(),
                    report.status(),
                    report.confirmedBy(),
                    report.remindedOn(),
                    report.drawnAt(),
                    report.lines(),
                    report.version(),
                    allowed);
        }

        private static String name(UUID institution, Map<UUID, InstitutionContact> parties) {
            return parties.getOrDefault(institution, InstitutionContact.unknown(institution))
                    .name();
        }
    }

    /** One page of reports. */
    @Schema(name = "YearlyReportList")
    record Listed(List<View> items) {}

    /** What was done with a report, oldest first. */
    @Schema(name = "YearlyReportHistory")
    record History(List<MoveHistory.Entry> items) {}
}
