package org.yiyang.institution.supervision.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Report R16, second part: the funds that were published for a year. The districts of a region that declares add up to
 * the total, because each fund's shares add up to its own.
 *
 * @param total yuan, the sum of what the region itself and those below it have declared
 * @param receivedAmount yuan, what districts of the region got of these and of funds that were declared above it
 * @param knownAt as known at this moment
 */
public record FundReport(
        String region,
        int year,
        Instant knownAt,
        BigDecimal total,
        BigDecimal receivedAmount,
        List<District> byDistrict,
        List<Line> items) {

    /** What one district got of all funds, in yuan. */
    @Schema(name = "FundReportDistrict")
    public record District(String regionCode, String regionName, BigDecimal amount) {}

    /**
     * One fund, in yuan.
     *
     * @param shared what its shares of the region add up to
     */
    @Schema(name = "FundReportLine")
    public record Line(
            UUID id,
            String regionCode,
            FundSource source,
            String purpose,
            String document,
            BigDecimal amount,
            BigDecimal shared) {}
}
