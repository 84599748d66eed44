package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of regions, which is nobody's secret. */
@ApplicationScoped
public class RegionQueries {
    private final RegionRepository repository;
    private final RegionRights rights;
    private final MoveHistory moves;

    /** A district or functional area. */
    public record District(String code, String name) {}

    RegionQueries(RegionRepository repository, RegionRights rights, MoveHistory moves) {
        this.repository = repository;
        this.rights = rights;
        this.moves = moves;
    }

    List<RegionJson.View> list(Call call, RegionFilter filter, String after, int limit) {
        return repository.list(filter, after, limit).stream()
                .map(region -> view(call, region))
                .toList();
    }

    RegionJson.Placed placed(Call call, String code) {
        Region region = found(code);
        List<String> above = new ArrayList<>();
        for (String parent = region.parent(); parent != null; ) {
            above.add(parent);
            parent = RegionKind.of(parent).parentOf(parent);
        }
        return new RegionJson.Placed(
                view(call, region),
                places(repository.coded(above)),
                places(repository.below(code)),
                places(repository.succeededBy(code)));
    }

    RegionJson.History history(String code) {
        Region region = found(code);
        TreeMap<Long, RegionFacts> said = new TreeMap<>();
        repository.revisions(region.id()).forEach(one -> said.put(one.version(), one.facts()));
        return new RegionJson.History(moves.of(region).stream()
                .map(move -> RegionJson.Step.of(move, said.get(move.version())))
                .toList());
    }

    RegionJson.View view(Call call, Region region) {
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
                rights.allowed(call.caller(), region));
    }

    /** The name of a region; its code where it is not entered. */
    public String name(String code) {
        return repository.coded(code).map(region -> region.facts().name()).orElse(code);
    }

    /** The names of several regions, read at once; the code of one that is not entered. */
    public Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, code));
        repository
                .coded(List.copyOf(codes))
                .forEach(region -> names.put(region.code(), region.facts().name()));
        return names;
    }

    /** The districts and functional areas of a region that had their codes on a day, by code. */
    public List<District> districts(String region, LocalDate day) {
        return repository.districts(region, day);
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
