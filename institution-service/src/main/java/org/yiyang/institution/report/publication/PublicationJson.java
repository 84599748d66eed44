package org.yiyang.institution.report.publication;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about published reports. */
final class PublicationJson {
    private PublicationJson() {}

    /**
     * What shall be published.
     *
     * @param corrects the publication whose place it takes; then with a reason
     */
    @Schema(name = "PublicationPublish")
    record Publish(
            @NotNull ReportKind kind,
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @NotNull LocalDate asOf,
            @NotNull @Text @Size(max = 200) String title,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            UUID corrects,
            @Text @Size(max = 500) String reason) {
        PublishedReport.Imprint imprint() {
            return new PublishedReport.Imprint(kind, region, asOf, title, document);
        }

        PublishedReports.Correction correction() {
            return corrects == null ? null : new PublishedReports.Correction(corrects, reason);
        }
    }

    /** A published report with its content as it was published. */
    @Schema(name = "PublicationView")
    record View(
            @JsonUnwrapped PublishedReport.State published,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String content,
            long version,
            List<String> allowedActions) {}

    /** One page of published reports, without their content. */
    @Schema(name = "PublicationList")
    record Listed(List<PublishedReport.State> items) {}

    /** Every move of a published report, oldest first. */
    @Schema(name = "PublicationHistory")
    record History(List<MoveHistory.Entry> items) {}
}
