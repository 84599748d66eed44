package org.yiyang.institution.reference.region;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.http.Language;

/** What is answered to a file of regions. */
final class RegionLoadJson {
    private RegionLoadJson() {}

    /**
     * What a file did, or on a dry run would do.
     *
     * @param problems empty after a load: with a problem nothing is loaded
     */
    @Schema(name = "RegionLoadReport")
    record Report(boolean dryRun, int rows, int entered, int changed, int unchanged, List<RowProblem> problems) {
        static Report of(boolean dryRun, RegionLoads.Outcome outcome, Language language) {
            return new Report(
                    dryRun,
                    outcome.rows(),
                    outcome.entered(),
                    outcome.changed(),
                    outcome.unchanged(),
                    outcome.problems().stream()
                            .map(problem -> RowProblem.of(problem, language))
                            .toList());
        }
    }

    /** What is wrong with one value: the row below the header from 1, the column, and the rule it breaks. */
    @Schema(name = "RegionLoadRowProblem")
    record RowProblem(int row, String field, String code, String detail, String rule) {
        static RowProblem of(RegionFile.RowProblem found, Language language) {
            return new RowProblem(
                    found.row(),
                    found.field(),
                    found.problem().refusal().code(),
                    found.problem().detail(language),
                    found.problem().refusal().rule());
        }
    }
}
