package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.WorkingInstitutions;
import org.yiyang.institution.WorkingInstitutions.Working;
import org.yiyang.institution.report.Ratio;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Scope;

/** What is shown of rounds, and who is late. */
@ApplicationScoped
class RoundReads {
    private static final Ratio.Shape REPORTED = Ratio.percent(1, "已上报／应上报机构", "reported / obliged institutions");
    private final VisibleRounds visible;
    private final SnapshotRepository snapshots;
    private final WorkingInstitutions institutions;
    private final RoundViews views;
    private final CurrentCaller callers;

    RoundReads(
            VisibleRounds visible,
            SnapshotRepository snapshots,
            WorkingInstitutions institutions,
            RoundViews views,
            CurrentCaller callers) {
        this.visible = visible;
        this.snapshots = snapshots;
        this.institutions = institutions;
        this.views = views;
        this.callers = callers;
    }

    RoundJson.View one(UUID id) {
        return views.of(found(id));
    }

    Histories.History history(UUID id) {
        return views.history(found(id));
    }

    List<RoundJson.View> list(RoundRepository.Filter filter, UUID after, int limit) {
        return visible.list(callers.get().scope(), filter, after, limit).stream()
                .map(views::of)
                .toList();
    }

    private Round found(UUID id) {
        return visible.one(callers.get().scope(), id);
    }

    RoundJson.Progress progress(UUID id) {
        Round round = found(id);
        List<Working> obliged = obliged(round);
        Set<UUID> reporters = snapshots.reporters(round.asOf());
        Set<UUID> confirmed = snapshots.confirmed(round.asOf());
        int reported = count(obliged, reporters);
        return new RoundJson.Progress(
                obliged.size(),
                reported,
                count(obliged, confirmed),
                obliged.size() - reported,
                REPORTED.of(reported, obliged.size()));
    }

    private static int count(List<Working> obliged, Set<UUID> some) {
        return (int) obliged.stream().filter(one -> some.contains(one.id())).count();
    }

    List<RoundJson.Late> late(UUID id, UUID after, int limit) {
        Round round = found(id);
        Instant due = views.dueOf(round).orElse(null);
        Set<UUID> reporters = snapshots.reporters(round.asOf());
        return obliged(round).stream()
                .filter(one -> !reporters.contains(one.id()))
                .filter(one -> after == null || one.id().toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .map(one -> new RoundJson.Late(one.id(), one.name(), one.regionCode(), due, views.daysSince(due)))
                .toList();
    }

    /** Those of the caller's own that must report: a district's, where the round calls upon the whole city. */
    private List<Working> obliged(Round round) {
        Scope scope = callers.get().scope();
        return institutions.on(round.region(), round.asOf()).stream()
                .filter(round::obliges)
                .filter(one -> scope.coversRegion(one.regionCode()) || scope.isInstitution(one.id()))
                .toList();
    }
}
