package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.contract.count.Count;
import org.yiyang.contract.count.CountSums;
import org.yiyang.contract.figure.Share;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What was promised against what was done, under one agreement and in a region (R13). */
@ApplicationScoped
class AgreementPerformance {
    private static final Label KEPT =
            new Label("已履行的约定服务次数／已到期的约定服务次数", "times kept / times promised in periods that are over");
    private static final Label IDLE =
            new Label("期内无服务记录的协议／期内生效的协议", "agreements without any record in the span / agreements in force in it");
    private static final Label PAPER = new Label(
            "当日生效但已有数月无服务记录的协议／当日生效的协议",
            "agreements in force without a record for months / agreements in force on the day");
    private final ServedAgreements agreements;
    private final Visits visits;
    private final CountSums sums;
    private final ServiceCounts counts;
    private final KnownInstitutions known;
    private final Parameters parameters;
    private final Clock clock;

    AgreementPerformance(
            ServedAgreements agreements,
            Visits visits,
            CountSums sums,
            ServiceCounts counts,
            KnownInstitutions known,
            Parameters parameters,
            Clock clock) {
        this.agreements = agreements;
        this.visits = visits;
        this.sums = sums;
        this.counts = counts;
        this.known = known;
        this.parameters = parameters;
        this.clock = clock;
    }

    PerformanceJson.OfAgreement ofAgreement(Call call, UUID id, LocalDate from, LocalDate to) {
        Served agreement = agreements.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        List<ItemLine> lines = lines(agreement, from, to);
        return new PerformanceJson.OfAgreement(id, from, to, call.now(), kept(lines), lines);
    }

    /** What was promised and done of each item, from one day to another. */
    List<ItemLine> lines(Served agreement, LocalDate from, LocalDate to) {
        mustBeOrdered(from, to);
        return new PromiseCount(agreement, from, to, yesterday())
                .lines(visits.of(agreement.id(), PromiseCount.reach(List.of(agreement), from), to));
    }

    /** The last day that is over. */
    private LocalDate yesterday() {
        return today().minusDays(1);
    }

    private LocalDate today() {
        return WorkCalendar.dayOf(clock.instant());
    }

    PerformanceJson.Report report(String region, LocalDate from, LocalDate to) {
        mustBeOrdered(from, to);
        List<ItemLine> all = lines(region, from, to);
        long inForce = visits.inForce(region, from, to);
        return new PerformanceJson.Report(
                region,
                from,
                to,
                clock.instant(),
                inForce,
                kept(all),
                Share.of(visits.idle(region, from, to), inForce, IDLE),
                agreements.posted(region, to).entrySet().stream()
                        .map(one -> new PerformanceJson.Posted(one.getKey(), one.getValue()))
                        .toList(),
                all);
    }

    /** What was due in periods that are over, and all that was given, of every item of which there was any. */
    private List<ItemLine> lines(String region, LocalDate from, LocalDate to) {
        LocalDate today = today();
        Map<String, Count> done = counted(region, from, to.isAfter(today) ? today : to);
        Map<String, Count> due = to.isBefore(today) ? done : counted(region, from, today.minusDays(1));
        TreeSet<String> items = new TreeSet<>(done.keySet());
        items.addAll(due.keySet());
        return items.stream()
                .map(item -> ItemLine.of(item, due.getOrDefault(item, Count.NONE), done.getOrDefault(item, Count.NONE)))
                .filter(ItemLine::saysAnything)
                .toList();
    }

    private Map<String, Count> counted(String region, LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Map.of() : sums.of(counts, region, from, to);
    }

    PerformanceJson.Paper paper(String region, LocalDate asOf) {
        int months = parameters.integer(PerformanceParameter.PAPER_AGREEMENT_MONTHS, region, asOf);
        List<UUID> ids = visits.unvisited(region, asOf, asOf.minusMonths(months).plusDays(1));
        List<Served> paper = agreements.all(ids);
        Map<UUID, LocalDate> last = visits.last(ids, asOf);
        Map<UUID, InstitutionContact> names = known.contacts(paper.stream()
                .flatMap(one -> Stream.of(one.medicalId(), one.careId()))
                .collect(Collectors.toSet()));
        return new PerformanceJson.Paper(
                region,
                asOf,
                clock.instant(),
                months,
                Share.of(paper.size(), visits.inForce(region, asOf, asOf), PAPER),
                paper.stream().map(one -> paper(one, last.get(one.id()), names)).toList());
    }

    private static PerformanceJson.PaperAgreement paper(
            Served one, LocalDate last, Map<UUID, InstitutionContact> names) {
        return new PerformanceJson.PaperAgreement(
                one.id(),
                one.number(),
                one.medicalId(),
                names.getOrDefault(one.medicalId(), InstitutionContact.unknown(one.medicalId()))
                        .name(),
                one.careId(),
                names.getOrDefault(one.careId(), InstitutionContact.unknown(one.careId()))
                        .name(),
                begun(one),
                last);
    }

    private static LocalDate begun(Served agreement) {
        return agreement.effective().spans().stream()
                .map(Days.Span::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Share kept(List<ItemLine> lines) {
        return Share.of(sum(lines, ItemLine::kept), sum(lines, ItemLine::promised), KEPT);
    }

    private static long sum(List<ItemLine> lines, ToLongFunction<ItemLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    private static void mustBeOrdered(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw RecordRefusal.PERIOD_REVERSED.at("to");
        }
    }
}
