package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.institution.WorkingInstitutions;
import org.yiyang.institution.WorkingInstitutions.Working;
import org.yiyang.institution.report.Ratio;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of rounds, and who is late. */
@ApplicationScoped
class RoundReads {
    private static final Ratio.Shape REPORTED = Ratio.percent(1, "已上报／应上报机构", "reported / obliged institutions");
    private final RoundRepository repository;
    private final SnapshotRepository snapshots;
    private final WorkingInstitutions institutions;
    private final InstitutionPlaces places;
    private final RoundViews views;
    private final CurrentCaller callers;

    RoundReads(
            RoundRepository repository,
            SnapshotRepository snapshots,
            WorkingInstitutions institutions,
            InstitutionPlaces places,
            RoundViews views,
            CurrentCaller callers) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.institutions = institutions;
        this.places = places;
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
        Scope scope = callers.get().scope();
        List<Round> rounds = official(scope)
                ? repository.list(scope, filter, after, limit)
                : ownPlace(scope)
                        .map(place -> repository.callingUpon(place, filter, after, limit))
                        .orElse(List.of());
        return rounds.stream().map(views::of).toList();
    }

    private Round found(UUID id) {
        Scope scope = callers.get().scope();
        Optional<Round> round = official(scope)
                ? repository.find(scope, id)
                : ownPlace(scope).flatMap(place -> repository.callingUpon(place, id));
        return round.orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    /** Officials go by their own region; everybody else by where the institution acted for is, or was. */
    private static boolean official(Scope scope) {
        return scope.everything() || scope.region() != null;
    }

    private Optional<InstitutionPlaces.Place> ownPlace(Scope scope) {
        return Optional.ofNullable(scope.institution()).flatMap(institution -> places.find(scope, institution));
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

    private List<Working> obliged(Round round) {
        return institutions.on(round.region(), round.asOf()).stream()
                .filter(round::obliges)
                .toList();
    }
}
