package org.yiyang.kit.bulk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.http.Language;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The answers about imports. */
public final class ImportJson {
    private ImportJson() {}

    /** What became of a row. */
    @Schema(name = "ImportRowOutcome")
    public enum RowOutcome implements Labelled {
        CREATED("已登记", "Created"),
        UNCHANGED("无变化", "Unchanged"),
        CONFIRMED("再次确认", "Confirmed again"),
        DIFFERS("与登记不同", "Differs from the record"),
        DUPLICATE("重复", "Duplicate"),
        REFUSED("未通过", "Refused");

        private final Label label;

        RowOutcome(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * An import as its uploader sees it.
     *
     * @param dryRun every row is checked and nothing is kept
     * @param total rows of the file that hold anything
     * @param done rows that are through: created, unchanged, confirmed, differing, duplicates and refused together
     * @param unchanged rows that say what is recorded already
     * @param confirmed rows that say so as of a later day, which was taken over
     * @param differing rows of what is recorded otherwise; nothing was changed
     * @param rowsPerSecond since it was last taken up
     * @param secondsLeft at that rate; absent unless rows are being entered
     * @param failure why it has failed; absent unless it has
     * @param repeats an earlier import of the same file by the same uploader
     */
    @Schema(name = "ImportView")
    public record View(
            UUID id,
            String kind,
            boolean dryRun,
            ImportStatus status,
            int total,
            int done,
            int created,
            int unchanged,
            int confirmed,
            int differing,
            int duplicates,
            int refused,
            int rowsPerSecond,
            Integer secondsLeft,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt,
            ImportFailure failure,
            UUID repeats,
            long version,
            List<String> allowedActions) {}

    /** One page of imports. */
    @Schema(name = "ImportList")
    public record Listed(List<View> items) {}

    /**
     * What is wrong with one field of a row; without a pointer, with the row as a whole.
     *
     * @param column the header of the field's column
     * @param value what the row says there, of what people write only the ends; null for an empty cell
     * @param rule the law or parameter behind a no
     */
    @Schema(name = "ImportRowFault")
    public record RowFault(
            String pointer,
            String column,
            @Nullable String value,
            String code,
            String detail,
            @Nullable String rule) {}

    /**
     * What became of one row.
     *
     * @param row as a spreadsheet numbers it
     * @param found the address of what it made, or what it is a duplicate of: {@code row 7} or a record's id
     * @param rule the law or parameter behind a no
     */
    @Schema(name = "ImportRowView")
    public record RowView(
            int row,
            RowOutcome outcome,
            String found,
            String code,
            String detail,
            String rule,
            List<RowFault> errors) {}

    /** One page of rows. */
    @Schema(name = "ImportRows")
    public record Rows(List<RowView> items) {}

    /** One column of a kind of file. */
    @Schema(name = "ImportColumnView")
    public record ColumnView(String field, String label, String pointer, boolean required, String type) {}

    /** One kind of file that the caller may bring. */
    @Schema(name = "ImportKindView")
    public record KindView(String kind, String name, List<ColumnView> columns) {}

    /** The kinds of files. */
    @Schema(name = "ImportKinds")
    public record Kinds(List<KindView> items) {}

    /** A fault as it is kept: in both languages, since nobody knows yet who will read it. */
    record Fault(String pointer, String code, String zh, String en, String rule, String value) {
        String detail(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }
}
