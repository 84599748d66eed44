package org.yiyang.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.http.Language;
import org.yiyang.kit.bulk.ImportJson.Fault;
import org.yiyang.kit.bulk.ImportJson.RowOutcome;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowShape;
import org.yiyang.kit.rows.Typed;

/** What is shown of imports, to whoever brought the file and to nobody else. */
@ApplicationScoped
public class ImportQueries {
    private final ImportTable table;
    private final RowTable rows;
    private final ImportWorker worker;
    private final CurrentCaller callers;
    private final RequestInfo request;
    private final Clock clock;

    ImportQueries(
            ImportTable table,
            RowTable rows,
            ImportWorker worker,
            CurrentCaller callers,
            RequestInfo request,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.worker = worker;
        this.callers = callers;
        this.request = request;
        this.clock = clock;
    }

    public ImportJson.View one(UUID id) {
        return view(own(id));
    }

    /** The caller's own imports by id, so the oldest first. */
    public List<ImportJson.View> list(ImportStatus status, UUID after, int limit) {
        List<ImportTable.Import> files = table.list(callers.get().subject(), status, after, limit);
        Map<UUID, Map<RowOutcome, Integer>> counts =
                rows.counts(files.stream().map(ImportTable.Import::id).toList());
        return files.stream()
                .map(file -> view(file, counts.getOrDefault(file.id(), Map.of())))
                .toList();
    }

    /** What became of the rows after one. */
    public List<ImportJson.RowView> rows(UUID id, RowOutcome outcome, String after, int limit) {
        ImportTable.Import file = own(id);
        List<Column> columns = worker.kinds().containsKey(file.kind())
                ? worker.shapeOf(worker.kinds().get(file.kind())).columns()
                : List.of();
        return rows.list(id, outcome, number(after), limit).stream()
                .map(result -> row(result, columns))
                .toList();
    }

    private static int number(String after) {
        if (after == null) {
            return -1;
        }
        if (!after.matches("\\d{1,9}")) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
        }
        return Integer.parseInt(after);
    }

    /** The kinds of files that the caller may bring, with their columns. */
    public ImportJson.Kinds kinds() {
        return new ImportJson.Kinds(worker.kinds().values().stream()
                .filter(kind -> callers.get().isAny(kind.roles()))
                .map(kind -> new ImportJson.KindView(
                        kind.name(),
                        kind.in(request.language()),
                        worker.shapeOf(kind).columns().stream()
                                .map(this::column)
                                .toList()))
                .toList());
    }

    private ImportJson.ColumnView column(Column column) {
        return new ImportJson.ColumnView(
                column.path(),
                column.header(Language.ZH),
                Typed.pointer(column),
                RowShape.required(column),
                Columns.rawOf(column.type()).getSimpleName());
    }

    ImportJson.View view(ImportTable.Import file) {
        return view(file, rows.counts(file.id()));
    }

    private ImportJson.View view(ImportTable.Import file, Map<RowOutcome, Integer> counts) {
        int done = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new ImportJson.View(
                file.id(),
                file.kind(),
                file.dryRun(),
                file.status(),
                file.total(),
                done,
                counts.getOrDefault(RowOutcome.CREATED, 0),
                counts.getOrDefault(RowOutcome.UNCHANGED, 0),
                counts.getOrDefault(RowOutcome.CONFIRMED, 0),
                counts.getOrDefault(RowOutcome.DIFFERS, 0),
                counts.getOrDefault(RowOutcome.DUPLICATE, 0),
                counts.getOrDefault(RowOutcome.REFUSED, 0),
                file.rowsPerSecond(done, clock.instant()),
                file.secondsLeft(done, clock.instant()),
                file.createdAt(),
                file.startedAt(),
                file.finishedAt(),
                file.failure(),
                file.repeats(),
                file.version(),
                file.status().verbs());
    }

    private ImportJson.RowView row(RowTable.Result result, List<Column> columns) {
        Language language = request.language();
        Fault whole = result.faults().isEmpty() ? null : result.faults().get(0);
        return new ImportJson.RowView(
                result.row(),
                result.outcome(),
                result.found(),
                result.code(),
                whole == null ? null : whole.detail(language),
                whole == null ? null : whole.rule(),
                result.faults().stream()
                        .skip(1)
                        .map(fault -> new ImportJson.RowFault(
                                fault.pointer(),
                                header(columns, fault.pointer(), language),
                                fault.value(),
                                fault.code(),
                                fault.detail(language),
                                fault.rule()))
                        .toList());
    }

    /** The header of a field's column; null where no single column is at fault. */
    private static String header(List<Column> columns, String pointer, Language language) {
        return columns.stream()
                .filter(column -> Typed.pointer(column).equals(pointer))
                .map(column -> column.header(language))
                .findFirst()
                .orElse(null);
    }

    ImportTable.Import own(UUID id) {
        return table.own(callers.get().subject(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
