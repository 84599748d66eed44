package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.refusal.Refused;

/** What must hold between regions: nothing without a valid region above, no end while something below goes on. */
@ApplicationScoped
class RegionTree {
    private final RegionRepository repository;

    RegionTree(RegionRepository repository) {
        this.repository = repository;
    }

    /** Refuses what does not fit what is known. */
    void mustFit(String code, RegionFacts facts) {
        mustFit(code, facts, Map.of());
    }

    /**
     * Refuses what does not fit what is known and what is to be entered with it.
     *
     * @param together by code, what is entered at the same time and takes precedence over what is known
     */
    void mustFit(String code, RegionFacts facts, Map<String, RegionFacts> together) {
        Function<String, RegionFacts> facing = other -> together.containsKey(other)
                ? together.get(other)
                : repository.coded(other).map(Region::facts).orElse(null);
        mustHaveParent(code, facts, facing);
        mustHaveSuccessor(facts, facing);
        if (facts.validTo() != null) {
            mustHaveNothingBelow(code, facts, together);
        }
    }

    private static void mustHaveParent(String code, RegionFacts facts, Function<String, RegionFacts> facing) {
        String parent = RegionKind.of(code).parentOf(code);
        if (parent == null) {
            return;
        }
        RegionFacts above = facing.apply(parent);
        if (above == null) {
            throw new Refused(RegionRefusal.PARENT_UNKNOWN, parent).at("/code");
        }
        boolean ended = above.validTo() != null && !facts.validFrom().isBefore(above.validTo());
        if (ended && !facts.validFrom().equals(facts.validTo())) {
            throw new Refused(RegionRefusal.PARENT_ENDED, parent).at("/validFrom");
        }
        boolean outlives = above.validTo() != null
                && (facts.validTo() == null || facts.validTo().isAfter(above.validTo()));
        if (outlives) {
            throw new Refused(RegionRefusal.PARENT_ENDED, parent).at("/validTo");
        }
    }

    private static void mustHaveSuccessor(RegionFacts facts, Function<String, RegionFacts> facing) {
        if (facts.successor() == null) {
            return;
        }
        RegionFacts next = facing.apply(facts.successor());
        if (next == null || !next.validOn(facts.validTo())) {
            throw new Refused(RegionRefusal.SUCCESSOR_UNKNOWN, facts.successor()).at("/successor");
        }
    }

    private void mustHaveNothingBelow(String code, RegionFacts facts, Map<String, RegionFacts> together) {
        Map<String, RegionFacts> below =
                repository.below(code).stream().collect(Collectors.toMap(Region::code, Region::facts));
        Stream<String> codes = Stream.concat(
                below.keySet().stream(),
                together.keySet().stream()
                        .filter(other -> code.equals(RegionKind.of(other).parentOf(other))));
        codes.distinct()
                .filter(other -> together.getOrDefault(other, below.get(other)).outlasts(facts.validTo()))
                .sorted()
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(RegionRefusal.CHILDREN_VALID, other).at("/validTo");
                });
    }
}
