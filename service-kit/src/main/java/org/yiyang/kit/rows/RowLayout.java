package org.yiyang.kit.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiyang.kit.csv.Cell;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.problem.SpoiledNumber;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * What a header says of every row of a table.
 *
 * @param read the columns in its order, null for one that is passed over
 * @param absent the pointers of those that it does not name
 */
record RowLayout(List<String> header, List<Column> read, Set<String> absent) {
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");

    static RowLayout of(List<String> header, List<Column> columns, Function<String, Column> named) {
        List<Column> read = new ArrayList<>();
        header.forEach(path -> read.add(named.apply(path)));
        Set<String> absent = columns.stream()
                .filter(column -> !header.contains(column.path()))
                .map(Typed::pointer)
                .collect(Collectors.toSet());
        return new RowLayout(List.copyOf(header), read, absent);
    }

    /**
     * The object that is read from a row of cells.
     *
     * @throws Refused if it has more cells than the header, or one that its spreadsheet has spoiled
     */
    ObjectNode object(JsonNode line) {
        List<String> cells = cells(line);
        if (filled(cells, read.size()) != read.size()) {
            throw new Refused(FileRefusal.ROW_RAGGED, cells.size(), read.size());
        }
        List<Column> columns = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i) != null) {
                columns.add(read.get(i));
                texts.add(cells.get(i));
            }
        }
        mustBeUnspoiled(columns, texts);
        return Typed.row(columns, texts);
    }

    /** What a row of cells says in a column; empty if nothing. */
    String text(JsonNode line, Column column) {
        int place = read.indexOf(column);
        return place < 0 ? "" : cells(line).get(place);
    }

    /** A spreadsheet leaves a row short where its last cells are empty, and has empty ones beyond the header. */
    private List<String> cells(JsonNode line) {
        List<String> cells = new ArrayList<>();
        line.forEach(cell -> cells.add(cell.asText().replace("\r\n", "\n")));
        while (cells.size() < read.size()) {
            cells.add("");
        }
        return cells;
    }

    /** How many cells there are without the empty ones at the end, but no fewer than some. */
    static int filled(List<String> cells, int least) {
        int filled = cells.size();
        while (filled > least && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    /**
     * A formula that failed is no value of any column, and a day that became a number cannot be distinguished from one.
     */
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
}
