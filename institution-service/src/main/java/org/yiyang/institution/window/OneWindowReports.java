package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Counts the cases of a region by matter, in one query over the table of cases. */
@ApplicationScoped
public class OneWindowReports {
    private static final Ratio.Shape AVERAGE =
            Ratio.perOne(1, "平均办理工作日：已决定办件用时合计／已决定办件数", "Workdays of the decided cases by their number");
    private static final Ratio.Shape ON_TIME =
            Ratio.percent(1, "按时率：按时决定数／已决定办件数", "Cases decided in time of those decided");
    private static final String QUERY = "select matter, sum(received_on between ? and ?),"
            + " sum(coalesce(deemed, false) and accepted_on between ? and ?), sum(decided_on between ? and ?),"
            + " sum(issued_on between ? and ?), sum(if(decided_on between ? and ?, handling_workdays, 0)),"
            + " sum(if(decided_on between ? and ?, on_time, 0)) from one_window_case where region_code like ?"
            + " group by matter";
    private static final int COUNTS = 6;
    private final Database database;
    private final RegionQueries regions;
    private final Clock clock;

    OneWindowReports(Database database, RegionQueries regions, Clock clock) {
        this.database = database;
        this.regions = regions;
        this.clock = clock;
    }

    /** Of a region, from a day to a day, both included. */
    public OneWindowReport of(String region, LocalDate from, LocalDate asOf) {
        if (asOf.isBefore(from)) {
            throw new Refused(WindowRefusal.DAYS_REVERSED).at("asOf");
        }
        Map<CaseMatter, long[]> counted = counted(region, from, asOf);
        List<OneWindowReport.Line> lines = List.of(CaseMatter.values()).stream()
                .map(matter -> line(matter, counted.getOrDefault(matter, new long[COUNTS])))
                .toList();
        long[] sum = LongStream.range(0, COUNTS)
                .map(column -> counted.values().stream()
                        .mapToLong(row -> row[(int) column])
                        .sum())
                .toArray();
        return new OneWindowReport(
                region,
                regions.name(region),
                from,
                asOf,
                clock.instant(),
                OneWindowReport.BASIS,
                lines,
                line(null, sum));
    }

    private static OneWindowReport.Line line(CaseMatter matter, long[] row) {
        return new OneWindowReport.Line(
                matter, row[0], row[1], row[2], row[3], AVERAGE.of(row[4], row[2]), ON_TIME.of(row[5], row[2]));
    }

    private Map<CaseMatter, long[]> counted(String region, LocalDate from, LocalDate asOf) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < COUNTS; column++) {
            values.addAll(List.of(from, asOf));
        }
        values.add(region + "%");
        return database.anywhere(sql -> sql.select(QUERY, values.toArray())
                .reduceRows(new EnumMap<>(CaseMatter.class), (lines, row) -> {
                    long[] counts = new long[COUNTS];
                    for (int column = 0; column < COUNTS; column++) {
                        // the sum of no rows is null
                        Long counted = row.getColumn(column + 2, Long.class);
                        counts[column] = counted == null ? 0 : counted;
                    }
                    lines.put(row.getColumn(1, CaseMatter.class), counts);
                    return lines;
                }));
    }

    /** Refuses a region that is not the caller's. */
    static void mustCover(org.yiyang.kit.caller.Scope scope, String region) {
        if (!scope.coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
