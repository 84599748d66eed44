package org.yiyang.kit.reconcile;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.reconcile.AggregateTables.Register;

/** Reads record, last move and last event in one statement, so that a write in between is no difference. */
@ApplicationScoped
class Comparison {
    private static final String SIDES =
            ", (select max(m.sequence) from aggregate_move m where m.aggregate_id = t.id) as moved"
                    + ", (select m.to_status from aggregate_move m where m.aggregate_id = t.id"
                    + " order by m.sequence desc, m.id desc limit 1) as moved_to"
                    + ", (select max(o.sequence) from outbox o where o.aggregate_id = t.id) as published from ";
    private final Database database;
    private final List<String> recordless;

    Comparison(Database database, @All List<RecordlessDeadlines> recordless) {
        this.database = database;
        this.recordless =
                recordless.stream().flatMap(one -> one.deadlineKinds().stream()).toList();
    }

    /** What one look found. */
    record Look(List<RecordDifferences> findings, UUID last, int examined) {}

    /** One record, and how it differs. */
    private record Compared(UUID id, List<RecordDifferences> differences) {}

    /** The records of a register after an id, in the order of their ids. */
    Look records(Register register, UUID after, int limit) {
        String page = select(register) + " where t.id > ? order by t.id limit ?";
        List<Compared> compared = database.anywhere(sql -> sql.select(page, Ids.orFirst(after), limit)
                .map(row -> compared(register, row))
                .list());
        UUID last =
                compared.isEmpty() ? null : compared.get(compared.size() - 1).id();
        return new Look(
                compared.stream().flatMap(one -> one.differences().stream()).toList(), last, compared.size());
    }

    /** How one record stands; empty where the register has none of this id. */
    Optional<List<RecordDifferences>> record(Register register, UUID id) {
        return database.anywhere(sql -> sql.select(select(register) + " where t.id = ?", id)
                .map(row -> compared(register, row).differences())
                .findOne());
    }

    /** The ids in a table of what belongs to records, after an id, that no register has. */
    Look strays(DependentTable belonging, List<Register> registers, UUID after, int limit) {
        return database.anywhere(sql -> {
            List<UUID> ids = ids(sql, belonging, after, limit);
            UUID last = ids.isEmpty() ? null : ids.get(ids.size() - 1);
            List<RecordDifferences> findings =
                    last == null ? List.of() : unregistered(sql, belonging, registers, after, last);
            return new Look(findings, last, ids.size());
        });
    }

    private List<UUID> ids(Handle sql, DependentTable belonging, UUID after, int limit) {
        String page = "select distinct " + belonging.id() + " from " + belonging.table() + " where " + belonging.id()
                + " > ?" + belonging.and(recordless) + " order by " + belonging.id() + " limit ?";
        return sql.select(page, Ids.orFirst(after), limit).mapTo(UUID.class).list();
    }

    private List<RecordDifferences> unregistered(
            Handle sql, DependentTable belonging, List<Register> registers, UUID after, UUID last) {
        String unknown = registers.stream()
                .map(register -> " and not exists (select 1 from " + register.table() + " t where t.id = s."
                        + belonging.id() + ")")
                .collect(Collectors.joining());
        String select = "select distinct s." + belonging.id() + " from " + belonging.table() + " s where s."
                + belonging.id() + " > ? and s." + belonging.id() + " <= ?" + belonging.and(recordless) + unknown;
        return sql.select(select, Ids.orFirst(after), last)
                .mapTo(UUID.class)
                .map(id ->
                        new RecordDifferences(belonging.stray(), id, belonging.table(), null, null, null, null, null))
                .list();
    }

    private static String select(Register register) {
        return "select t.id, t.version, " + (register.hasStatus() ? "t.status" : "null as status") + SIDES
                + register.table() + " t";
    }

    private static Compared compared(Register register, RowView row) {
        UUID id = row.getColumn("id", UUID.class);
        long version = row.getColumn("version", Long.class);
        String status = row.getColumn("status", String.class);
        Long moved = row.getColumn("moved", Long.class);
        String movedTo = row.getColumn("moved_to", String.class);
        Long published = row.getColumn("published", Long.class);
        return new Compared(
                id,
                Differences.of(version, status, moved, movedTo, published).stream()
                        .map(one -> new RecordDifferences(
                                one, id, register.table(), version, status, moved, movedTo, published))
                        .toList());
    }
}
