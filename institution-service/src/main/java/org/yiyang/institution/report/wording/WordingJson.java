package org.yiyang.institution.report.wording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Template;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about wordings. */
final class WordingJson {
    private WordingJson() {}

    /** A region's wording of a report; figures are named in braces. */
    @Schema(name = "WordingSet")
    record Set(
            @NotNull ReportKind kind,
            @NotNull @Pattern(regexp = "\\d{2,6}(F\\d{2})?") String region,
            @NotNull @Text @Size(max = 1000) String zh,
            @NotNull @Text @Size(max = 1000) String en,
            @NotNull @Text @Size(max = 500) String reason) {
        Template template() {
            return new Template(zh, en);
        }
    }

    /** One page of wordings. */
    @Schema(name = "WordingList")
    record Listed(List<ReportWording.State> items) {}
}
