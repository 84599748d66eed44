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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.kit.csv.Cell;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.problem.SpoiledNumber;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Language;
import org.yiyang.kit.refusal.Refused;

/** The record that each row of a file is read into: the columns it knows, and how a row becomes one, or is refused. */
public final class RowShape<R> {
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    private final Class<R> type;
    private final List<Column> columns;
    private final ObjectMapper json;
    private final Validator validator;

    public RowShape(Class<R> type, ObjectMapper json, Validator validator) {
        this.type = type;
        this.columns = Columns.of(type);
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
     * The columns that a header names, in its order, each by its English path or its Chinese label.
     *
     * @throws Refused naming every fault of the header
     */
    public List<String> header(List<String> cells) {
        List<FieldProblem> faults = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<Column> column = named(Cell.plain(cells.get(i)));
            if (column.isEmpty()) {
                faults.add(new FieldProblem("/" + i, FileRefusal.COLUMN_UNKNOWN, i + 1));
            } else if (paths.contains(column.get().path())) {
                faults.add(new FieldProblem("/" + i, FileRefusal.COLUMN_TWICE, i + 1));
            }
            paths.add(column.map(Column::path).orElse(""));
        }
        for (Column column : columns) {
            if (required(column) && !paths.contains(column.path())) {
                faults.add(new FieldProblem(
                        Typed.pointer(column), FileRefusal.COLUMN_MISSING, column.path(), column.header(Language.ZH)));
            }
        }
        if (!faults.isEmpty()) {
            Refused refused = new Refused(FileRefusal.HEADER, faults.size());
            faults.forEach(refused::with);
            throw refused;
        }
        return paths;
    }

    private Optional<Column> named(String text) {
        return columns.stream()
                .filter(column ->
                        column.path().equals(text) || column.header(Language.ZH).equals(text))
                .findFirst();
    }

    /**
     * The record of one line as {@link FileRows} gave it.
     *
     * @param header the paths of its columns, null for a line of JSON
     * @throws Refused by the pointers of its fields
     */
    public R read(List<String> header, String line) {
        R row = header == null ? parsed(line) : typed(header, line);
        if (row == null) {
            throw new Refused(KitRefusal.BODY_REQUIRED);
        }
        Set<ConstraintViolation<R>> violations = validator.validate(row);
        if (!violations.isEmpty()) {
            throw FieldViolations.refused(new ConstraintViolationException(new HashSet<>(violations)));
        }
        return row;
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
            int filled = cells.size();
            while (filled > header.size() && cells.get(filled - 1).isBlank()) {
                filled--;
            }
            if (filled != header.size()) {
                throw new Refused(FileRefusal.ROW_RAGGED, cells.size(), header.size());
            }
            List<Column> named =
                    header.stream().map(path -> named(path).orElseThrow()).toList();
            mustBeUnspoiled(named, cells);
            return json.treeToValue(Typed.row(named, cells.subList(0, filled)), type);
        } catch (JsonProcessingException unfit) {
            throw JsonFaults.refused(unfit);
        }
    }
}
