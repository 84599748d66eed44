package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.referral.referral.ReferralKind;
import org.yiyang.referral.referral.ReferralStatus;

/** Counts referrals. */
@ApplicationScoped
class Reports {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final String SUBMITTED = " from Referral r where r.parties.sender.regionCode like :region"
            + " and r.times.submittedAt >= :from and r.times.submittedAt < :to";
    private static final String OF_KIND = " and r.kind = :kind";
    private static final String BY_STATUS =
            "select r.kind, r.status, count(r)" + SUBMITTED + " group by r.kind, r.status";
    private final EntityManager entities;
    private final Clock clock;

    Reports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whose and which days. */
    record Range(String region, LocalDate from, LocalDate to) {}

    ReferralSummary summary(Range range) {
        Map<ReferralKind, Map<ReferralStatus, Long>> counts = byStatus(range);
        List<ReferralSummary.OfKind> kinds = Stream.of(ReferralKind.values())
                .map(kind -> ofKind(kind, counts.get(kind)))
                .toList();
        return new ReferralSummary(
                range.region(),
                range.from(),
                range.to(),
                clock.instant(),
                all(counts.get(ReferralKind.UP)),
                all(counts.get(ReferralKind.DOWN)),
                all(counts.get(ReferralKind.EMERGENCY)),
                count(range, ReferralKind.UP, " and r.times.acceptedAt is not null"),
                count(range, ReferralKind.UP, " and r.times.rejectedAt is not null"),
                medianMinutes(range),
                kinds.stream().mapToLong(ReferralSummary.OfKind::count).sum(),
                kinds);
    }

    /** One statement for all kinds and states, so that the parts are of the same moment and add up. */
    private Map<ReferralKind, Map<ReferralStatus, Long>> byStatus(Range range) {
        Map<ReferralKind, Map<ReferralStatus, Long>> counts = new EnumMap<>(ReferralKind.class);
        for (ReferralKind kind : ReferralKind.values()) {
            counts.put(kind, new EnumMap<>(ReferralStatus.class));
        }
        within(range, entities.createQuery(BY_STATUS, Object[].class))
                .getResultList()
                .forEach(row -> counts.get((ReferralKind) row[0]).put((ReferralStatus) row[1], (Long) row[2]));
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

    private long count(Range range, ReferralKind kind, String condition) {
        return query(range, kind, "select count(r)", condition, "").getSingleResult();
    }

    /** The lower of the two in the middle where their number is even; read from the database as one row. */
    private Long medianMinutes(Range range) {
        String answered = " and r.times.answerSeconds is not null";
        long answers = count(range, ReferralKind.UP, answered);
        if (answers == 0) {
            return null;
        }
        List<Long> middle = query(
                        range,
                        ReferralKind.UP,
                        "select r.times.answerSeconds",
                        answered,
                        " order by r.times.answerSeconds, r.id")
                .setFirstResult(Math.toIntExact((answers - 1) / 2))
                .setMaxResults(1)
                .getResultList();
        return middle.get(0) / SECONDS_PER_MINUTE;
    }

    private TypedQuery<Long> query(Range range, ReferralKind kind, String what, String condition, String order) {
        return within(range, entities.createQuery(what + SUBMITTED + OF_KIND + condition + order, Long.class))
                .setParameter("kind", kind);
    }

    private static <T> TypedQuery<T> within(Range range, TypedQuery<T> query) {
        return query.setParameter("region", range.region() + "%")
                .setParameter(
                        "from", range.from().atStartOfDay(WorkCalendar.ZONE).toInstant())
                .setParameter("to", WorkCalendar.endOfDay(range.to()));
    }
}
