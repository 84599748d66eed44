package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;

/** In which priority groups an elder was on which days; one may be in several at once. */
@Embeddable
class PriorityGroups {
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<GroupPeriod> rows = new ArrayList<>();

    /** In a group from a day on, in place of what was known of that group from that day. */
    void place(GroupPeriod next) {
        change(next.kind(), timeline -> timeline.become(next));
    }

    /** In a group no more from a day on. */
    void leave(PriorityGroup kind, LocalDate day, Instant at) {
        change(kind, timeline -> timeline.endOn(day, at));
    }

    void fill(PriorityGroups others, Instant at) {
        for (PriorityGroup kind : PriorityGroup.values()) {
            List<GroupPeriod> theirs = others.of(kind).known().stream()
                    .map(GroupPeriod::undocumented)
                    .toList();
            change(kind, timeline -> timeline.fill(theirs, at));
        }
    }

    void takeBack(Instant moment, Instant at) {
        for (PriorityGroup kind : PriorityGroup.values()) {
            change(kind, timeline -> timeline.takeBack(moment, at));
        }
    }

    private void change(PriorityGroup kind, Consumer<Timeline<GroupPeriod>> effect) {
        List<GroupPeriod> own = ofKind(kind);
        int before = own.size();
        effect.accept(new Timeline<>(own, GroupPeriod::copy));
        rows.addAll(own.subList(before, own.size()));
    }

    private Timeline<GroupPeriod> of(PriorityGroup kind) {
        return new Timeline<>(ofKind(kind), GroupPeriod::copy);
    }

    private List<GroupPeriod> ofKind(PriorityGroup kind) {
        return new ArrayList<>(rows.stream().filter(row -> row.kind() == kind).toList());
    }

    /** Those of a day, in the order of their enum. */
    List<PriorityGroup> on(LocalDate day) {
        return rows.stream()
                .filter(row -> row.holdsOn(day))
                .map(GroupPeriod::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /** All that is known now, group by group. */
    List<GroupPeriod> known() {
        return rows.stream()
                .filter(Period::current)
                .sorted(Comparator.comparing(GroupPeriod::kind).thenComparing(Period::validFrom))
                .toList();
    }

    /** From a day on in some groups, by what was said when the record was entered. */
    void enter(Set<PriorityGroup> kinds, LocalDate day, Instant at) {
        kinds.forEach(kind -> rows.add(new GroupPeriod(kind, null, day, null, at)));
    }
}
