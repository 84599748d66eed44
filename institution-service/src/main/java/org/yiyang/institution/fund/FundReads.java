package org.yiyang.institution.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.yiyang.institution.region.RegionReads;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.RecordReader;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of declared totals, and their report. */
@ApplicationScoped
class FundReads {
    private final FundRepository repository;
    private final RegionReads regions;
    private final RecordReader reader;
    private final Clock clock;

    FundReads(FundRepository repository, RegionReads regions, RecordReader reader, Clock clock) {
        this.repository = repository;
        this.regions = regions;
        this.reader = reader;
        this.clock = clock;
    }

    FundJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    List<FundJson.View> list(FundRepository.Filter filter, UUID after, int limit) {
        return repository.list(reader.caller(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    FundJson.View view(Fund fund) {
        return new FundJson.View(
                fund.snapshot(),
                Fund.sum(fund.shares()),
                fund.version(),
                reader.allowed(FundResource.class, fund.status(), fund.region()));
    }

    /** What was published for a year, by fund and by district. */
    FundReport report(String region, int year) {
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
        List<FundReport.District> districts = byRegion.entrySet().stream()
                .map(one -> new FundReport.District(one.getKey(), regions.name(one.getKey()), one.getValue()))
                .toList();
        List<FundReport.Line> lines =
                funds.stream().map(fund -> line(fund, region)).toList();
        BigDecimal received =
                districts.stream().map(FundReport.District::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new FundReport(region, year, clock.instant(), total, received, districts, lines);
    }

    private static List<Share> within(Fund fund, String region) {
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

    private Fund found(UUID id) {
        return repository.find(reader.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
