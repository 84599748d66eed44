package org.yiyang.kit.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyang.http.Language;
import org.yiyang.kit.csv.Cell;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/** The record that each row of a file is read into: the columns it knows, and how a row becomes one, or is refused. */
public final class RowShape<R> {
    /** Stands in a header for a column that is not read; no path looks like it. */
    static final String PASSED_OVER = "~";

    private static final int NAME_SHOWN_MAX = 40;
    private final Class<R> type;
    private final List<Column> columns;
    private final List<Column> passedOver;
    private final Map<String, String> exportedAs;
    private final ObjectMapper json;
    private final Validator validator;
    private volatile RowLayout layout;

    public RowShape(Class<R> type, ObjectMapper json, Validator validator) {
        this(type, new Exported(null, Map.of()), json, validator);
    }

    /**
     * The suite's own export of such rows.
     *
     * @param record of its rows, whose further columns are passed over; null without one
     * @param as the paths of those of its columns which a row has by another path, each with that path
     */
    public record Exported(Class<?> record, Map<String, String> as) {}

    public RowShape(Class<R> type, Exported exported, ObjectMapper json, Validator validator) {
        this.type = type;
        this.columns = Columns.of(type);
        this.passedOver = exported.record() == null ? List.of() : Columns.of(exported.record());
        this.exportedAs = exported.as();
        this.json = json;
        this.validator = validator;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Whether every row needs this column. */
    public static boolean required(Column column) {
        return column.steps().stream().allMatch(RowShape::required);
    }

    private static boolean required(Method step) {
        return step.isAnnotationPresent(NotNull.class) || step.isAnnotationPresent(NotBlank.class);
    }

    /**
     * The columns that a header names, in its order, each by its English path or its Chinese label. Empty cells at its end
     * are a spreadsheet's. A file with columns of the suite's own export may lack what only a new record needs.
     *
     * @throws Refused naming every fault of the header
     */
    public List<String> header(List<String> cells) {
        List<FieldProblem> faults = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < RowLayout.filled(cells, 0); i++) {
            String name = Cell.plain(cells.get(i));
            String path = named(name).map(Column::path).orElse(exports(name) ? PASSED_OVER : "");
            if (path.isEmpty()) {
                faults.add(new FieldProblem("/" + i, FileRefusal.COLUMN_UNKNOWN, i + 1, shown(name)));
            } else if (!path.equals(PASSED_OVER) && paths.contains(path)) {
                faults.add(new FieldProblem("/" + i, FileRefusal.COLUMN_TWICE, i + 1));
            }
            paths.add(path);
        }
        if (!paths.contains(PASSED_OVER)) {
            columns.stream()
                    .filter(column -> required(column) && !paths.contains(column.path()))
                    .map(column -> new FieldProblem(
                            Typed.pointer(column),
                            FileRefusal.COLUMN_MISSING,
                            column.path(),
                            column.header(Language.ZH)))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            Refused refused = new Refused(FileRefusal.HEADER, faults.size());
            faults.forEach(refused::with);
            throw refused;
        }
        return paths;
    }

    /** A short name without digits: a file without a header may have anything in its first row. */
    private static String shown(String name) {
        boolean harmless = name.length() <= NAME_SHOWN_MAX && name.codePoints().noneMatch(Character::isDigit);
        return harmless ? name : "…";
    }

    /** Whether the suite's own export has such a column, which an import does not read. */
    private boolean exports(String text) {
        return passedOver.stream().anyMatch(column -> isHeaderOf(column, text));
    }

    private static boolean isHeaderOf(Column column, String text) {
        return Stream.of(column.path(), column.header(Language.ZH), column.header(Language.EN))
                .flatMap(name -> Stream.of(name, name + " (" + column.path() + ")"))
                .anyMatch(text::equals);
    }

