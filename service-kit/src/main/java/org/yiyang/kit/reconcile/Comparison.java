package org.yiyang.kit.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.reconcile.Registers.Register;

/** Reads record, last move and last event in one statement, so that a write in between is no difference. */
@ApplicationScoped
class Comparison {
    private static final String SIDES = ", (select max(m.sequence) from aggregate_move m where m.aggregate_id = t.id)"
            + ", (select m.to_status from aggregate_move m where m.aggregate_id = t.id"
            + " order by m.sequence desc, m.id desc limit 1)"
            + ", (select max(o.sequence) from outbox o where o.aggregate_id = t.id) from ";
    private final Database database;

    Comparison(Database database) {
        this.database = database;
    }

    /** What one look found. */
    record Look(List<Finding> findings, UUID last, int examined) {}

    /** The records of a register after an id, in the order of their ids. */
    Look records(Register register, UUID after, int limit) throws SQLException {
        String sql = select(register) + " where t.id > ? order by t.id limit ?";
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, key(after));
            select.setInt(2, limit);
            List<Finding> findings = new ArrayList<>();
            UUID last = null;
            int examined = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = Binary.id(row.getBytes(1));
                    examined++;
                    findings.addAll(differences(register, row));
                }
            }
            return new Look(findings, last, examined);
        }
    }

    /** How one record stands; empty where the register has none of this id. */
    Optional<List<Finding>> record(Register register, UUID id) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(select(register) + " where t.id = ?")) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(differences(register, row)) : Optional.empty();
            }
        }
    }

    /** The ids in a table of what belongs to records, after an id, that no register has. */
    Look strays(Belonging belonging, List<Register> registers, UUID after, int limit) throws SQLException {
        try (Connection connection = database.anywhere()) {
            List<UUID> ids = ids(connection, belonging, after, limit);
            UUID last = ids.isEmpty() ? null : ids.get(ids.size() - 1);
            List<Finding> findings =
                    last == null ? List.of() : unregistered(connection, belonging, registers, after, last);
            return new Look(findings, last, ids.size());
        }
    }

    private static List<UUID> ids(Connection connection, Belonging belonging, UUID after, int limit)
            throws SQLException {
        String sql = "select distinct " + belonging.id() + " from " + belonging.table() + " where " + belonging.id()
                + " > ?" + belonging.and() + " order by " + belonging.id() + " limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, key(after));
            select.setInt(2, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(Binary.id(row.getBytes(1)));
                }
            }
            return ids;
        }
    }

    private static List<Finding> unregistered(
            Connection connection, Belonging belonging, List<Register> registers, UUID after, UUID last)
            throws SQLException {
        String unknown = registers.stream()
                .map(register -> " and not exists (select 1 from " + register.table() + " t where t.id = s."
                        + belonging.id() + ")")
                .collect(Collectors.joining());
        String sql = "select distinct s." + belonging.id() + " from " + belonging.table() + " s where s."
                + belonging.id() + " > ? and s." + belonging.id() + " <= ?" + belonging.and() + unknown;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, key(after));
            select.setBytes(2, Binary.of(last));
            List<Finding> findings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = Binary.id(row.getBytes(1));
                    findings.add(new Finding(belonging.stray(), id, belonging.table(), null, null, null, null, null));
                }
            }
            return findings;
        }
    }

    private static String select(Register register) {
        return "select t.id, t.version, " + (register.hasStatus() ? "t.status" : "null") + SIDES + register.table()
                + " t";
    }

    private static byte[] key(UUID after) {
        return after == null ? new byte[0] : Binary.of(after);
    }

    private static List<Finding> differences(Register register, ResultSet row) throws SQLException {
        UUID id = Binary.id(row.getBytes(1));
        long version = row.getLong(2);
        String status = row.getString(3);
        Long moved = row.getObject(4, Long.class);
        String movedTo = row.getString(5);
        Long told = row.getObject(6, Long.class);
        return Differences.of(version, status, moved, movedTo, told).stream()
                .map(one -> new Finding(one, id, register.table(), version, status, moved, movedTo, told))
                .toList();
    }
}
