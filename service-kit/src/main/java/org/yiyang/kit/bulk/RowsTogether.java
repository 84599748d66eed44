package org.yiyang.kit.bulk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yiyang.kit.bulk.RowTable.Line;
import org.yiyang.kit.bulk.RowTable.Result;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowKeys;
import org.yiyang.kit.rows.RowShape;
import org.yiyang.kit.write.Faults;

/**
 * Several rows of a file in one transaction, in which they are also noted as done. If one of them is refused, the halves are
 * tried, and what is left in the end is entered row by row, so that one bad row holds up few others.
 */
final class RowsTogether<R extends Record> {
    private static final Logger LOG = Logger.getLogger(RowsTogether.class);
    private static final int FEW = 6;
    private final ImportTable.Import file;
    private final ImportKind<R> kind;
    private final RowShape<R> shape;
    private final ImportRun.Surroundings around;

    /** A row that can be read and is the first of its key. */
    record Fit<R>(int number, R row) {}

    RowsTogether(ImportTable.Import file, ImportKind<R> kind, RowShape<R> shape, ImportRun.Surroundings around) {
        this.file = file;
        this.kind = kind;
        this.shape = shape;
        this.around = around;
    }

    /** Enters what fits of a chunk and notes it as done; the rest, and all of it where the run is to stop, is left. */
    void enter(List<Line> chunk, RowKeys keys, BitSet done) {
        List<Fit<R>> fit = new ArrayList<>();
        for (Line line : chunk) {
            if (!done.get(line.number())) {
                fitting(line, keys).ifPresent(fit::add);
            }
        }
        for (int from = 0; from < fit.size() && around.goesOn().getAsBoolean(); from += kind.together()) {
            int to = Math.min(from + kind.together(), fit.size());
            enter(fit.subList(from, to)).forEach(done::set);
        }
    }

    private Optional<Fit<R>> fitting(Line line, RowKeys keys) {
        try {
            R row = shape.readNamed(file.columns(), line.text());
            return keys.firstBefore(kind.key(row), line.number()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Fit<>(line.number(), row));
        } catch (Refused unfit) {
            LOG.tracef("row %d is refused by itself", line.number());
            return Optional.empty();
        }
    }

    private List<Integer> enter(List<Fit<R>> rows) {
        try {
            Call call = new Call(file.caller(), null, around.clock().instant());
            around.unitOfWork().run(call, () -> keep(call, rows));
            return rows.stream().map(Fit::number).toList();
        } catch (RuntimeException fault) {
            if (isAway(fault)) {
                throw fault;
            }
            // whatever else it is, the row by itself is told it: refused, noted as a fault, or tried again
            LOG.debugf(
                    "%d rows of import %s are divided: %s",
                    rows.size(), file.id(), fault.getClass().getName());
        }
        if (rows.size() <= FEW) {
            return List.of();
        }
        int half = rows.size() / 2;
        return Stream.concat(enter(rows.subList(0, half)).stream(), enter(rows.subList(half, rows.size())).stream())
                .toList();
    }

    private static boolean isAway(RuntimeException fault) {
        return (fault instanceof Refused no && no.refusal() == KitRefusal.DATABASE_AWAY) || Faults.databaseAway(fault);
    }

    private void keep(Call call, List<Fit<R>> rows) {
        List<R> read = rows.stream().map(Fit::row).toList();
        Map<Integer, ImportKind.Recorded<R>> known = kind.recordedOf(call, read);
        List<Result> results = new ArrayList<>();
        List<Fit<R>> fresh = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Fit<R> row = rows.get(i);
            ImportKind.Recorded<R> recorded = known.get(i);
            if (recorded == null) {
                shape.mustBeWhole(row.row());
                fresh.add(row);
            } else {
                results.add(Result.known(
                        row.number(),
                        recorded.found(),
                        shape.differing(row.row(), recorded.row(), recorded.leftOut())));
            }
        }
        List<R> entered = fresh.stream().map(Fit::row).toList();
        List<String> made = entered.isEmpty() ? List.of() : kind.enterAll(call, entered);
        for (int i = 0; i < fresh.size(); i++) {
            results.add(Result.created(fresh.get(i).number(), made.get(i)));
        }
        around.rows().noteAll(file.id(), results);
    }
}
