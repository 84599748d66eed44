package org.yiyang.insurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.yiyang.insurance.elder.ElderCounts;
import org.yiyang.insurance.elder.ElderStatus;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.LongTermCareStanding;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.report.RememberedCounts;
import org.yiyang.kit.write.UnitOfWork;

/** What the register of insured elders says of a region on a day. */
@ApplicationScoped
class ElderReports {
    private final ElderCounts elders;
    private final RememberedCounts<ElderCounts.Day, Counts> remembered;

    ElderReports(ElderCounts elders, UnitOfWork unitOfWork, Clock clock) {
        this.elders = elders;
        remembered = new RememberedCounts<>(
                this::count,
                asked -> unitOfWork.run(Call.system(clock.instant()), () -> count(asked)),
                Counts::people,
                clock);
    }

    /** What the register says of a region on a day. */
    private record Counts(
            List<ElderCounts.Records> records,
            List<ElderCounts.Insured> insured,
            List<ElderCounts.Assessed> assessed,
            List<ElderCounts.InCare> inCare) {
        long people() {
            return sum(records, ElderCounts.Records::people);
        }
    }

    private Counts count(ElderCounts.Day asked) {
        return new Counts(elders.records(asked), elders.insured(asked), elders.assessed(asked), elders.inCare(asked));
    }

    ElderReport elders(ElderCounts.Day asked, SmallCells cells) {
        RememberedCounts.Counted<Counts> known = remembered.of(asked);
        Counts counted = known.counts();
        List<ElderCounts.Records> records = counted.records();
        List<ElderCounts.Records> standing = records.stream()
                .filter(one -> ElderCounts.STANDING.contains(one.status()))
                .toList();
        long people = sum(standing, ElderCounts.Records::people);
        long verified = sum(standing, ElderCounts.Records::verified);
        return new ElderReport(
                asked.region(),
                asked.day(),
                known.at(),
                cells.from(),
                cells.shown(people),
                byStatus(records, cells),
                byType(counted.insured(), cells),
                byRegion(standing, cells),
                byAbility(counted.assessed(), cells),
                byLongTermCare(counted.inCare(), cells),
                cells.share(verified, people, ShareBasis.STANDING_RECORDS),
                cells.share(sum(standing, ElderCounts.Records::stale), verified, ShareBasis.VERIFIED_RECORDS));
    }

    private static long sum(List<ElderCounts.Records> records, ToLongFunction<ElderCounts.Records> of) {
        return records.stream().mapToLong(of).sum();
    }

    private static List<ElderReport.OfStatus> byStatus(List<ElderCounts.Records> records, SmallCells cells) {
        Map<ElderStatus, Long> people = new EnumMap<>(ElderStatus.class);
        Arrays.stream(ElderStatus.values()).forEach(status -> people.put(status, 0L));
        records.forEach(one -> people.merge(one.status(), one.people(), Long::sum));
        return cells.rows(people, ElderReport.OfStatus::new);
    }

    private static List<ElderReport.OfType> byType(List<ElderCounts.Insured> insured, SmallCells cells) {
        Map<InsuranceType, Long> people = new EnumMap<>(InsuranceType.class);
        Arrays.stream(InsuranceType.values()).forEach(type -> people.put(type, 0L));
        insured.forEach(one -> people.merge(one.type(), one.people(), Long::sum));
        return cells.rows(people, ElderReport.OfType::new);
    }

    private static List<ElderReport.OfLongTermCare> byLongTermCare(List<ElderCounts.InCare> inCare, SmallCells cells) {
        Map<LongTermCareStanding, Long> people = new EnumMap<>(LongTermCareStanding.class);
        Arrays.stream(LongTermCareStanding.values()).forEach(standing -> people.put(standing, 0L));
        inCare.forEach(one -> people.merge(one.standing(), one.people(), Long::sum));
        return cells.rows(people, ElderReport.OfLongTermCare::new);
    }

    private static List<ElderReport.OfRegion> byRegion(List<ElderCounts.Records> standing, SmallCells cells) {
        Map<String, Long> people = new TreeMap<>();
        standing.forEach(one -> people.merge(one.region(), one.people(), Long::sum));
        return cells.rows(people, ElderReport.OfRegion::new);
    }

    private static List<ElderReport.OfLevel> byAbility(List<ElderCounts.Assessed> assessed, SmallCells cells) {
        List<ElderCounts.Assessed> inOrder = assessed.stream()
                .sorted(Comparator.comparing(ElderCounts.Assessed::level))
                .toList();
        List<ElderReport.Count> valid =
                cells.shown(inOrder.stream().map(ElderCounts.Assessed::valid).toList());
        List<ElderReport.Count> expired =
                cells.shown(inOrder.stream().map(ElderCounts.Assessed::expired).toList());
        List<ElderReport.OfLevel> rows = new ArrayList<>();
        for (ElderCounts.Assessed one : inOrder) {
            int row = rows.size();
            rows.add(new ElderReport.OfLevel(one.level().standard(), one.level(), valid.get(row), expired.get(row)));
        }
        return rows;
    }
}
