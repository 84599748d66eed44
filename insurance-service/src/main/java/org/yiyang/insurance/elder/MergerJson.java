package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about records that are of one person. */
final class MergerJson {
    private MergerJson() {}

    /** Which record goes on in the place of the one that the address names, and why they are of one person. */
    @Schema(name = "ElderMerge")
    record Merge(
            @NotNull UUID intoId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Which other record is of another person, and how that is known. */
    @Schema(name = "ElderDismissal")
    record Dismiss(
            @NotNull UUID otherId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** That two records are of two persons, by whom it was found and why. */
    @Schema(name = "ElderDismissed")
    record Dismissed(String by, Instant at, String reason) {}

    /** One page of probable duplicates. */
    @Schema(name = "ElderDuplicateList")
    record Listed(List<Duplicate> items) {}

    /** A record and those that it is like. */
    @Schema(name = "ElderDuplicate")
    record Duplicate(@JsonUnwrapped ElderJson.View elder, List<Alike> alike) {}

    /**
     * A record that is probably of the same person.
     *
     * @param dismissed that it is not, as somebody has found; null unless such are asked for
     */
    @Schema(name = "ElderAlike")
    record Alike(
            UUID id,
            ElderStatus status,
            LikenessGround ground,
            @Nullable Dismissed dismissed) {}
}
