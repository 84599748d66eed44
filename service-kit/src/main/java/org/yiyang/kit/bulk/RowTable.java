package org.yiyang.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.http.Language;
import org.yiyang.kit.bulk.ImportJson.Fault;
import org.yiyang.kit.bulk.ImportJson.RowOutcome;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.Typed;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** The rows of uploaded files: as they came, sealed and in chunks; and what became of each. */
@ApplicationScoped
class RowTable {
    private static final String ROW =
            " into bulk_row (import_id, row_no, outcome, code, found, faults) values (?, ?, ?, ?, ?, ?)";
    private static final String NOTE = "insert ignore" + ROW;
    private static final String NOTE_NEW = "insert" + ROW;
    private static final String COUNT = "insert into bulk_count (import_id, outcome, rows_of_it) values (?, ?, ?)"
            + " on duplicate key update rows_of_it = rows_of_it + values(rows_of_it)";
    private static final String RECOUNT = "insert into bulk_count (import_id, outcome, rows_of_it)"
            + " select import_id, outcome, count(*) from bulk_row where import_id = ? group by import_id, outcome"
            + " on duplicate key update rows_of_it = values(rows_of_it)";
    private static final int PAGE = 20_000;
    private static final char END = '\n';
    private final Database database;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    RowTable(Database database, FieldCipher cipher, ObjectMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
    }

    /** One row of a file as it came. */
    record Line(int number, String text) {}

    /** What became of one row. */
    record Result(int row, RowOutcome outcome, String code, String found, List<Fault> faults) {
        static Result created(int row) {
            return created(row, null);
        }

        static Result created(int row, String found) {
            return new Result(row, RowOutcome.CREATED, null, found, List.of());
        }

        /** The same of a dry run: what a row would make has no address. */
        Result rehearsed() {
            return outcome == RowOutcome.CREATED ? created(row) : this;
        }

        /** A row of what is recorded already, and the columns in which it says something else. */
        static Result known(
                int row, ImportKind.Recorded<?> recorded, List<Column> differing, UnaryOperator<String> shown) {
            String found = recorded.found();
            if (differing.isEmpty()) {
                RowOutcome outcome = recorded.later() ? RowOutcome.CONFIRMED : RowOutcome.UNCHANGED;
                return new Result(row, outcome, null, found, List.of());
            }
            List<Label> names = differing.stream()
                    .map(column -> new Label(column.header(Language.ZH), column.header(Language.EN)))
                    .toList();
            Refused differs = new Refused(ImportRefusal.ROW_DIFFERS, Label.joined(names));
            for (int i = 0; i < names.size(); i++) {
                differs.with(
                        new FieldProblem(Typed.pointer(differing.get(i)), ImportRefusal.ROW_DIFFERS, names.get(i)));
            }
            return refused(row, RowOutcome.DIFFERS, found, differs, shown);
        }

        /** Whether the row confirms what is recorded as of a later day. */
        boolean confirms() {
            return outcome == RowOutcome.CONFIRMED;
        }

        /**
         * A row that was not entered, in both languages, since nobody knows yet who will read it.
         *
         * @param shown what may be shown of the row at a pointer
         */
        static Result refused(int row, RowOutcome outcome, String found, Refused no, UnaryOperator<String> shown) {
            Refusal refusal = no.refusal();
            Fault whole = new Fault(
                    null, refusal.code(), no.detail(Language.ZH), no.detail(Language.EN), refusal.rule(), null);
            List<Fault> faults = new ArrayList<>(List.of(whole));
            no.problems().stream()
                    .map(field -> new Fault(
                            field.pointer(),
                            field.refusal().code(),
                            field.detail(Language.ZH),
                            field.detail(Language.EN),
                            field.refusal().rule(),
                            shown.apply(field.pointer())))
                    .forEach(faults::add);
            return new Result(row, outcome, refusal.code(), found, faults);
        }
    }

