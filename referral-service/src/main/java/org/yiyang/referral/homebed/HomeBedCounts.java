package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.copies.KnownInstitutions;

/** Counts beds at home (R17). */
@ApplicationScoped
class HomeBedCounts {
    private static final String OF_REGION = " b.regionCode like :region and (b.reason is null or b.reason <> :mistake)";
    private static final String COUNT = "select count(b) from HomeBed b where" + OF_REGION;
    private static final String OFFERING = "select distinct b.institutionId from HomeBed b where" + OF_REGION
            + " and b.openedOn <= :day and (b.endedOn is null or b.endedOn >= :from)";
    private static final String VISITS = "select new " + Visits.class.getName()
            + "(count(v), coalesce(sum(v.persons), 0)) from HomeBedVisit v join HomeBed b on b.id = v.homeBedId where"
            + OF_REGION + " and v.day between :from and :day";
    private static final String STANDINGS = "select new " + Standing.class.getName()
            + "(b.elderId, b.openedOn, b.endedOn, b.reason) from HomeBed b where" + OF_REGION
            + " and b.askedOn <= :day and (b.status <> :withdrawn or b.endedOn > :day) order by b.elderId, b.id";
    private static final HomeBedFigures.Basis OFFERED = new HomeBedFigures.Basis(
            "开展家庭病床的认定期（由参数规定）内有家庭病床在床的基层医疗卫生机构／当日可执业的基层医疗卫生机构",
            "grassroots institutions that had an open home bed within the days that a parameter sets / grassroots institutions"
                    + " that may practise on the day");
    private static final HomeBedFigures.Basis COVERED = new HomeBedFigures.Basis(
            "当日家庭病床在床的老人／当日在床、已申请，或因无服务能力、期满等未能在床而仍符合条件的老人",
            "elders with an open home bed on the day / those, and eligible elders who have asked for one or whose need remains"
                    + " without one");
    private final EntityManager entities;
    private final KnownInstitutions institutions;
    private final Parameters parameters;

    HomeBedCounts(EntityManager entities, KnownInstitutions institutions, Parameters parameters) {
        this.entities = entities;
        this.institutions = institutions;
        this.parameters = parameters;
    }

    /** How often somebody went, and how many people. */
    record Visits(Long times, Long persons) {}

    /** How one bed of an elder stands on a day. */
    record Standing(UUID elderId, LocalDate openedOn, LocalDate endedOn, HomeBedReason reason) {
        private boolean ended(LocalDate day) {
            return endedOn != null && !endedOn.isAfter(day);
        }

        boolean covers(LocalDate day) {
            return openedOn != null && !openedOn.isAfter(day) && !ended(day);
        }

        /** Whether the elder is one of those who should have a bed: it is not ended, or not for want of a need. */
        boolean needs(LocalDate day) {
            return !ended(day) || (reason != null && reason.needRemains());
        }
    }

    HomeBedFigures figures(Call call, String region, LocalDate day) {
        LocalDate year = day.withDayOfYear(1);
        Visits visits = in(entities.createQuery(VISITS, Visits.class), region)
                .setParameter("from", year)
                .setParameter("day", day)
                .getSingleResult();
        return new HomeBedFigures(
                region,
                day,
                call.now(),
                count(region, " and b.openedOn between :from and :day", year, day),
                count(region, " and b.openedOn is not null and b.endedOn between :from and :day", year, day),
                count(region, " and b.openedOn <= :day and (b.endedOn is null or b.endedOn > :from)", day, day),
                visits.times(),
                visits.persons(),
                grassroots(region, day),
                coverage(region, day));
    }

    private long count(String region, String condition, LocalDate from, LocalDate day) {
        return in(entities.createQuery(COUNT + condition, Long.class), region)
                .setParameter("from", from)
                .setParameter("day", day)
                .getSingleResult();
    }

    private HomeBedFigures.Share grassroots(String region, LocalDate day) {
        int days = parameters.integer(HomeBedParameter.HOME_BED_OFFERED, region, day);
        Set<UUID> all = institutions.grassrootsOf(region, day);
        Set<UUID> offering = new HashSet<>(in(entities.createQuery(OFFERING, UUID.class), region)
                .setParameter("day", day)
                .setParameter("from", day.minusDays(days))
                .getResultList());
        offering.retainAll(all);
        return new HomeBedFigures.Share(offering.size(), all.size(), OFFERED);
    }

    private HomeBedFigures.Share coverage(String region, LocalDate day) {
        List<Standing> standings = in(entities.createQuery(STANDINGS, Standing.class), region)
                .setParameter("day", day)
                .setParameter("withdrawn", HomeBedStatus.WITHDRAWN)
                .getResultList();
        Map<UUID, Standing> last = new LinkedHashMap<>();
        standings.forEach(one -> last.put(one.elderId(), one));
        long covered = last.values().stream().filter(one -> one.covers(day)).count();
        long eligible = last.values().stream().filter(one -> one.needs(day)).count();
        return new HomeBedFigures.Share(covered, eligible, COVERED);
    }

    private static <T> TypedQuery<T> in(TypedQuery<T> query, String region) {
        return query.setParameter("region", region + "%").setParameter("mistake", HomeBedReason.ENTERED_BY_MISTAKE);
    }
}
