package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.count.Count;
import org.yiyang.contract.count.CountCell;
import org.yiyang.contract.count.CountKind;
import org.yiyang.contract.count.CountShare;

/**
 * The services of each agreement by item and day: how many periods of a promise end on it, times promised and kept in
 * these, visits, and persons served.
 */
@ApplicationScoped
class ServiceCounts implements CountKind {
    static final String NAME = "PERFORMANCE";

    /** Periods that end later are counted when they come nearer. */
    private static final int DAYS_AHEAD = 92;

    private static final int DAYS_RECENT = 62;
    private static final int AT_ONCE = 300;
    private final ServedAgreements agreements;
    private final Visits visits;

    ServiceCounts(ServedAgreements agreements, Visits visits) {
        this.agreements = agreements;
        this.visits = visits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Map<UUID, CountShare> shares(Map<UUID, LocalDate> from, LocalDate today) {
        Map<Boolean, List<Served>> byAge = agreements.all(from.keySet()).stream()
                .collect(Collectors.partitioningBy(one -> from.get(one.id()).isBefore(today.minusDays(DAYS_RECENT))));
        Map<UUID, CountShare> shares = new HashMap<>();
        byAge.values().forEach(some -> shares(some, from, today, shares));
        return shares;
    }

    /** Counts recent changes apart from old ones, so that these do not read years of records for the sake of those. */
    private void shares(List<Served> some, Map<UUID, LocalDate> from, LocalDate today, Map<UUID, CountShare> into) {
        LocalDate first = some.stream()
                .map(one -> from.get(one.id()))
                .min(LocalDate::compareTo)
                .orElse(today);
        Map<UUID, List<Visits.OfDay>> given =
                visits.of(some.stream().map(Served::id).toList(), PromiseCount.reach(some, first));
        some.forEach(one ->
                into.put(one.id(), share(one, from.get(one.id()), given.getOrDefault(one.id(), List.of()), today)));
    }

    private static CountShare share(Served agreement, LocalDate from, List<Visits.OfDay> given, LocalDate today) {
        Map<CountCell, Count> cells = new HashMap<>();
        given.stream()
                .filter(one -> !one.day().isBefore(from))
                .forEach(one -> cells.merge(
                        new CountCell(agreement.regionCode(), one.item(), one.day()), done(one), Count::plus));
        LocalDate ahead = today.plusDays(DAYS_AHEAD);
        Map<String, NavigableMap<LocalDate, Long>> byItem = new HashMap<>();
        given.forEach(one ->
                byItem.computeIfAbsent(one.item(), item -> new TreeMap<>()).put(one.day(), one.visits()));
        DuePeriod.of(agreement, from, ahead)
                .forEach(period -> cells.merge(
                        new CountCell(agreement.regionCode(), period.item(), period.last()),
                        due(period, kept(period, byItem.getOrDefault(period.item(), new TreeMap<>()))),
                        Count::plus));
        return CountShare.of(cells, DuePeriod.isDueAfter(agreement, ahead) ? ahead.plusDays(1) : null);
    }

    private static Count done(Visits.OfDay one) {
        return new Count(0, 0, 0, one.visits(), one.persons());
    }

    private static Count due(DuePeriod period, long kept) {
        return new Count(1, period.times(), kept, 0, 0);
    }

    private static long kept(DuePeriod period, NavigableMap<LocalDate, Long> given) {
        Collection<Long> visits =
                given.subMap(period.from(), true, period.to(), false).values();
        return Math.min(
                period.times(), visits.stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public Map<String, Count> direct(String region, LocalDate from, LocalDate to) {
        List<Served> served = agreements.inForce(region, from, to);
        Map<UUID, List<Visits.OfDay>> given = visits.of(region, PromiseCount.reach(served, from), to);
        Map<String, Count> counts = new TreeMap<>();
        given.values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.day().isBefore(from))
                .forEach(one -> counts.merge(one.item(), done(one), Count::plus));
        served.forEach(one -> {
            List<Visits.OfDay> own = given.getOrDefault(one.id(), List.of());
            DuePeriod.of(one, from, to).forEach(period -> {
                List<Visits.OfDay> ofItem = own.stream()
                        .filter(visit -> visit.item().equals(period.item()))
                        .toList();
                counts.merge(period.item(), due(period, PromiseCount.kept(period, ofItem)), Count::plus);
            });
        });
        return counts;
    }
}
