package org.yiyang.institution.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.FigureBasis;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.window.matter.CaseMatter;

/**
 * R14: how the one window worked from a day to a day, both included.
 *
 * @param basis what is counted, as known at {@code computedAt}
 */
public record OneWindowReport(
        String region,
        String regionName,
        LocalDate from,
        LocalDate asOf,
        Instant computedAt,
        FigureBasis basis,
        List<Line> matters,
        Line total) {
    static final FigureBasis BASIS = new FigureBasis(
            "期间内收到、视为受理、作出决定、出件的办件数；平均用时按工作日，扣除依法中止的时间",
            "Cases received, deemed accepted, decided and issued in the time; workdays without the pauses of the law");

    /** One matter, or all of them where the matter is null. */
    @Schema(name = "OneWindowReportLine")
    public record Line(
            CaseMatter matter,
            long received,
            long deemedAccepted,
            long decided,
            long issued,
            Ratio averageWorkdays,
            Ratio onTime) {}
}
