package org.yiyang.kit.rotation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.secret.Keys;
import org.yiyang.kit.text.Text;

/** The requests and answers about keys and their rotation. */
public final class RotationJson {
    private RotationJson() {}

    /** How far a rotation is. */
    @Schema(name = "KeyRotationStatus")
    public enum RotationStatus implements Labelled {
        RUNNING("进行中", "Running"),
        PAUSED("已暂停", "Paused"),
        FAILED("失败", "Failed"),
        DONE("已完成", "Done");

        private final Label label;

        RotationStatus(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Of which of the two files a key is. */
    @Schema(name = "KeyKind")
    public enum KeyKind implements Labelled {
        FIELD("字段加密密钥", "Keys that seal fields", Keys.Ring.FIELD),
        BLIND("盲索引密钥", "Keys of the blind indexes", Keys.Ring.BLIND);

        private final Label label;
        private final Keys.Ring keys;

        KeyKind(String zh, String en, Keys.Ring keys) {
            this.label = new Label(zh, en);
            this.keys = keys;
        }

        Keys.Ring keys() {
            return keys;
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Why something is done with the keys. */
    @Schema(name = "KeyRotationReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A key that nothing needs any more. */
    @Schema(name = "KeyRetirement")
    record Retirement(
            @NotNull KeyKind ring,
            @NotNull @Text @Size(max = 16) String key,
            @NotNull @Text @Size(max = 500) String reason) {}

    /**
     * One key by its id.
     *
     * @param active whether it is what is written with
     * @param needed whether the service starts only with it: it was written with, and is not retired
     */
    @Schema(name = "KeyView")
    record KeyView(KeyKind ring, String id, String algorithm, boolean active, boolean needed) {}

    /**
     * A rotation.
     *
     * @param pass the first writes again; the last one finds nothing
     * @param table where it is; absent before a pass and after the end
     * @param total rows that this pass reads
     * @param examined rows that it has read
     * @param rewritten rows that all passes have written again
     * @param secondsLeft of this pass, at its rate; absent unless it runs
     * @param notBefore when the next pass begins; until then no unit of work is left that knew the old key alone
     */
    @Schema(name = "KeyRotationView")
    record View(
            UUID id,
            RotationStatus status,
            String fieldKey,
            String blindKey,
            int pass,
            String table,
            long total,
            long examined,
            long rewritten,
            long rowsPerSecond,
            Long secondsLeft,
            Instant notBefore,
            Instant startedAt,
            Instant finishedAt,
            String failure) {}

    /**
     * The keys, and the last rotation.
     *
     * @param rotation absent before the first
     */
    @Schema(name = "KeyRotationState")
    record State(List<KeyView> keys, View rotation) {}
}
