package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.referral.referral.ReferralKind;

/** Counts referrals. */
@ApplicationScoped
class Reports {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final String SUBMITTED = " from Referral r where r.parties.sender.regionCode like :region"
            + " and r.times.submittedAt >= :from and r.times.submittedAt < :to and r.kind = :kind";
    private final EntityManager entities;
    private final Clock clock;

    Reports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whose and which days. */
    record Range(String region, LocalDate from, LocalDate to) {}

    ReferralSummary summary(Range range) {
        return new ReferralSummary(
                range.region(),
                range.from(),
                range.to(),
                clock.instant(),
                count(range, ReferralKind.UP, ""),
                count(range, ReferralKind.DOWN, ""),
                count(range, ReferralKind.EMERGENCY, ""),
                count(range, ReferralKind.UP, " and r.times.acceptedAt is not null"),
                count(range, ReferralKind.UP, " and r.times.rejectedAt is not null"),
                medianMinutes(range));
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
        return entities.createQuery(what + SUBMITTED + condition + order, Long.class)
                .setParameter("region", range.region() + "%")
                .setParameter(
                        "from", range.from().atStartOfDay(WorkCalendar.ZONE).toInstant())
                .setParameter("to", WorkCalendar.endOfDay(range.to()))
                .setParameter("kind", kind);
    }
}
