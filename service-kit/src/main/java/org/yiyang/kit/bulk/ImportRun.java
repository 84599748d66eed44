package org.yiyang.kit.bulk;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.yiyang.kit.bulk.ImportJson.Fault;
import org.yiyang.kit.bulk.ImportJson.RowOutcome;
import org.yiyang.kit.bulk.RowTable.Line;
import org.yiyang.kit.bulk.RowTable.Result;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Language;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowKeys;
import org.yiyang.kit.rows.RowShape;
import org.yiyang.kit.write.Once;

/**
 * One file on its way: each row in a transaction of its own, in which it is also noted as done, so that whoever goes on
 * after a crash does no row twice. A row whose key stands in an earlier row is that row's duplicate, unless the earlier
 * one was refused; a row that needs another waits for it wherever it stands. A dry run enters each row after those it needs, and takes all of it back.
 */
final class ImportRun<R extends Record> {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int DEPTH_MAX = 4;
    private static final int TRIES_MAX = 8;
    private static final int CHUNKS_KEPT = 4;
    private final ImportTable.Import file;
    private final ImportKind<R> kind;
    private final RowShape<R> shape;
    private final Surroundings around;
    private final BitSet refused = new BitSet();
    private final RowKeys keys = new RowKeys(refused::get);
    private final Map<Integer, List<Line>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Line>> eldest) {
            return size() > CHUNKS_KEPT;
        }
    };
    private List<Integer> chunks;
    private BitSet done;

    /** What a run needs of the service around it; {@code goesOn} is asked before each row. */
    record Surroundings(RowTable rows, Once once, EntityManager entities, Clock clock, BooleanSupplier goesOn) {}

    /** Thrown to take back what a dry run has entered. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    ImportRun(ImportTable.Import file, ImportKind<R> kind, RowShape<R> shape, Surroundings around) {
        this.file = file;
        this.kind = kind;
        this.shape = shape;
        this.around = around;
    }

    /**
     * Works until the file's end or until told to stop.
     *
     * @return whether every row is through
     */
    boolean work() throws SQLException {
        UUID id = file.id();
        chunks = around.rows().chunks(id);
        done = around.rows().done(id);
        refused.or(around.rows().refused(id));
        index();
        for (int first : chunks) {
            for (Line line : lines(first)) {
                if (!done.get(line.number())) {
                    if (!around.goesOn().getAsBoolean()) {
                        return false;
                    }
                    enter(line, 0);
                }
            }
        }
        return true;
    }

    /** Where each key stands; all that is kept in memory of the whole file. */
    private void index() throws SQLException {
        for (int first : chunks) {
            for (Line line : lines(first)) {
                try {
                    keys.add(keyOf(shape.read(file.columns(), line.text())), line.number());
                } catch (Refused unfit) {
                    LOG.tracef("row %d has no key", line.number());
                }
            }
        }
    }

    private void enter(Line line, int depth) throws SQLException {
        done.set(line.number());
        try {
            R row = shape.read(file.columns(), line.text());
            OptionalInt twin = keys.firstBefore(keyOf(row), line.number());
            if (twin.isPresent()) {
                Refused twice = new Refused(ImportRefusal.ROW_DUPLICATE, twin.getAsInt());
                note(line, RowOutcome.DUPLICATE, "row " + twin.getAsInt(), twice);
            } else if (file.dryRun()) {
                rehearse(line, row);
            } else {
                enterNeeded(row, depth);
                around.once().run(call(), () -> keep(line, row));
            }
        } catch (Refused no) {
            refused(line, no);
        } catch (RuntimeException fault) {
            mustBeTheRows(fault);
            LOG.errorf(
                    "row %d of import %s failed: %s",
                    line.number(), file.id(), fault.getClass().getName());
            note(line, RowOutcome.REFUSED, null, new Refused(KitRefusal.INTERNAL));
        }
    }

    /** A machine that breaks down is no fault of the row: it will be entered again. */
    private static void mustBeTheRows(RuntimeException fault) {
        if (fault.getCause() instanceof Error broken && !(broken instanceof StackOverflowError)) {
            throw broken;
        }
    }

    private void keep(Line line, R row) {
        try {
            Result result = new Result(line.number(), RowOutcome.CREATED, null, null, List.of());
            if (around.rows().note(file.id(), result)) {
                around.rows().made(file.id(), line.number(), kind.enter(call(), row));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a row cannot be noted", failure);
        }
    }

    /** Rows that this one needs come first, wherever they stand: of each key the first that is not refused. */
    private void enterNeeded(R row, int depth) throws SQLException {
        for (String need : depth < DEPTH_MAX ? kind.needs(row) : List.<String>of()) {
            OptionalInt number = keys.first(need);
            while (number.isPresent() && !done.get(number.getAsInt())) {
                enter(line(number.getAsInt()), depth + 1);
                number = keys.first(need);
            }
        }
    }

    private void rehearse(Line line, R row) throws SQLException {
        try {
            around.once().run(call(), () -> {
                enterAround(row, new HashSet<>(), 0);
                kind.enter(call(), row);
                around.entities().flush();
                throw new Undone();
            });
        } catch (Undone fits) {
            around.rows().note(file.id(), new Result(line.number(), RowOutcome.CREATED, null, null, List.of()));
        }
    }

    /**
     * Enters what a row of a dry run needs, each once. A row that is refused while nothing else is entered is refused for
     * itself, and never tried again.
     */
    private void enterAround(R row, Set<String> entered, int depth) {
        for (String need : depth < DEPTH_MAX ? kind.needs(row) : List.<String>of()) {
            boolean alone = entered.isEmpty();
            PrimitiveIterator.OfInt numbers =
                    entered.add(need) ? keys.standing(need) : IntStream.empty().iterator();
            for (int tries = 0; numbers.hasNext() && (alone || tries < TRIES_MAX); tries++) {
                int number = numbers.nextInt();
                if (rehearsed(number, entered, depth + 1)) {
                    break;
                }
                refused.set(number, alone || refused.get(number));
            }
        }
    }

    /** Enters what another row of a dry run needs; false if it is refused, true also if it is there already. */
    private boolean rehearsed(int number, Set<String> entered, int depth) {
        try {
            R needed = shape.read(file.columns(), line(number).text());
            enterAround(needed, entered, depth);
            kind.enter(call(), needed);
            return true;
        } catch (Refused no) {
            if (no.refusal().kind() == Kind.UNAVAILABLE) {
                throw no;
            }
            LOG.tracef("row %d is not entered for the sake of another", number);
            return isKnown(no.refusal());
        } catch (SQLException failure) {
            throw new IllegalStateException("a row cannot be read", failure);
        }
    }

    private void refused(Line line, Refused no) throws SQLException {
        Refusal refusal = no.refusal();
        if (refusal.kind() == Kind.UNAVAILABLE) {
            done.clear(line.number());
            throw no;
        }
        boolean known = isKnown(refusal);
        Object which = no.values().isEmpty() ? null : no.values().get(0);
        note(
                line,
                known ? RowOutcome.DUPLICATE : RowOutcome.REFUSED,
                known && which != null ? which.toString() : null,
                no);
    }

    private boolean isKnown(Refusal refusal) {
        return refusal == KitRefusal.RECORD_DUPLICATE || kind.duplicates().contains(refusal);
    }

    private void note(Line line, RowOutcome outcome, String found, Refused no) throws SQLException {
        if (outcome == RowOutcome.REFUSED) {
            refused.set(line.number());
        }
        Refusal refusal = no.refusal();
        Fault whole = new Fault(null, refusal.code(), no.detail(Language.ZH), no.detail(Language.EN), refusal.rule());
        List<Fault> faults = new ArrayList<>(List.of(whole));
        no.problems().stream()
                .map(field -> new Fault(
                        field.pointer(),
                        field.refusal().code(),
                        field.detail(Language.ZH),
                        field.detail(Language.EN),
                        field.refusal().rule()))
                .forEach(faults::add);
        around.rows().note(file.id(), new Result(line.number(), outcome, refusal.code(), found, faults));
    }

    private String keyOf(R row) {
        try {
            return kind.key(row);
        } catch (Refused unfit) {
            return null;
        }
    }

    private Call call() {
        return new Call(file.caller(), null, around.clock().instant());
    }

    private Line line(int number) throws SQLException {
        int first = chunks.get(0);
        for (int one : chunks) {
            if (one > number) {
                break;
            }
            first = one;
        }
        return lines(first).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(int first) throws SQLException {
        List<Line> lines = kept.get(first);
        if (lines == null) {
            lines = around.rows().chunk(file.id(), first);
            kept.put(first, lines);
        }
        return lines;
    }
}
