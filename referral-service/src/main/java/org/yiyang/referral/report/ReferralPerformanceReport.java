package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitutions;

/** Report R12 in full: of a region, by region, by month or by pair, as it was known at the end of a day. */
@ApplicationScoped
class ReferralPerformanceReport {
    private static final int PAIRS_MAX = 200;
    private static final int YEARS_MAX = 10;
    private static final int MONTH_DIGITS = 4;
    private static final int ID_DIGITS = 32;
    private static final Comparator<Map.Entry<String, PartFigures>> MOST_FIRST = Comparator.comparingLong(
                    (Map.Entry<String, PartFigures> one) ->
                            -one.getValue().tally().all())
            .thenComparing(Map.Entry::getKey);
    private final PastCounts counts;
    private final KnownInstitutions institutions;
    private final Parameters parameters;

    ReferralPerformanceReport(PastCounts counts, KnownInstitutions institutions, Parameters parameters) {
        this.counts = counts;
        this.institutions = institutions;
        this.parameters = parameters;
    }

    /** Whose referrals, submitted on which days, as known at the end of which day. */
    record Asked(String region, LocalDate from, LocalDate to, LocalDate asOf, Grouping by) {}

    /** Refuses days in the wrong order. */
    static void mustBeInOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refused(ReportRefusal.DAYS_REVERSED).at("/to");
        }
    }

    /**
     * What is known of them.
     *
     * @throws Refused if the days are reversed or too far apart, or the day of the report has not come
     */
    ReferralPerformance of(Asked asked, Instant now) {
        mustBeInOrder(asked.from(), asked.to());
        if (asked.from().plusYears(YEARS_MAX).isBefore(asked.to())) {
            throw new Refused(ReportRefusal.INTERVAL_TOO_LONG, YEARS_MAX).at("/to");
        }
        if (asked.asOf().isAfter(WorkCalendar.dayOf(now))) {
            throw new Refused(ReportRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        QuestionCounts.Range range = new QuestionCounts.Range(
                asked.region(),
                asked.from().atStartOfDay(WorkCalendar.ZONE).toInstant(),
                WorkCalendar.endOfDay(asked.to()),
                WorkCalendar.endOfDay(asked.asOf()));
        Map<String, PartFigures> counted = counts.of(asked.by(), range, now);
        List<String> keys = keys(asked.by(), counted);
        Map<UUID, InstitutionContact> named = asked.by() == Grouping.PAIR ? named(keys) : Map.of();
        int decimals = parameters.integer(ReportParameter.REFERRAL_SHARE_DECIMALS, asked.region(), asked.asOf());
        List<ReferralPerformance.Row> rows = keys.stream()
                .map(key -> row(part(asked.by(), key, named), counted.get(key), decimals))
                .toList();
        return new ReferralPerformance(
                asked.region(),
                asked.from(),
                asked.to(),
                asked.asOf(),
                now,
                asked.by(),
                counted.size() - keys.size(),
                rows);
    }

    /** All together first; then by code, or of pairs those with the most questions. */
    private static List<String> keys(Grouping by, Map<String, PartFigures> counted) {
        Stream<Map.Entry<String, PartFigures>> parts =
                counted.entrySet().stream().filter(one -> !one.getKey().isEmpty());
        Stream<String> keys = by == Grouping.PAIR
                ? parts.sorted(MOST_FIRST).limit(PAIRS_MAX).map(Map.Entry::getKey)
                : parts.map(Map.Entry::getKey).sorted();
        return Stream.concat(Stream.of(""), keys).toList();
    }

    private Map<UUID, InstitutionContact> named(List<String> keys) {
        Set<UUID> ids = new LinkedHashSet<>();
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> {
            ids.add(id(key, 0));
            ids.add(id(key, ID_DIGITS));
        });
        return institutions.contacts(ids);
    }

    /** Which part a row is about. */
    private record Part(String region, String month, InstitutionContact sender, InstitutionContact receiver) {}

    private static Part part(Grouping by, String key, Map<UUID, InstitutionContact> named) {
        if (key.isEmpty()) {
            return new Part(null, null, null, null);
        }
        return switch (by) {
            case REGION -> new Part(key, null, null, null);
            case MONTH ->
                new Part(null, key.substring(0, MONTH_DIGITS) + "-" + key.substring(MONTH_DIGITS), null, null);
            case PAIR -> new Part(null, null, contact(id(key, 0), named), contact(id(key, ID_DIGITS), named));
        };
    }

    private static InstitutionContact contact(UUID id, Map<UUID, InstitutionContact> named) {
        return named.getOrDefault(id, InstitutionContact.unknown(id)).withoutPhone();
    }

    private static UUID id(String key, int from) {
        String hex = key.substring(from, from + ID_DIGITS);
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, ID_DIGITS, 16));
    }

    private static ReferralPerformance.Row row(Part part, PartFigures figures, int decimals) {
        Tally tally = figures.tally();
        AnswerMinutes.Times times = figures.times();
        Quotient.Basis response = Quotient.Basis.of(ReferralFigure.RESPONSE.basis());
        return new ReferralPerformance.Row(
                part.region(),
                part.month(),
                part.sender(),
                part.receiver(),
                tally.up(),
                tally.down(),
                tally.emergency(),
                Quotient.of(ReferralFigure.DOWN_TO_UP, tally.down(), tally.up(), decimals),
                Quotient.of(ReferralFigure.ACCEPTED, tally.accepted(), tally.answered(), decimals),
                new ReferralPerformance.Minutes(times.half(), times.answers(), response),
                new ReferralPerformance.Minutes(times.most(), times.answers(), response),
                Quotient.of(ReferralFigure.ON_TIME, tally.onTime(), tally.due(), decimals),
                Quotient.of(ReferralFigure.EMERGENCY, tally.emergency(), tally.up() + tally.emergency(), decimals),
                Quotient.of(ReferralFigure.NO_SHOW, tally.missed(), tally.missed() + tally.came(), decimals),
                Quotient.of(ReferralFigure.RETURN_SLIP, tally.returned(), tally.arrivedUp(), decimals));
    }
}
