package org.yiyang.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.rows.FileType;

/** The table of imports, with the rights of who brought each file. */
@ApplicationScoped
class ImportTable {
    private static final String INSERT = "insert into bulk_import (id, kind, dry_run, status, file_type, header,"
            + " content_hash, open_key, repeats, total, done_before, subject, client, roles, region, institution,"
            + " person, scopes, created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String MOVE = "update bulk_import set status = ?, open_key = ?, started_at = ?,"
            + " finished_at = ?, done_before = ?, failure = ?, version = version + 1 where id = ? and version = ?";
    private static final String TAKE_UP = "update bulk_import set client = ?, roles = ?, region = ?, institution = ?,"
            + " person = ?, scopes = ? where id = ?";
    private final Database database;

    ImportTable(Database database) {
        this.database = database;
    }

    /**
     * One file.
     *
     * @param header the paths of its columns, joined by blanks; null for JSON
     * @param openKey what no two files may have while they are open
     * @param caller whose rights the rows are entered with: who brought it, as he was when he last took it up
     * @param failure null unless it has failed
     */
    record Import(
            UUID id,
            String kind,
            boolean dryRun,
            ImportStatus status,
            FileType type,
            String header,
            byte[] hash,
            byte[] openKey,
            UUID repeats,
            int total,
            int doneBefore,
            Caller caller,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt,
            ImportFailure failure,
            long version) {

        /** The same file in another state. */
        Import in(ImportStatus next, byte[] open, int done, Instant started, Instant finished) {
            return new Import(
                    id, kind, dryRun, next, type, header, hash, open, repeats, total, done, caller, createdAt, started,
                    finished, null, version);
        }

        /** The same file given up for a reason; another may be brought in its place. */
        Import failed(ImportFailure reason, Instant at) {
            return new Import(
                    id,
                    kind,
                    dryRun,
                    ImportStatus.FAILED,
                    type,
                    header,
                    hash,
                    null,
                    repeats,
                    total,
                    doneBefore,
                    caller,
                    createdAt,
                    startedAt,
                    at,
                    reason,
                    version);
        }

        List<String> columns() {
            return header == null ? null : List.of(header.split(" "));
        }
    }

    void insert(Import one) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Binary.of(one.id()));
            insert.setString(2, one.kind());
            insert.setBoolean(3, one.dryRun());
            insert.setString(4, one.status().name());
            insert.setString(5, one.type().name());
            insert.setString(6, one.header());
            insert.setBytes(7, one.hash());
            insert.setBytes(8, one.openKey());
            insert.setBytes(9, Binary.of(one.repeats()));
            insert.setInt(10, one.total());
            insert.setString(11, one.caller().subject());
            rights(insert, 12, one.caller());
            insert.setTimestamp(18, Timestamp.from(one.createdAt()));
            insert.executeUpdate();
        }
    }

    /** From now on its rows are entered with the rights that whoever brought it has today. */
    void takeUp(UUID id, Caller caller) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement update = connection.prepareStatement(TAKE_UP)) {
            rights(update, 1, caller);
            update.setBytes(7, Binary.of(id));
            update.executeUpdate();
        }
    }

    private static void rights(PreparedStatement statement, int first, Caller caller) throws SQLException {
        statement.setString(first, caller.client());
        statement.setString(first + 1, String.join(" ", caller.roles()));
        statement.setString(first + 2, caller.region());
        statement.setBytes(first + 3, Binary.of(caller.institution()));
        statement.setBytes(first + 4, Binary.of(caller.person()));
        statement.setString(first + 5, String.join(" ", caller.scopes()));
    }

    /** Moves a file to the state it is given in, unless it was moved since it was read: then all is done again. */
    void move(Import one) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setString(1, one.status().name());
            update.setBytes(2, one.openKey());
            update.setTimestamp(3, stamp(one.startedAt()));
            update.setTimestamp(4, stamp(one.finishedAt()));
            update.setInt(5, one.doneBefore());
            update.setString(6, one.failure() == null ? null : one.failure().name());
            update.setBytes(7, Binary.of(one.id()));
            update.setLong(8, one.version());
            if (update.executeUpdate() == 0) {
                throw new OptimisticLockException();
            }
        }
    }

    Optional<Import> find(UUID id) throws SQLException {
        return select("id = ?", Binary.of(id)).stream().findFirst();
    }

    Optional<Import> own(String subject, UUID id) throws SQLException {
        return select("subject = ? and id = ?", subject, Binary.of(id)).stream().findFirst();
    }

    /** The uploader's own, by id. */
    List<Import> list(String subject, ImportStatus status, UUID after, int limit) throws SQLException {
        byte[] key = after == null ? new byte[0] : Binary.of(after);
        return status == null
                ? select("subject = ? and id > ? order by id limit ?", subject, key, limit)
                : select(
                        "subject = ? and id > ? and status = ? order by id limit ?",
                        subject,
                        key,
                        status.name(),
                        limit);
    }

    /** The oldest that waits, or was being worked on when its worker went away. */
    Optional<Import> next() throws SQLException {
        return select("status in ('QUEUED', 'RUNNING') order by id limit 1").stream()
                .findFirst();
    }

    Optional<Import> open(byte[] openKey) throws SQLException {
        return select("open_key = ?", openKey).stream().findFirst();
    }

    /** The uploader's latest import of the same content. */
    Optional<Import> earlier(String subject, String kind, byte[] hash) throws SQLException {
        return select("subject = ? and kind = ? and content_hash = ? order by id desc limit 1", subject, kind, hash)
                .stream()
                .findFirst();
    }

    private List<Import> select(String condition, Object... values) throws SQLException {
        List<Import> found = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement("select * from bulk_import where " + condition)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                Binary.id(row.getBytes("id")),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                ImportStatus.valueOf(row.getString("status")),
                FileType.valueOf(row.getString("file_type")),
                row.getString("header"),
                row.getBytes("content_hash"),
                row.getBytes("open_key"),
                Binary.id(row.getBytes("repeats")),
                row.getInt("total"),
                row.getInt("done_before"),
                caller(row),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("failure") == null ? null : ImportFailure.valueOf(row.getString("failure")),
                row.getLong("version"));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getString("subject"),
                row.getString("client"),
                words(row.getString("roles")),
                row.getString("region"),
                Binary.id(row.getBytes("institution")),
                Binary.id(row.getBytes("person")),
                words(row.getString("scopes")));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