    /** Lines as they are kept together: each with its number before it and one LF behind it, which no line has inside. */
    static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.number()).append(' ').append(line.text()).append(END));
        return text.toString();
    }

    /** The lines of what was {@link #joined}; whatever else some take for the end of a line is part of one. */
    static List<Line> parted(String text) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(END, from);
            lines.add(line(text.substring(from, end)));
            from = end + 1;
        }
        return lines;
    }

    void store(UUID id, List<Line> lines, Instant at) {
        int first = lines.get(0).number();
        String insert = "insert into bulk_chunk (import_id, first_row, content, stored_at) values (?, ?, ?, ?)";
        byte[] sealed = cipher.encrypt(joined(lines), place(id, first));
        database.anywhere(sql -> sql.execute(insert, id, first, sealed, at));
    }

    /** Forgets what was uploaded. */
    void drop(UUID id) {
        database.anywhere(sql -> sql.execute("delete from bulk_chunk where import_id = ?", id));
    }

    /** The number of each chunk's first row, in their order. */
    List<Integer> chunks(UUID id) {
        String select = "select first_row from bulk_chunk where import_id = ? order by first_row";
        return database.anywhere(
                sql -> sql.select(select, id).mapTo(Integer.class).list());
    }

    List<Line> chunk(UUID id, int first) {
        String select = "select content from bulk_chunk where import_id = ? and first_row = ?";
        return database.anywhere(
                        sql -> sql.select(select, id, first).mapTo(byte[].class).findOne())
                .map(stored -> cipher.decryptText(stored, place(id, first)))
                .map(RowTable::parted)
                .orElse(List.of());
    }

    private static Line line(String text) {
        int blank = text.indexOf(' ');
        return new Line(Integer.parseInt(text.substring(0, blank)), text.substring(blank + 1));
    }

    /** Notes what became of a row; false if that is known already. */
    boolean note(UUID id, Result result) {
        return database.anywhere(
                sql -> sql.execute(NOTE, values(id, result)) == 1 && sql.execute(COUNT, id, result.outcome(), 1) > 0);
    }

    private Object[] values(UUID id, Result one) {
        String faults = one.faults().isEmpty() ? null : text(one.faults());
        return new Object[] {id, one.row(), one.outcome(), one.code(), one.found(), faults};
    }

    /** Notes what became of several rows in the running transaction, which fails if any is known already. */
    void noteAll(UUID id, List<Result> results) {
        database.inUnit(sql -> {
            BatchedRows.insert(
                    sql, NOTE_NEW, results.stream().map(one -> values(id, one)).toList());
            results.stream()
                    .collect(Collectors.groupingBy(Result::outcome, TreeMap::new, Collectors.summingInt(one -> 1)))
                    .forEach((outcome, rows) -> sql.execute(COUNT, id, outcome, rows));
            return results.size();
        });
    }

    /** Counts all rows of a file: one that was noted while the service was killed may not have been counted. */
    void recount(UUID id) {
        database.anywhere(sql -> sql.execute(RECOUNT, id));
    }

    private String text(List<Fault> faults) {
        try {
            return json.writeValueAsString(faults);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException(unrenderable);
        }
    }

    /** Names what a row has made. */
    void made(UUID id, int row, String address) {
        String update = "update bulk_row set found = ? where import_id = ? and row_no = ?";
        database.anywhere(sql -> sql.execute(update, address, id, row));
    }

    /** The rows that are through. */
    BitSet done(UUID id) {
        return numbers("select row_no from bulk_row where import_id = ? and row_no > ?", id);
    }

    /** How many rows are through. */
    int doneCount(UUID id) {
        return counts(id).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The rows of which another of the same key may take the place. */
    BitSet refused(UUID id) {
        return numbers("select row_no from bulk_row where import_id = ? and outcome = 'REFUSED' and row_no > ?", id);
    }

    /** Page by page: of a file of a million rows the driver would hold all numbers at once. */
    private BitSet numbers(String select, UUID id) {
        BitSet numbers = new BitSet();
        List<Integer> page;
        int after = -1;
        do {
            int from = after;
            page = database.anywhere(sql -> sql.select(select + " order by row_no limit ?", id, from, PAGE)
                    .mapTo(Integer.class)
                    .list());
            page.forEach(numbers::set);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return numbers;
    }

    Map<RowOutcome, Integer> counts(UUID id) {
        return counts(List.of(id)).getOrDefault(id, Map.of());
    }

    /** How many rows of each of several files are through, in one statement; a file without any is left out. */
    Map<UUID, Map<RowOutcome, Integer>> counts(List<UUID> ids) {
        String select = "select import_id, outcome, rows_of_it from bulk_count where import_id in ";
        Map<UUID, Map<RowOutcome, Integer>> none = new HashMap<>();
        return ids.isEmpty()
                ? none
                : database.anywhere(sql -> sql.select(
                                select + Binary.marks(ids), Binary.padded(ids).toArray())
                        .reduceRows(none, (counts, row) -> {
                            counts.computeIfAbsent(
                                            row.getColumn("import_id", UUID.class),
                                            id -> new EnumMap<>(RowOutcome.class))
                                    .put(
                                            row.getColumn("outcome", RowOutcome.class),
                                            row.getColumn("rows_of_it", Integer.class));
                            return counts;
                        }));
    }

    /** What became of the rows after one, in their order. */
    List<Result> list(UUID id, RowOutcome outcome, int after, int limit) {
        String page = "select row_no, outcome, code, found, faults from bulk_row where import_id = ? and row_no > ?"
                + (outcome == null ? "" : " and outcome = ?") + " order by row_no limit ?";
        Object[] values = outcome == null ? new Object[] {id, after, limit} : new Object[] {id, after, outcome, limit};
        return database.anywhere(
                sql -> sql.select(page, values).map(this::result).list());
    }

    private Result result(RowView row) {
        return new Result(
                row.getColumn("row_no", Integer.class),
                row.getColumn("outcome", RowOutcome.class),
                row.getColumn("code", String.class),
                row.getColumn("found", String.class),
                faults(row.getColumn("faults", String.class)));
    }

    private List<Fault> faults(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<List<Fault>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static Context place(UUID id, int first) {
        return new Context("bulk_chunk", "content", id + "/" + first);
    }
}
