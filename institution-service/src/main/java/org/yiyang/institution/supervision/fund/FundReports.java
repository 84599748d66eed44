package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyang.institution.reference.region.RegionQueries;

/** Computes the second part of R16. */
@ApplicationScoped
public class FundReports {
    private final FundRepository repository;
    private final RegionQueries regions;
    private final Clock clock;

    FundReports(FundRepository repository, RegionQueries regions, Clock clock) {
        this.repository = repository;
        this.regions = regions;
        this.clock = clock;
    }

    /** What was published for a year, by fund and by district. */
    public FundReport of(String region, int year) {
        regions.mustBeKnown(region, "region");
        List<Fund> funds = repository.published(region, year);
        TreeMap<String, BigDecimal> byRegion = new TreeMap<>();
        BigDecimal total = new BigDecimal("0.00");
        for (Fund fund : funds) {
            if (fund.region().startsWith(region)) {
                total = total.add(fund.entry().amount());
            }
            within(fund, region).forEach(share -> byRegion.merge(share.regionCode(), share.amount(), BigDecimal::add));
        }
        Map<String, String> names = regions.names(byRegion.keySet());
        List<FundReport.District> districts = byRegion.entrySet().stream()
                .map(one -> new FundReport.District(one.getKey(), names.get(one.getKey()), one.getValue()))
                .toList();
        List<FundReport.Line> lines =
                funds.stream().map(fund -> line(fund, region)).toList();
        BigDecimal received =
                districts.stream().map(FundReport.District::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new FundReport(region, year, clock.instant(), total, received, districts, lines);
    }

    private static List<Allocation> within(Fund fund, String region) {
        return fund.shares().stream()
                .filter(share -> share.regionCode().startsWith(region))
                .toList();
    }

    private static FundReport.Line line(Fund fund, String region) {
        FundEntry entry = fund.entry();
        return new FundReport.Line(
                fund.id(),
                entry.regionCode(),
                entry.source(),
                entry.purpose(),
                entry.document(),
                entry.amount(),
                Fund.sum(within(fund, region)));
    }
}
