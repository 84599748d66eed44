package org.yiyang.institution.reference.region;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.text.VisibleText;

/** The bodies of requests and answers about regions. */
final class RegionJson {
    static final String CODE = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{4}F\\d{2}|\\d{6}F\\d{2}";

    private RegionJson() {}

    /** A region's name and the days of its code; {@code validTo} is the first day on which the code is gone. */
    @Schema(name = "RegionEnter")
    record Enter(
            @NotNull @Text @Size(max = 60) String name,
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            @Pattern(regexp = CODE) String successor) {
        RegionFacts facts() {
            return new RegionFacts(VisibleText.normal(name), validFrom, validTo, successor);
        }
    }

    /** The first day without the code, and the code that takes its place. */
    @Schema(name = "RegionAbolish")
    record Abolish(
            @NotNull LocalDate validTo,
            @Pattern(regexp = CODE) String successor,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What should have been entered; for a code that never was, both days are the same. */
    @Schema(name = "RegionCorrect")
    record Correct(
            @NotNull @Text @Size(max = 60) String name,
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            @Pattern(regexp = CODE) String successor,
            @NotNull @Text @Size(max = 500) String reason) {
        RegionFacts facts() {
            return new RegionFacts(VisibleText.normal(name), validFrom, validTo, successor);
        }
    }

    /** Which packaged regions are to be loaded. */
    @Schema(name = "RegionLoadPackaged")
    record LoadPackaged(@NotNull RegionDataSet dataSet) {}

    /** A region in answers. */
    @Schema(name = "RegionView")
    record View(
            UUID id,
            String code,
            String parent,
            RegionKind kind,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String successor,
            RegionStatus status,
            long version,
            List<String> allowedActions) {}

    /** A region with its place in the tree: the way down to it, what is directly below it, and whom it succeeded. */
    @Schema(name = "RegionPlaced")
    record Placed(View region, List<Place> path, List<Place> children, List<Place> predecessors) {}

    /** A neighbour in the tree. */
    @Schema(name = "RegionPlace")
    record Place(String code, RegionKind kind, String name, LocalDate validFrom, LocalDate validTo) {
        static Place of(Region region) {
            Region.Snapshot known = region.snapshot();
            return new Place(known.code(), known.kind(), known.name(), known.validFrom(), known.validTo());
        }
    }

    /** One page of regions. */
    @Schema(name = "RegionList")
    record Listed(List<View> items) {}

    /** What was done to a region, oldest first. */
    @Schema(name = "RegionHistory")
    record History(List<Step> items) {}

    /** One move, and what was said of the region from then on; that is missing for moves older than its record. */
    @Schema(name = "RegionStep")
    record Step(
            long version,
            String verb,
            Label verbLabel,
            String by,
            Label byLabel,
            String reason,
            Label reasonLabel,
            boolean correction,
            Instant at,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String successor) {
        static Step of(MoveHistory.Entry move, RegionFacts facts) {
            return new Step(
                    move.version(),
                    move.verb(),
                    move.verbLabel(),
                    move.by(),
                    move.byLabel(),
                    move.reason(),
                    move.reasonLabel(),
                    move.correction(),
                    move.at(),
                    facts == null ? null : facts.name(),
                    facts == null ? null : facts.validFrom(),
                    facts == null ? null : facts.validTo(),
                    facts == null ? null : facts.successor());
        }
    }
}