    private Optional<Column> named(String text) {
        return columns.stream()
                .filter(column ->
                        column.path().equals(text) || column.header(Language.ZH).equals(text))
                .findFirst()
                .or(() -> exportedAs(text));
    }

    /** The column of a row that the suite's own export has by another path. */
    private Optional<Column> exportedAs(String text) {
        return passedOver.stream()
                .filter(column -> exportedAs.containsKey(column.path()) && isHeaderOf(column, text))
                .map(column -> exportedAs.get(column.path()))
                .flatMap(path -> columns.stream().filter(column -> column.path().equals(path)))
                .findFirst();
    }

    /**
     * The record of one line as {@link FileRows} gave it.
     *
     * @param header the paths of its columns, null for a line of JSON
     * @throws Refused by the pointers of its fields
     */
    public R read(List<String> header, String line) {
        return readNamed(header, line).whole();
    }

    /**
     * A row that is fit in what the header names.
     *
     * @param lacking what a new record would need besides; null if nothing
     */
    public record Named<R>(R row, Refused lacking) {
        /** The row, if a new record can be made of it. */
        public R whole() {
            if (lacking != null) {
                throw lacking;
            }
            return row;
        }
    }

    /**
     * The same without the columns that the header does not name, however needed they are.
     *
     * @throws Refused by the pointers of the fields that the header does name
     */
    public Named<R> readNamed(List<String> header, String line) {
        RowLayout layout = header == null ? null : layout(header);
        R row = header == null ? parsed(line) : typed(layout, line);
        if (row == null) {
            throw new Refused(KitRefusal.BODY_REQUIRED);
        }
        Refused faults = faults(row).orElse(null);
        boolean named = faults != null
                && (faults.problems().isEmpty()
                        || faults.problems().stream()
                                .anyMatch(field ->
                                        layout == null || !layout.absent().contains(field.pointer())));
        if (named) {
            throw faults;
        }
        return new Named<>(row, faults);
    }

    private RowLayout layout(List<String> header) {
        RowLayout known = layout;
        if (known == null || !known.header().equals(header)) {
            known = RowLayout.of(
                    header,
                    columns,
                    path -> path.equals(PASSED_OVER) ? null : named(path).orElseThrow());
            layout = known;
        }
        return known;
    }

    /** What a row says in one field, as it may be shown to whoever looks for its fault; null where that is no column. */
    public String shown(List<String> header, String line, String pointer) {
        Optional<Column> column = columns.stream()
                .filter(one -> Typed.pointer(one).equals(pointer))
                .findFirst();
        try {
            return column.isEmpty()
                    ? null
                    : ShownValue.of(
                            column.get(),
                            header == null
                                    ? json.readTree(line).at(pointer).asText()
                                    : layout(header).text(json.readTree(line), column.get()));
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private Optional<Refused> faults(R row) {
        Set<ConstraintViolation<R>> violations = validator.validate(row);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldViolations.refused(new ConstraintViolationException(new HashSet<>(violations))));
    }

    /** The columns in which a record says something else than another; what it leaves out says nothing. */
    public List<Column> differing(R row, R other, Set<String> leftOut) {
        return columns.stream()
                .filter(column -> !leftOut.contains(column.path()))
                .filter(column -> column.value(row) != null && !same(column.value(row), column.value(other)))
                .toList();
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof String text && other instanceof String known) {
            return NormalForm.of(text).equals(NormalForm.of(known));
        }
        return one.equals(other);
    }

    private R parsed(String line) {
        try {
            return json.readValue(line, type);
        } catch (JsonProcessingException malformed) {
            throw JsonFaults.refused(malformed);
        }
    }

    private R typed(RowLayout layout, String line) {
        try {
            // As a tree: what a text may hold is checked where it becomes a field, by the field's pointer.
            return json.treeToValue(layout.object(json.readTree(line)), type);
        } catch (JsonProcessingException unfit) {
            throw JsonFaults.refused(unfit);
        }
    }
}
