package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    /** One page of probable duplicates. */
    @Schema(name = "ElderDuplicateList")
    record Listed(List<Duplicate> items) {}

    /** A record and those that it is like. */
    @Schema(name = "ElderDuplicate")
    record Duplicate(@JsonUnwrapped ElderJson.View elder, List<Alike> alike) {}

    /** A record that is probably of the same person. */
    @Schema(name = "ElderAlike")
    record Alike(UUID id, ElderStatus status, LikenessGround ground) {}
}
