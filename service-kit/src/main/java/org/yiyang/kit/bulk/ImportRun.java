package org.yiyang.kit.bulk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.yiyang.kit.bulk.ImportJson.RowOutcome;
import org.yiyang.kit.bulk.RowTable.Line;
import org.yiyang.kit.bulk.RowTable.Result;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowKeys;
import org.yiyang.kit.rows.RowShape;
import org.yiyang.kit.write.UnitOfWork;

/**
 * One file on its way: each row in a transaction of its own, in which it is also noted as done, so that no row is done
 * twice after a crash. A row whose key stands in an earlier row is its duplicate, unless that one was refused; a row
 * that needs another waits for it wherever it stands. A dry run enters each row after those it needs, and rolls back.
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
    record Surroundings(
            RowTable rows, UnitOfWork unitOfWork, EntityManager entities, Clock clock, BooleanSupplier goesOn) {}

    ImportRun(ImportTable.Import file, ImportKind<R> kind, RowShape<R> shape, Surroundings around) {
        this.file = file;
        this.kind = kind;
        this.shape = shape;
        this.around = around;
    }

    /**
     * Works until the file's end or until it is to stop.
     *
     * @return whether every row is through
     */
    boolean work() {
        chunks = around.rows().chunks(file.id());
        done = around.rows().done(file.id());
        refused.or(around.rows().refused(file.id()));
        if (kind.together() == 1) {
            index();
            return chunks.stream().allMatch(first -> enterSingly(lines(first)));
        }
        RowsTogether<R> batches = new RowsTogether<>(file, kind, shape, around);
        try (RowsTogether<R>.Ahead ahead = batches.new Ahead(chunks)) {
            return chunks.stream().allMatch(first -> {
                RowsTogether.Chunk<R> chunk = ahead.next();
                kept.put(first, chunk.lines());
                batches.enter(chunk, keys, done);
                return enterSingly(chunk.lines());
            });
        }
    }

    /** Enters what is left of a chunk; false if the run is to stop. */
    private boolean enterSingly(List<Line> lines) {
        for (Line line : lines) {
            if (!done.get(line.number())) {
                if (!around.goesOn().getAsBoolean()) {
                    return false;
                }
                enter(line, 0);
            }
        }
        return true;
    }

    /** Where each key stands; all that is kept in memory of the whole file. */
    private void index() {
        for (int first : chunks) {
            for (Line line : lines(first)) {
                keys.add(keyOf(line), line.number());
            }
        }
    }

    /** Null for an unfit row, refused in its turn; whatever else is thrown is the program's fault and ends the run. */
    private String keyOf(Line line) {
        try {
            return kind.key(shape.readNamed(file.columns(), line.text()).row());
        } catch (Refused unfit) {
            return null;
        }
    }

    private void enter(Line line, int depth) {
        done.set(line.number());
        try {
            RowShape.Named<R> named = shape.readNamed(file.columns(), line.text());
            R row = named.row();
            OptionalInt twin = keys.firstBefore(keyOf(row), line.number());
            if (twin.isPresent()) {
                Refused twice = new Refused(ImportRefusal.ROW_DUPLICATE, twin.getAsInt());
                note(line, RowOutcome.DUPLICATE, "row " + twin.getAsInt(), twice);
            } else if (file.dryRun()) {
                rehearse(line, named);
            } else {
                enterNeeded(row, depth);
                around.unitOfWork().runBehind(call(), () -> keep(line, named));
            }
        } catch (Refused no) {
            refused(line, no);
        } catch (RuntimeException fault) {
            RowsTogether.mustBeTheRows(fault);
            LOG.errorf(
                    "row %d of import %s failed: %s",
                    line.number(), file.id(), fault.getClass().getName());
            note(line, RowOutcome.REFUSED, null, new Refused(KitRefusal.INTERNAL));
        }
    }

    private void keep(Line line, RowShape.Named<R> named) {
        Optional<Result> known = recorded(line, named.row());
        if (known.isPresent()) {
            around.rows().note(file.id(), known.get());
            return;
        }
        if (around.rows().note(file.id(), Result.created(line.number()))) {
            around.rows().made(file.id(), line.number(), kind.enter(call(), named.whole()));
        }
    }

    /** Rows that this one needs come first, wherever they stand: of each key the first that is not refused. */
    private void enterNeeded(R row, int depth) {
        for (String need : depth < DEPTH_MAX ? kind.needs(row) : List.<String>of()) {
            OptionalInt number = keys.first(need);
            while (number.isPresent() && !done.get(number.getAsInt())) {
                enter(line(number.getAsInt()), depth + 1);
                number = keys.first(need);
            }
        }
    }

    private void rehearse(Line line, RowShape.Named<R> named) {
        List<Result> found = new ArrayList<>(List.of(Result.created(line.number())));
        try {
            around.unitOfWork().runBehind(call(), () -> {
                recorded(line, named.row()).ifPresent(known -> {
                    found.set(0, known);
                    throw new RowsTogether.Undone();
                });
                R row = named.whole();
                enterAround(row, new HashSet<>(), 0);
                kind.enter(call(), row);
                around.entities().flush();
                throw new RowsTogether.Undone();
            });
        } catch (RowsTogether.Undone fits) {
            around.rows().note(file.id(), found.get(0));
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
            RowShape.Named<R> named =
                    shape.readNamed(file.columns(), line(number).text());
            if (kind.recorded(call(), named.row()).isPresent()) {
                return true;
            }
            R needed = named.whole();
            enterAround(needed, entered, depth);
            kind.enter(call(), needed);
            return true;
        } catch (Refused no) {
            if (no.refusal().kind() == Kind.UNAVAILABLE) {
                throw no;
            }
            LOG.tracef("row %d is not entered for the sake of another", number);
            return isKnown(no.refusal());
        }
    }

    private void refused(Line line, Refused no) {
        Refusal refusal = no.refusal();
        if (refusal.kind() == Kind.UNAVAILABLE) {
            done.clear(line.number());
            throw no;
        }
        boolean known = isKnown(refusal);
        String which =
                known && !no.values().isEmpty() ? Objects.toString(no.values().get(0), null) : null;
        note(line, known ? RowOutcome.DUPLICATE : RowOutcome.REFUSED, which, no);
    }

    private boolean isKnown(Refusal refusal) {
        return refusal == KitRefusal.RECORD_DUPLICATE || kind.duplicates().contains(refusal);
    }

    private void note(Line line, RowOutcome outcome, String found, Refused no) {
        if (outcome == RowOutcome.REFUSED) {
            refused.set(line.number());
        }
        around.rows().note(file.id(), Result.refused(line.number(), outcome, found, no, shown(line)));
    }

    /** How a row compares with what is recorded under its key, if the uploader may see that; what it confirms is taken over. */
    private Optional<Result> recorded(Line line, R row) {
        Optional<Result> result = kind.recorded(call(), row)
                .map(known -> Result.known(
                        line.number(), known, shape.differing(row, known.row(), known.leftOut()), shown(line)));
        result.filter(Result::confirms).ifPresent(one -> kind.confirmAll(call(), Map.of(one.found(), row)));
        return result;
    }

    private UnaryOperator<String> shown(Line line) {
        return pointer -> shape.shown(file.columns(), line.text(), pointer);
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

    private Line line(int number) {
        int first = chunks.stream()
                .filter(one -> one <= number)
                .reduce((one, later) -> later)
                .orElseThrow();
        return lines(first).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(int first) {
        List<Line> lines = kept.get(first);
        if (lines == null) {
            lines = around.rows().chunk(file.id(), first);
            kept.put(first, lines);
        }
        return lines;
    }
}
