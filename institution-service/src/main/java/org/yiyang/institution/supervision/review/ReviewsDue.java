package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.ScopedQuery;

/**
 * Which homes still owe the review of a year: every one that is at work where reviews are held, and whatever else has both
 * certificates, until its review is concluded.
 */
@ApplicationScoped
class ReviewsDue {
    private static final List<InstitutionCategory> HOMES = InstitutionCategory.of(CategoryGroup.RESIDENTIAL_CARE);
    private static final String OWING = " from Institution i left join AnnualReview r on r.institutionId = i.id"
            + " and r.year = :year and r.openKey is not null where i.entry.parentId is null and i.status = :atWork"
            + " and (r.id is null or r.status = :open) and exists (select 1 from i.registrations e where"
            + " e.supersededAt is null and e.validFrom <= :yearEnd) and (i.entry.category in :homes or exists"
            + " (select 1 from i.certification c where c.supersededAt is null and c.validFrom <= :today"
            + " and (c.validTo is null or c.validTo > :today))) and ";
    private final EntityManager entities;
    private final ReviewRules rules;

    ReviewsDue(EntityManager entities, ReviewRules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    /**
     * What is asked for.
     *
     * @param region a prefix, empty for all
     * @param year null for that of the call
     * @param after where the page begins, null at the start
     */
    record Asked(String region, Integer year, boolean overdueOnly, UUID after, int limit) {
        int year(Call call) {
            return year == null ? call.today().getYear() : year;
        }
    }

    /** A home with its open review. */
    @Schema(name = "ReviewOwing")
    record Owing(UUID id, String name, String regionCode, UUID review) {}

    /** By their ids; two statements, however many there are. */
    List<AnnualReviewJson.Due> list(Call call, Asked asked) {
        int year = asked.year(call);
        Map<String, LocalDate> days = daysByRegion(call, asked);
        if (days.isEmpty()) {
            return List.of();
        }
        ScopedQuery where = within(call, asked).and("i.entry.regionCode in :regions", "regions", days.keySet());
        where.andIfGiven("i.id > :after", "after", asked.after());
        return query(
                        call,
                        asked,
                        "select i.id, i.entry.name, i.entry.regionCode, r.id",
                        where,
                        " order by i.id",
                        Owing.class)
                .setMaxResults(asked.limit())
                .getResultList()
                .stream()
                .map(one -> due(call, one, year, days.get(one.regionCode())))
                .toList();
    }

    private static AnnualReviewJson.Due due(Call call, Owing one, int year, LocalDate day) {
        long left = ChronoUnit.DAYS.between(call.today(), day);
        return new AnnualReviewJson.Due(one.id(), one.name(), one.regionCode(), year, one.review(), day, left);
    }

    /** Those regions of the homes where reviews are held, with the day on which they are due there. */
    private Map<String, LocalDate> daysByRegion(Call call, Asked asked) {
        Map<String, LocalDate> days = new HashMap<>();
        query(call, asked, "select distinct i.entry.regionCode", within(call, asked), "", String.class)
                .getResultList()
                .stream()
                .filter(region -> rules.held(region, call.today()))
                .forEach(region -> days.put(region, rules.dueOn(region, asked.year(call), call.today())));
        if (asked.overdueOnly()) {
            days.values().removeIf(day -> !day.isBefore(call.today()));
        }
        return days;
    }

    private static ScopedQuery within(Call call, Asked asked) {
        return ScopedQuery.within(call.scope())
                .region("i.entry.regionCode")
                .and("i.entry.regionCode like :region", "region", asked.region() + "%");
    }

    private <T> TypedQuery<T> query(
            Call call, Asked asked, String select, ScopedQuery where, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + OWING + where.text() + order, type)
                .setParameter("year", asked.year(call))
                .setParameter("yearEnd", LocalDate.of(asked.year(call), 12, 31))
                .setParameter("today", call.today())
                .setParameter("atWork", InstitutionStatus.OPERATING)
                .setParameter("open", ReviewStatus.OPEN)
                .setParameter("homes", HOMES);
        where.values().forEach(query::setParameter);
        return query;
    }
}
