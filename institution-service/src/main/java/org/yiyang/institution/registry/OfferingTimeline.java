package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.refusal.Refused;

/** The departments and capabilities of one institution, each with its days. */
public final class OfferingTimeline {
    private final List<OfferingPeriod> rows;

    OfferingTimeline(List<OfferingPeriod> rows) {
        this.rows = rows;
    }

    /**
     * Refuses to say from a day on what is offered if something later is known already of departments, or of
     * capabilities.
     */
    void mustFollow(OfferedServices offered, LocalDate from) {
        known().stream()
                .filter(row -> row.kind() == OfferingKind.DEPARTMENT
                        ? offered.departments() != null
                        : offered.capabilities() != null)
                .flatMap(row -> Stream.of(row.validFrom(), row.validTo()))
                .filter(day -> day != null && day.isAfter(from))
                .max(Comparator.naturalOrder())
                .ifPresent(later -> {
                    throw new Refused(InstitutionRefusal.LATER_CHANGE, later).at("/effectiveOn");
                });
    }

    public boolean has(Capability capability, LocalDate day) {
        return daysOf(OfferingKind.CAPABILITY, capability.name()).holds(day);
    }

    /** The clinical departments of a day. */
    public Set<Department> departments(LocalDate day) {
        return known().stream()
                .filter(row -> row.kind() == OfferingKind.DEPARTMENT && row.holdsOn(day))
                .map(row -> Department.valueOf(row.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Department.class)));
    }

    /** Replaces what is offered during those days; what is offered before and after stays. */
    void become(OfferedServices offered, Days.Span days, Instant at) {
        become(OfferingKind.DEPARTMENT, offered.departments(), days, at);
        become(OfferingKind.CAPABILITY, offered.capabilities(), days, at);
    }

    private void become(OfferingKind kind, Collection<? extends Enum<?>> wanted, Days.Span days, Instant at) {
        if (wanted == null) {
            return;
        }
        Set<String> wantedCodes = wanted.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = new TreeSet<>(wantedCodes);
        known().stream().filter(row -> row.kind() == kind).forEach(row -> codes.add(row.code()));
        Days span = Days.between(days.from(), days.to());
        for (String code : codes) {
            Days before = daysOf(kind, code);
            Days after = wantedCodes.contains(code) ? before.or(span) : before.minus(span);
            if (!after.equals(before)) {
                replace(kind, code, after, at);
            }
        }
    }

    private void replace(OfferingKind kind, String code, Days days, Instant at) {
        of(kind, code).forEach(row -> row.end(at));
        days.spans().forEach(span -> rows.add(new OfferingPeriod(kind, code, span.from(), span.to(), at)));
    }

    private Days daysOf(OfferingKind kind, String code) {
        return Days.of(of(kind, code));
    }

    private List<OfferingPeriod> of(OfferingKind kind, String code) {
        return known().stream()
                .filter(row -> row.kind() == kind && row.code().equals(code))
                .toList();
    }

    /** All that is known now, by kind, code and day. */
    public List<OfferingPeriod> known() {
        return rows.stream()
                .filter(Period::current)
                .sorted(Comparator.comparing(OfferingPeriod::kind)
                        .thenComparing(OfferingPeriod::code)
                        .thenComparing(Period::validFrom))
                .toList();
    }
}
