package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.report.RememberedCounts;
import org.yiyang.referral.referral.ReferralKind;
import org.yiyang.referral.referral.ReferralStatus;

/**
 * Counts referrals, in one statement that an index answers, so that all figures are of the same moment and add up. The counts of many
 * are remembered for some minutes.
 */
@ApplicationScoped
class Reports {
    private static final String COUNTED = "select kind, status, answer_seconds div 60 as minutes, count(*) as counted,"
            + " sum(accepted_at is not null) as accepted, sum(rejected_at is not null) as rejected from referral"
            + " where sender_region like ? and submitted_at >= ? and submitted_at < ? group by kind, status, minutes";
    private final Database database;
    private final RememberedCounts<Range, List<Part>> remembered;

    Reports(Database database, Clock clock) {
        this.database = database;
        remembered = new RememberedCounts<>(this::parts, this::parts, Reports::count, clock);
    }

    /** Whose and which days. */
    record Range(String region, LocalDate from, LocalDate to) {}

    /** Referrals of one kind in one state whose first answer took as many minutes, null where nobody has answered. */
    private record Part(
            ReferralKind kind, ReferralStatus status, Integer minutes, long count, long accepted, long rejected) {}

    ReferralSummary summary(Range range) {
        RememberedCounts.Counted<List<Part>> known = remembered.of(range);
        List<Part> parts = known.counts();
        Map<ReferralKind, Map<ReferralStatus, Long>> counts = byStatus(parts);
        List<ReferralSummary.OfKind> kinds = Stream.of(ReferralKind.values())
                .map(kind -> ofKind(kind, counts.get(kind)))
                .toList();
        List<Part> up =
                parts.stream().filter(part -> part.kind() == ReferralKind.UP).toList();
        return new ReferralSummary(
                range.region(),
                range.from(),
                range.to(),
                known.at(),
                all(counts.get(ReferralKind.UP)),
                all(counts.get(ReferralKind.DOWN)),
                all(counts.get(ReferralKind.EMERGENCY)),
                up.stream().mapToLong(Part::accepted).sum(),
                up.stream().mapToLong(Part::rejected).sum(),
                medianMinutes(up),
                kinds.stream().mapToLong(ReferralSummary.OfKind::count).sum(),
                kinds);
    }

    private static long count(List<Part> parts) {
        return parts.stream().mapToLong(Part::count).sum();
    }

    private List<Part> parts(Range range) {
        return database.anywhere(sql -> sql.select(
                        COUNTED,
                        range.region() + "%",
                        range.from().atStartOfDay(WorkCalendar.ZONE).toInstant(),
                        WorkCalendar.endOfDay(range.to()))
                .map(row -> new Part(
                        ReferralKind.valueOf(row.getColumn("kind", String.class)),
                        ReferralStatus.valueOf(row.getColumn("status", String.class)),
                        row.getColumn("minutes", Integer.class),
                        row.getColumn("counted", Long.class),
                        row.getColumn("accepted", Long.class),
                        row.getColumn("rejected", Long.class)))
                .list());
    }

    private static Map<ReferralKind, Map<ReferralStatus, Long>> byStatus(List<Part> parts) {
        Map<ReferralKind, Map<ReferralStatus, Long>> counts = new EnumMap<>(ReferralKind.class);
        for (ReferralKind kind : ReferralKind.values()) {
            counts.put(kind, new EnumMap<>(ReferralStatus.class));
        }
        parts.forEach(part -> counts.get(part.kind()).merge(part.status(), part.count(), Long::sum));
        return counts;
    }

    private static ReferralSummary.OfKind ofKind(ReferralKind kind, Map<ReferralStatus, Long> counts) {
        List<ReferralSummary.InStatus> statuses = counts.entrySet().stream()
                .map(one -> new ReferralSummary.InStatus(one.getKey(), one.getValue()))
                .toList();
        return new ReferralSummary.OfKind(kind, all(counts), statuses);
    }

    private static long all(Map<ReferralStatus, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The lower of the two in the middle where their number is even. */
    private static Long medianMinutes(List<Part> up) {
        AnswerMinutes minutes = new AnswerMinutes();
        up.stream()
                .filter(part -> part.minutes() != null)
                .forEach(part -> minutes.add(part.minutes(), Math.toIntExact(part.count())));
        return minutes.times().half();
    }
}
