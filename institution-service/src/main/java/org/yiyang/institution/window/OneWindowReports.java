package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.yiyang.institution.region.RegionReads;
import org.yiyang.institution.report.Ratio;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Counts the cases of a region by matter, in one query over the table of cases. */
@ApplicationScoped
class OneWindowReports {
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
    private final RegionReads regions;
    private final Clock clock;

    OneWindowReports(Database database, RegionReads regions, Clock clock) {
        this.database = database;
        this.regions = regions;
        this.clock = clock;
    }

    OneWindowReport of(String region, LocalDate from, LocalDate asOf) {
        if (asOf.isBefore(from)) {
            throw new Refused(WindowRefusal.DAYS_REVERSED).at("asOf");
        }
        Map<Matter, long[]> counted = counted(region, from, asOf);
        List<OneWindowReport.Line> lines = List.of(Matter.values()).stream()
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

    private static OneWindowReport.Line line(Matter matter, long[] row) {
        return new OneWindowReport.Line(
                matter, row[0], row[1], row[2], row[3], AVERAGE.of(row[4], row[2]), ON_TIME.of(row[5], row[2]));
    }

    private Map<Matter, long[]> counted(String region, LocalDate from, LocalDate asOf) {
        Map<Matter, long[]> counted = new EnumMap<>(Matter.class);
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            for (int column = 0; column < COUNTS; column++) {
                select.setObject(2 * column + 1, from);
                select.setObject(2 * column + 2, asOf);
            }
            select.setString(2 * COUNTS + 1, region + "%");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long[] counts = new long[COUNTS];
                    for (int column = 0; column < COUNTS; column++) {
                        counts[column] = row.getLong(column + 2);
                    }
                    counted.put(Matter.valueOf(row.getString(1)), counts);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cases cannot be counted", failure);
        }
        return counted;
    }

    /** Refuses a region that is not the caller's. */
    static void mustCover(org.yiyang.kit.caller.Scope scope, String region) {
        if (!scope.coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
