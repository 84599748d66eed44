package org.yiyang.kit.upload;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about files that come in parts. */
public final class UploadJson {
    static final long BYTES_MAX = 1L << 30;

    private UploadJson() {}

    /**
     * A file that is to come.
     *
     * @param dryRun whether every row is to be checked and nothing kept
     * @param mediaType as the file in one piece would have it: {@code text/csv; charset=gb18030}
     */
    @Schema(name = "UploadBegin")
    public record Begin(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z-]{1,40}")
            String kind,

            @Nullable Boolean dryRun,

            @NotNull @Text @Size(max = 80) String mediaType,

            @NotNull @Min(1) @Max(BYTES_MAX) Long bytes) {}

    /**
     * How far a file has come.
     *
     * @param importId the import that it was handed over to; null before
     */
    @Schema(name = "UploadView")
    public record View(
            UUID id,
            String kind,
            boolean dryRun,
            long bytes,
            long received,
            Instant createdAt,
            @Nullable UUID importId) {}
}
