package org.yiyang.kit.csv;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yiyang.http.Language;

/** Records as the rows of one table: with a byte order mark, by which Excel knows UTF-8, and lines that end as its own. */
public final class Table {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    private final List<Column> columns;
    private final Language language;
    private final Cell cell;
    private final CSVPrinter printer;

    /** Begins a table with its header. */
    public Table(List<Column> columns, Language language, Writer out) throws IOException {
        this.columns = columns;
        this.language = language;
        this.cell = new Cell(language);
        out.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(headers());
    }

    /**
     * Writes a whole document. If it holds a list of records ({@code items}, or the only one) each of them is a row, led
     * by the document's other fields, which stand alone where the list is empty; else the document itself is the only row.
     */
    public static void document(Object document, Language language, Writer out) throws IOException {
        RecordComponent list = listIn(document.getClass());
        if (list == null) {
            new Table(Columns.of(document.getClass()), language, out).row(document);
            return;
        }
        List<Column> leading = Columns.of(document.getClass()).stream()
                .filter(column -> !column.path().equals(list.getName()))
                .toList();
        Set<String> taken = new HashSet<>();
        leading.forEach(column -> taken.add(column.path()));
        List<Column> columns = new ArrayList<>();
        leading.forEach(column -> columns.add(of(column, column.path(), 0)));
        for (Column column : Columns.of(Columns.recordsIn(list.getGenericType()))) {
            String path = taken.contains(column.path()) ? list.getName() + "." + column.path() : column.path();
            columns.add(of(column, path, 1));
        }
        Table table = new Table(columns, language, out);
        Column rows = new Column(list.getName(), list.getGenericType(), List.of(Columns.accessor(list)));
        Collection<?> several = rows.of(document) instanceof Collection<?> found ? found : List.of();
        for (Object one : several) {
            table.row(new Joined(document, one));
        }
        if (several.isEmpty() && !leading.isEmpty()) {
            table.row(new Joined(document, null));
        }
    }

    /** The list of a document whose records are its rows; null if there is none, or none is meant before others. */
    static RecordComponent listIn(Type document) {
        List<RecordComponent> lists = new ArrayList<>();
        for (RecordComponent field : Columns.fields(document)) {
            if (Columns.recordsIn(field.getGenericType()) != null) {
                if (field.getName().equals("items")) {
                    return field;
                }
                lists.add(field);
            }
        }
        return lists.size() == 1 ? lists.get(0) : null;
    }

    public void row(Object record) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(cell.of(column.of(record)));
        }
        printer.printRecord(cells);
    }

    /** A last line for whoever reads it, outside the columns. */
    public void remark(String text) throws IOException {
        printer.printRecord(text);
    }

    public void flush() throws IOException {
        printer.flush();
    }

    /** The header of each column; two with the same label are distinguished by their paths. */
    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (Column column : columns) {
            String header = column.header(language);
            headers.add(headers.contains(header) ? header + " (" + column.path() + ")" : header);
        }
        return headers;
    }

    /** A document and one of its records, side by side in a row. */
    record Joined(Object document, Object item) {}

    private static Column of(Column column, String path, int side) {
        List<java.lang.reflect.Method> steps = new ArrayList<>();
        steps.add(Columns.accessor(Joined.class.getRecordComponents()[side]));
        steps.addAll(column.steps());
        return new Column(path, column.type(), steps);
    }
}
