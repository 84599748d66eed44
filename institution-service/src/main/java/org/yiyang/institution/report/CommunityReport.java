package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Registered;

/**
 * The community facilities of a region (社区养老服务设施) by their category.
 *
 * @param facilities all of them
 */
public record CommunityReport(@JsonUnwrapped ReportHeader head, long facilities, List<Line> items) {
    /** The facilities of one category. */
    @Schema(name = "CommunityReportLine")
    public record Line(InstitutionCategory category, long facilities) {}

    static CommunityReport of(ReportContext frame, List<Registered> register) {
        Map<InstitutionCategory, Long> counted = new EnumMap<>(InstitutionCategory.class);
        register.stream()
                .filter(Registered::isCommunityFacility)
                .forEach(one -> counted.merge(one.category(), 1L, Long::sum));
        List<Line> lines = counted.entrySet().stream()
                .map(one -> new Line(one.getKey(), one.getValue()))
                .toList();
        return new CommunityReport(
                frame.head(), lines.stream().mapToLong(Line::facilities).sum(), lines);
    }
}
