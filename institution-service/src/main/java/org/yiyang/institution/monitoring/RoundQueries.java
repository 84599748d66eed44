package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of rounds, and who is late. */
@ApplicationScoped
class RoundQueries {
    private static final Ratio.Shape REPORTED = Ratio.percent(1, "已上报／应上报机构", "reported / obliged institutions");
    private final VisibleRounds visible;
    private final SnapshotRepository snapshots;
    private final Register register;
    private final RoundViews views;
    private final CorrectionHistory histories;

    RoundQueries(
            VisibleRounds visible,
            SnapshotRepository snapshots,
            Register register,
            RoundViews views,
            CorrectionHistory histories) {
        this.visible = visible;
        this.snapshots = snapshots;
        this.register = register;
        this.views = views;
        this.histories = histories;
    }

    RoundJson.View one(Call call, UUID id) {
        return views.of(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<RoundJson.View> list(Call call, RoundRepository.Filter filter, UUID after, int limit) {
        return views.of(call, visible.list(call.scope(), filter, after, limit));
    }

    private Round found(Call call, UUID id) {
        return visible.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    RoundJson.Progress progress(Call call, UUID id) {
        Round round = found(call, id);
        List<Registered> obliged = obliged(call.scope(), round);
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

    private static int count(List<Registered> obliged, Set<UUID> some) {
        return (int) obliged.stream().filter(one -> some.contains(one.id())).count();
    }

    List<RoundJson.Late> late(Call call, UUID id, UUID after, int limit) {
        Round round = found(call, id);
        Instant due = views.dueOf(round).orElse(null);
        Set<UUID> reporters = snapshots.reporters(round.asOf());
        return obliged(call.scope(), round).stream()
                .filter(one -> !reporters.contains(one.id()))
                .filter(one -> after == null || one.id().toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .map(one -> new RoundJson.Late(one.id(), one.name(), one.regionCode(), due, daysSince(due, call.now())))
                .toList();
    }

    /** Those of the caller's own that must report: a district's, where the round calls upon the whole city. */
    private List<Registered> obliged(Scope scope, Round round) {
        return register.working(round.region(), round.asOf()).stream()
                .filter(round::obliges)
                .filter(one -> scope.coversRegion(one.regionCode()) || scope.isInstitution(one.id()))
                .toList();
    }

    /** Whole days since an instant, 0 if it is still to come or unknown. */
    private static long daysSince(Instant due, Instant now) {
        return due == null ? 0 : Math.max(0, Duration.between(due, now).toDays());
    }
}
