package org.yiyang.kit.bulk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
 * Several rows of a file in one transaction, in which they are also noted as done. Those that are known to be unfit are
 * left out before anything is entered, and refused row by row afterwards. If one of the others is refused all the same,
 * the halves are tried, and what is left in the end is entered row by row, so that one bad row holds up few others. A
 * dry run rolls back what it has entered and notes the rows then.
 */
final class RowsTogether<R extends Record> {
    private static final Logger LOG = Logger.getLogger(RowsTogether.class);
    private static final int FEW = 6;
    private final ImportTable.Import file;
    private final ImportKind<R> kind;
    private final RowShape<R> shape;
    private final ImportRun.Surroundings around;

    /** A row that can be read. */
    record Fit<R>(Line line, RowShape.Named<R> named, String key) {
        int number() {
            return line.number();
        }

        R row() {
            return named.row();
        }
    }

    /** The lines of a chunk, and those of them that can be read. */
    record Chunk<R>(List<Line> lines, List<Fit<R>> readable) {}

    /** The chunks of a file in their order, each read in a thread of its own while the one before it is entered. */
    final class Ahead implements AutoCloseable {
        private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "imports-ahead");
            thread.setDaemon(true);
            return thread;
        });
        private final Iterator<Integer> firsts;
        private Future<Chunk<R>> next;

        Ahead(List<Integer> firsts) {
            this.firsts = firsts.iterator();
            begin();
        }

        private void begin() {
            if (firsts.hasNext()) {
                int first = firsts.next();
                next = reader.submit(() -> read(first));
            }
        }

        /** The next chunk; the one after it is begun. */
        Chunk<R> next() {
            try {
                Chunk<R> read = next.get();
                begin();
                return read;
            } catch (ExecutionException fault) {
                if (fault.getCause() instanceof Error broken) {
                    throw broken;
                }
                throw (RuntimeException) fault.getCause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a chunk was read", interrupted);
            }
        }

        @Override
        public void close() {
            reader.shutdown();
        }
    }

    /** Thrown to roll back what a dry run has entered. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    RowsTogether(ImportTable.Import file, ImportKind<R> kind, RowShape<R> shape, ImportRun.Surroundings around) {
        this.file = file;
        this.kind = kind;
        this.shape = shape;
        this.around = around;
    }

    /**
     * Enters what fits of a chunk and notes it as done; the rest, and all of it where the run is to stop, is left. Where each
     * key of the chunk stands is known from then on: rows of such kinds need none that come later.
     */
    void enter(Chunk<R> chunk, RowKeys keys, BitSet done) {
        List<Fit<R>> fit = new ArrayList<>();
        for (Fit<R> row : chunk.readable()) {
            keys.add(row.key(), row.number());
            if (keys.firstBefore(row.key(), row.number()).isEmpty() && !done.get(row.number())) {
                fit.add(row);
            }
        }
        for (int from = 0; from < fit.size() && around.goesOn().getAsBoolean(); from += kind.together()) {
            int to = Math.min(from + kind.together(), fit.size());
            enter(fit.subList(from, to)).forEach(done::set);
        }
    }

    private Chunk<R> read(int first) {
        List<Line> lines = around.rows().chunk(file.id(), first);
        return new Chunk<>(
                lines,
                lines.stream().map(this::readable).flatMap(Optional::stream).toList());
    }

    /** Empty for a row that is unfit; whatever else is thrown is the program's fault and ends the run. */
    private Optional<Fit<R>> readable(Line line) {
        try {
            RowShape.Named<R> named = shape.readNamed(file.columns(), line.text());
            return Optional.of(new Fit<>(line, named, kind.key(named.row())));
        } catch (Refused unfit) {
            LOG.tracef("row %d is refused by itself", line.number());
            return Optional.empty();
        }
    }

    private List<Integer> enter(List<Fit<R>> rows) {
        try {
            Call call = new Call(file.caller(), null, around.clock().instant());
            return file.dryRun()
                    ? rehearsed(call, rows)
                    : around.unitOfWork().runBehind(call, () -> noted(entered(call, rows)));
        } catch (RuntimeException fault) {
            if (isAway(fault)) {
                throw fault;
            }
            // whatever else it is comes up again with the row by itself: refused, noted as a fault, or tried again
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

    /** A machine that breaks down is no fault of the row: it will be entered again. */
    static void mustBeTheRows(RuntimeException fault) {
        if (fault.getCause() instanceof Error broken && !(broken instanceof StackOverflowError)) {
            throw broken;
        }
        if (Faults.databaseAway(fault)) {
            throw fault;
        }
    }

    private static boolean isAway(RuntimeException fault) {
        return (fault instanceof Refused no && no.refusal() == KitRefusal.DATABASE_AWAY) || Faults.databaseAway(fault);
    }

    /** Notes what became of rows; those of which nothing is known yet are not among them. */
    private List<Integer> noted(List<Result> results) {
        if (!results.isEmpty()) {
            around.rows().noteAll(file.id(), results);
        }
        return results.stream().map(Result::row).toList();
    }

    private List<Integer> rehearsed(Call call, List<Fit<R>> rows) {
        List<Result> found = new ArrayList<>();
        try {
            around.unitOfWork().runBehind(call, () -> {
                entered(call, rows).stream().map(Result::rehearsed).forEach(found::add);
                around.entities().flush();
                throw new Undone();
            });
        } catch (Undone fits) {
            return around.unitOfWork().runBehind(call, () -> noted(found));
        }
        return List.of();
    }

    private List<Result> entered(Call call, List<Fit<R>> rows) {
        List<R> read = rows.stream().map(Fit::row).toList();
        Map<Integer, ImportKind.Recorded<R>> known = kind.recordedOf(call, read);
        List<Result> results = new ArrayList<>();
        List<Fit<R>> fresh = new ArrayList<>();
        Map<String, R> later = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Fit<R> row = rows.get(i);
            ImportKind.Recorded<R> recorded = known.get(i);
            if (recorded == null) {
                fresh.add(row);
            } else {
                Result result = Result.known(
                        row.number(),
                        recorded,
                        shape.differing(row.row(), recorded.row(), recorded.leftOut()),
                        pointer -> shape.shown(file.columns(), row.line().text(), pointer));
                results.add(result);
                if (result.confirms()) {
                    later.put(result.found(), row.row());
                }
            }
        }
        if (!later.isEmpty()) {
            kind.confirmAll(call, later);
        }
        fresh = fit(call, fresh);
        List<R> whole = fresh.stream().map(Fit::row).toList();
        List<String> made = whole.isEmpty() ? List.of() : kind.enterAll(call, whole);
        for (int i = 0; i < fresh.size(); i++) {
            results.add(Result.created(fresh.get(i).number(), made.get(i)));
        }
        return results;
    }

    /** Those of new rows that lack nothing and are not refused for themselves. */
    private List<Fit<R>> fit(Call call, List<Fit<R>> fresh) {
        List<Fit<R>> whole =
                fresh.stream().filter(one -> one.named().lacking() == null).toList();
        Set<Integer> unfit = whole.isEmpty()
                ? Set.of()
                : kind.unfit(call, whole.stream().map(Fit::row).toList());
        return IntStream.range(0, whole.size())
                .filter(place -> !unfit.contains(place))
                .mapToObj(whole::get)
                .toList();
    }
}
