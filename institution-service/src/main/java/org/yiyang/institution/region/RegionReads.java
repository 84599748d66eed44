package org.yiyang.institution.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of regions, which is nobody's secret. */
@ApplicationScoped
public class RegionReads {
    private final RegionRepository repository;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;

    RegionReads(RegionRepository repository, Actions actions, CurrentCaller callers, MoveTable moves) {
        this.repository = repository;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
    }

    List<RegionJson.View> list(RegionFilter filter, String after, int limit) {
        return repository.list(filter, after, limit).stream().map(this::view).toList();
    }

    RegionJson.Placed placed(String code) {
        Region region = found(code);
        List<String> above = new ArrayList<>();
        for (String parent = region.parent(); parent != null; ) {
            above.add(parent);
            parent = RegionKind.of(parent).parentOf(parent);
        }
        return new RegionJson.Placed(
                view(region),
                places(repository.coded(above)),
                places(repository.below(code)),
                places(repository.succeededBy(code)));
    }

    RegionJson.History history(String code) {
        Region region = found(code);
        TreeMap<Long, RegionFacts> said = new TreeMap<>();
        repository.revisions(region.id()).forEach(one -> said.put(one.version(), one.facts()));
        return new RegionJson.History(moves.of(region.id()).stream()
                .map(move -> RegionJson.Step.of(move, said.get(move.version())))
                .toList());
    }

    RegionJson.View view(Region region) {
        Region.Snapshot known = region.snapshot();
        return new RegionJson.View(
                known.id(),
                known.code(),
                known.parent(),
                known.kind(),
                known.name(),
                known.validFrom(),
                known.validTo(),
                known.successor(),
                region.status(),
                region.version(),
                actions.allowed(
                        RegionResource.class, callers.get(), region.status().verbs()));
    }

    /** The name of a region; its code where it is not entered. */
    public String name(String code) {
        return repository.coded(code).map(region -> region.facts().name()).orElse(code);
    }

    /** Refuses a region that nobody has entered. */
    public void mustBeKnown(String code, String parameter) {
        if (repository.coded(code).isEmpty()) {
            throw new Refused(RegionRefusal.UNKNOWN, code).at(parameter);
        }
    }

    private Region found(String code) {
        return Optional.of(code)
                .filter(one -> one.matches(RegionJson.CODE))
                .flatMap(repository::coded)
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private static List<RegionJson.Place> places(List<Region> regions) {
        return regions.stream().map(RegionJson.Place::of).toList();
    }
}
