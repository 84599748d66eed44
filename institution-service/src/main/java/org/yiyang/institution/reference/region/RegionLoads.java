package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.reference.region.RegionFile.Row;
import org.yiyang.institution.reference.region.RegionFile.RowProblem;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Regions entered by file: all rows or none, in whatever order they stand; the same file again changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegionLoads {
    private static final int PROBLEMS_TOLD_MAX = 100;
    private final RegionRepository repository;
    private final RegionTree tree;
    private final Regions regions;

    RegionLoads(RegionRepository repository, RegionTree tree, Regions regions) {
        this.repository = repository;
        this.tree = tree;
        this.regions = regions;
    }

    /** What a file did, or would do. */
    @Schema(name = "RegionLoadOutcome")
    record Outcome(int rows, int entered, int changed, int unchanged, List<RowProblem> problems) {}

    /** What the file would do; nothing is written. */
    Outcome tried(RegionFile file) {
        return outcome(file, known(file), problems(file));
    }

    /**
     * Loads a file.
     *
     * @throws Refused with the first 100 problems if there is any; nothing is written then
     */
    Outcome load(Call call, RegionFile file) {
        Map<String, Region> known = known(file);
        List<RowProblem> problems = problems(file);
        if (!problems.isEmpty()) {
            Refused refused = new Refused(RegionRefusal.FILE_REFUSED, problems.size());
            problems.stream().limit(PROBLEMS_TOLD_MAX).map(RowProblem::problem).forEach(refused::with);
            throw refused;
        }
        Outcome outcome = outcome(file, known, problems);
        file.rows().forEach(row -> regions.say(call, known.get(row.code()), row.code(), row.facts()));
        return outcome;
    }

    /** Read before anything is written, all at once: the rows, what is above them and what succeeds them. */
    private Map<String, Region> known(RegionFile file) {
        Set<String> codes = new HashSet<>();
        for (Row row : file.rows()) {
            codes.add(row.code());
            String parent = RegionKind.of(row.code()).parentOf(row.code());
            if (parent != null) {
                codes.add(parent);
            }
        }
        return repository.coded(codes).stream().collect(Collectors.toMap(Region::code, Function.identity()));
    }

    private List<RowProblem> problems(RegionFile file) {
        Map<String, RegionFacts> together = new HashMap<>();
        file.rows().forEach(row -> together.put(row.code(), row.facts()));
        List<RowProblem> problems = new ArrayList<>(file.problems());
        for (Row row : file.rows()) {
            try {
                tree.mustFit(row.code(), row.facts(), together);
            } catch (Refused refused) {
                problems.add(RowProblem.of(row.number(), refused));
            }
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return problems;
    }

    private static Outcome outcome(RegionFile file, Map<String, Region> known, List<RowProblem> problems) {
        int entered = 0;
        int changed = 0;
        for (Row row : file.rows()) {
            Region before = known.get(row.code());
            if (before == null) {
                entered++;
            } else if (!before.facts().looksLike(row.facts())) {
                changed++;
            }
        }
        return new Outcome(
                file.count(), entered, changed, file.rows().size() - entered - changed, List.copyOf(problems));
    }
}
