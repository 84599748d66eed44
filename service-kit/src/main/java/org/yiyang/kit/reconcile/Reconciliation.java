package org.yiyang.kit.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.reconcile.AggregateTables.Register;
import org.yiyang.kit.reconcile.Comparison.Look;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Walks through all registers, then through what belongs to records for those that no register has; mends what it found. */
@ApplicationScoped
class Reconciliation {
    private static final List<DependentTable> BELONGINGS = List.of(DependentTable.values());
    private static final int RECORDS_A_LOOK = 1_000;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3})(?:\\.([0-9a-f-]{36}))?");
    private final AggregateTables registers;
    private final Comparison comparison;
    private final Remains remains;
    private final EntityManager entities;
    private final Changes changes;
    private final Audit audit;

    Reconciliation(
            AggregateTables registers,
            Comparison comparison,
            Remains remains,
            EntityManager entities,
            Changes changes,
            Audit audit) {
        this.registers = registers;
        this.comparison = comparison;
        this.remains = remains;
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * What a stretch of records shows.
     *
     * @param examined how many records were looked at
     * @param next where the next stretch begins; null after the last
     */
    @Schema(name = "ReconciliationStretch")
    record Stretch(List<RecordDifferences> items, int examined, String next) {}

    /** The stretch that begins at a place; null for the first. */
    Stretch look(String place) {
        Place from = Place.of(place);
        List<Register> all = registers.all();
        if (from.step() >= all.size() + BELONGINGS.size()) {
            throw placeUnknown();
        }
        Look look = from.step() < all.size()
                ? comparison.records(all.get(from.step()), from.after(), RECORDS_A_LOOK)
                : comparison.strays(BELONGINGS.get(from.step() - all.size()), all, from.after(), RECORDS_A_LOOK);
        return new Stretch(look.findings(), look.examined(), next(from, look, all.size() + BELONGINGS.size()));
    }

    private static String next(Place from, Look look, int steps) {
        if (look.examined() == RECORDS_A_LOOK) {
            return from.step() + "." + look.last();
        }
        return from.step() + 1 < steps ? String.valueOf(from.step() + 1) : null;
    }

    /**
     * Puts a record's history and events behind it right: its version moves past them, and it is published as it stands. For
     * those who consumed a change that never was, the register's word counts from then on.
     *
     * @throws Refused 404 if no register has it, 409 if nothing differs
     */
    Aggregate republish(Call call, UUID id, String reason) {
        Register register = registerOf(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        List<RecordDifferences> findings = findings(register, id);
        if (findings.isEmpty()) {
            throw new Refused(ReconcileRefusal.NOTHING_DIFFERS);
        }
        RecordDifferences found = findings.get(0);
        long last = Stream.of(found.version(), found.historyVersion(), found.eventSequence())
                .filter(version -> version != null)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        remains.liftVersion(register.table(), id, found.version(), last);
        Aggregate aggregate = entities.find(register.type(), id);
        String status = found.status() == null ? found.historyStatus() : found.status();
        aggregate.republish(new Move("republish", status, status, reason, call.now(), true));
        changes.publish(aggregate);
        return aggregate;
    }

    /**
     * Deletes what is left of a record that no register has: its history, tasks, deadlines and unsent events. What was
     * sent is never sent again; its id is never given to another.
     *
     * @throws Refused 404 if nothing is left of it, 409 if a register has it
     */
    void discard(Call call, UUID id, String reason) {
        if (registerOf(id).isPresent()) {
            throw new Refused(ReconcileRefusal.RECORD_EXISTS);
        }
        if (remains.discard(id) == 0) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        audit.write(call, new Audit.Act("discard", "remains", id, Audit.Outcome.DONE, reason));
    }

    private Optional<Register> registerOf(UUID id) {
        return registers.all().stream()
                .filter(register -> comparison.record(register, id).isPresent())
                .findFirst();
    }

    private List<RecordDifferences> findings(Register register, UUID id) {
        return comparison.record(register, id).orElse(List.of());
    }

    private static Refused placeUnknown() {
        return new Refused(KitRefusal.FIELDS_INVALID, 1)
                .with(new FieldProblem("after", ReconcileRefusal.PLACE_UNKNOWN));
    }

    /** Which of the tables, and the record after which to go on. */
    private record Place(int step, UUID after) {
        static Place of(String text) {
            if (text == null) {
                return new Place(0, null);
            }
            Matcher place = PLACE.matcher(text);
            if (!place.matches()) {
                throw placeUnknown();
            }
            try {
                UUID after = place.group(2) == null ? null : UUID.fromString(place.group(2));
                return new Place(Integer.parseInt(place.group(1)), after);
            } catch (IllegalArgumentException malformed) {
                throw placeUnknown();
            }
        }
    }
}
