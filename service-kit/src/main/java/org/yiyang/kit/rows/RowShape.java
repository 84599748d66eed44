package org.yiyang.kit.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.http.Language;
import org.yiyang.kit.csv.Cell;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.problem.SpoiledNumber;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/** The record that each row of a file is read into: the columns it knows, and how a row becomes one, or is refused. */
public final class RowShape<R> {
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    /** Stands in a header for a column that is read by nobody; no path looks like it. */
    static final String PASSED_OVER = "~";

    private static final int NAME_SHOWN_MAX = 40;
    private final Class<R> type;
    private final List<Column> columns;
    private final List<Column> passedOver;
    private final Map<String, String> exportedAs;
    private final ObjectMapper json;
    private final Validator validator;

    public RowShape(Class<R> type, ObjectMapper json, Validator validator) {
        this(type, new Exported(null, Map.of()), json, validator);
    }

    /**
     * The suite's own export of what such rows tell.
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

    /** Whether no row can do without this column. */
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
        for (int i = 0; i < filled(cells, 0); i++) {
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

    /** How many cells there are without the empty ones at the end, but no fewer than some. */
    private static int filled(List<String> cells, int least) {
        int filled = cells.size();
        while (filled > least && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
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
        R row = readNamed(header, line);
        mustBeWhole(row);
        return row;
    }

    /**
     * The same without the columns that the header does not name, however needed they are.
     *
     * @throws Refused by the pointers of the fields that the header does name
     */
    public R readNamed(List<String> header, String line) {
        R row = header == null ? parsed(line) : typed(header, line);
        if (row == null) {
            throw new Refused(KitRefusal.BODY_REQUIRED);
        }
        Set<String> absent = columns.stream()
                .filter(column -> header != null && !header.contains(column.path()))
                .map(Typed::pointer)
                .collect(Collectors.toSet());
        faults(row)
                .filter(refused -> refused.problems().isEmpty()
                        || refused.problems().stream().anyMatch(field -> !absent.contains(field.pointer())))
                .ifPresent(refused -> {
                    throw refused;
                });
        return row;
    }

    /**
     * Refuses a record in which anything is missing.
     *
     * @throws Refused by the pointers of its fields
     */
    public void mustBeWhole(R row) {
        faults(row).ifPresent(refused -> {
            throw refused;
        });
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

    /** A formula that failed is no value of any column, and a day that became a number cannot be told from one. */
    private static void mustBeUnspoiled(List<Column> columns, List<String> cells) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = Cell.plain(cells.get(i));
            boolean dayAsNumber = column.type() == LocalDate.class
                    && DAY_AS_NUMBER.matcher(text).matches();
            if (dayAsNumber || SpoiledNumber.isError(text)) {
                problems.add(new FieldProblem(
                        Typed.pointer(column),
                        dayAsNumber ? FileRefusal.DAY_AS_NUMBER : KitRefusal.FIELD_SPOILED,
                        SpoiledNumber.ERROR));
            }
        }
        if (!problems.isEmpty()) {
            Refused refused = new Refused(KitRefusal.FIELDS_INVALID, problems.size());
            problems.forEach(refused::with);
            throw refused;
        }
    }

    private R typed(List<String> header, String line) {
        try {
            // As a tree: what a text may hold is checked where it becomes a field, by the field's pointer.
            List<String> cells = new ArrayList<>();
            json.readTree(line).forEach(cell -> cells.add(cell.asText().replace("\r\n", "\n")));
            // A spreadsheet leaves a row short where its last cells are empty, and has empty ones beyond the header.
            while (cells.size() < header.size()) {
                cells.add("");
            }
            if (filled(cells, header.size()) != header.size()) {
                throw new Refused(FileRefusal.ROW_RAGGED, cells.size(), header.size());
            }
            List<Column> read = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (!header.get(i).equals(PASSED_OVER)) {
                    read.add(named(header.get(i)).orElseThrow());
                    texts.add(cells.get(i));
                }
            }
            mustBeUnspoiled(read, texts);
            return json.treeToValue(Typed.row(read, texts), type);
        } catch (JsonProcessingException unfit) {
            throw JsonFaults.refused(unfit);
        }
    }
}
