package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.contract.count.Count;
import org.yiyang.contract.count.CountCell;
import org.yiyang.contract.count.CountKind;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.contract.count.CountShare;

/**
 * Elders with a family doctor: by how much the number of those signed changes on a day (of all, of priority groups), the
 * years that ended on it (all, renewed ones), and the living ones, who count on no day.
 */
@ApplicationScoped
class ElderCounts implements CountKind {
    static final String NAME = "FAMILY_DOCTOR";
    static final String SIGNED = "SIGNED";
    static final String ENDED = "ENDED";
    static final String LIVING = "LIVING";
    private static final int AT_ONCE = 4000;
    private static final String TERMS = "select c.elderId, c.id, c.regionCode, c.priorityGroup, t.days.startsOn,"
            + " t.days.endsOn, t.cutOn from DoctorContract c join c.terms t where c.elderId in :elders";
    private static final String ON_DAY = "select count(distinct c.elderId),"
            + " count(distinct case when c.priorityGroup = true then c.elderId else null end)"
            + " from DoctorContract c join c.terms t"
            + " where c.regionCode like :region and t.days.startsOn <= :day and t.days.endsOn >= :day"
            + " and (t.cutOn is null or t.cutOn >= :day)";
    private static final String YEARS = "select count(t.id) from DoctorContract c join c.terms t"
            + " where c.regionCode like :region and t.days.endsOn between :from and :to and t.cutOn is null";
    private static final String RENEWED = " and exists (select n.id from DoctorContract d join d.terms n"
            + " where d.id = c.id and n.days.startsOn > t.days.endsOn)";
    private final EntityManager entities;
    private final KnownElders elders;

    ElderCounts(EntityManager entities, KnownElders elders) {
        this.entities = entities;
        this.elders = elders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    /** A signed year of a contract. */
    private record Year(
            UUID elder,
            UUID contract,
            String region,
            boolean priority,
            LocalDate starts,
            LocalDate ends,
            LocalDate cut) {
        static Year of(Object[] row) {
            return new Year(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (Boolean) row[3],
                    (LocalDate) row[4],
                    (LocalDate) row[5],
                    (LocalDate) row[6]);
        }

        SignedDays.Signed signed() {
            return new SignedDays.Signed(region, starts, cut == null || cut.isAfter(ends) ? ends : cut);
        }

        boolean isRenewedBy(Year other) {
            return contract.equals(other.contract) && other.starts.isAfter(ends);
        }
    }

    @Override
    public Map<UUID, CountShare> shares(Map<UUID, LocalDate> from, LocalDate today) {
        Map<UUID, Map<CountCell, Count>> cells = new HashMap<>();
        elders.livingAmong(from.keySet())
                .forEach((elder, region) -> cells.computeIfAbsent(elder, one -> new HashMap<>())
                        .put(new CountCell(region, LIVING, CountMarks.EVER), new Count(1, 0, 0, 0, 0)));
        entities.createQuery(TERMS, Object[].class).setParameter("elders", from.keySet()).getResultList().stream()
                .map(Year::of)
                .collect(Collectors.groupingBy(Year::elder))
                .forEach((elder, years) -> add(years, cells.computeIfAbsent(elder, one -> new HashMap<>())));
        Map<UUID, CountShare> shares = new HashMap<>();
        cells.forEach((elder, own) -> shares.put(elder, CountShare.of(own, null)));
        return shares;
    }

    private static void add(List<Year> years, Map<CountCell, Count> into) {
        SignedDays.steps(years.stream().map(Year::signed).toList())
                .forEach((step, count) -> into.merge(cell(step), new Count(count, 0, 0, 0, 0), Count::plus));
        SignedDays.steps(years.stream().filter(Year::priority).map(Year::signed).toList())
                .forEach((step, count) -> into.merge(cell(step), new Count(0, count, 0, 0, 0), Count::plus));
        years.stream().filter(year -> year.cut() == null).forEach(year -> {
            boolean renewed = years.stream().anyMatch(year::isRenewedBy);
            into.merge(
                    new CountCell(year.region(), ENDED, year.ends()),
                    new Count(1, renewed ? 1 : 0, 0, 0, 0),
                    Count::plus);
        });
    }

    private static CountCell cell(SignedDays.Step step) {
        return new CountCell(step.region(), SIGNED, step.day());
    }

    @Override
    public Map<String, Count> direct(String region, LocalDate from, LocalDate to) {
        Map<String, Count> counts = new TreeMap<>();
        Count before = from.equals(CountMarks.EVER) ? Count.NONE : onDay(region, from.minusDays(1));
        Count after = onDay(region, to);
        counts.put(SIGNED, new Count(after.first() - before.first(), after.second() - before.second(), 0, 0, 0));
        counts.put(ENDED, new Count(years(YEARS, region, from, to), years(YEARS + RENEWED, region, from, to), 0, 0, 0));
        if (from.equals(CountMarks.EVER)) {
            counts.put(LIVING, new Count(elders.livingIn(region), 0, 0, 0, 0));
        }
        counts.values().removeIf(Count.NONE::equals);
        return counts;
    }

    private Count onDay(String region, LocalDate day) {
        Object[] counted = entities.createQuery(ON_DAY, Object[].class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getSingleResult();
        return new Count((Long) counted[0], (Long) counted[1], 0, 0, 0);
    }

    private long years(String text, String region, LocalDate from, LocalDate to) {
        return entities.createQuery(text, Long.class)
                .setParameter("region", region + "%")
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
