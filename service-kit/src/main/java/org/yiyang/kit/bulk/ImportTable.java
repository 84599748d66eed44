package org.yiyang.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Successions;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
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
    private final Successions successions;

    ImportTable(Database database, Successions successions) {
        this.database = database;
        this.successions = successions;
    }

    /**
     * One file.
     *
     * @param header the paths of its columns, joined by blanks; null for JSON
     * @param openKey what no two files may have while they are open
     * @param caller whose rights the rows are entered with: the uploader, as of when the import was last taken up
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

        /** How many rows a second have got through since it was last taken up; 0 before. */
        int rowsPerSecond(int done, Instant now) {
            if (startedAt == null) {
                return 0;
            }
            long millis = Math.max(
                    1,
                    Duration.between(startedAt, finishedAt == null ? now : finishedAt)
                            .toMillis());
            return (int) Math.max(0, (done - doneBefore) * 1000L / millis);
        }

        /** How long the rest takes at that rate; null unless rows are being entered. */
        Integer secondsLeft(int done, Instant now) {
            int rate = rowsPerSecond(done, now);
            return status == ImportStatus.RUNNING && rate > 0 ? (total - done) / rate : null;
        }

        List<String> columns() {
            return header == null ? null : List.of(header.split(" "));
        }
    }

    void insert(Import one) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                one.id(),
                one.kind(),
                one.dryRun(),
                one.status(),
                one.type(),
                one.header(),
                one.hash(),
                one.openKey(),
                one.repeats(),
                one.total(),
                one.caller().subject()));
        values.addAll(rights(one.caller()));
        values.add(one.createdAt());
        database.inUnit(sql -> sql.execute(INSERT, values.toArray()));
    }

    /** From now on its rows are entered with the rights that its uploader has today. */
    void takeUp(UUID id, Caller caller) {
        List<Object> values = new ArrayList<>(rights(caller));
        values.add(id);
        database.inUnit(sql -> sql.execute(TAKE_UP, values.toArray()));
    }

    private static List<Object> rights(Caller caller) {
        return Arrays.asList(
                caller.client(),
                String.join(" ", caller.roles()),
                caller.region(),
                caller.institution(),
                caller.person(),
                String.join(" ", caller.scopes()));
    }

    /** Moves a file to the state it is given in, unless it was moved since it was read: then all is done again. */
    void move(Import one) {
        int moved = database.inUnit(sql -> sql.execute(
                MOVE,
                one.status(),
                one.openKey(),
                one.startedAt(),
                one.finishedAt(),
                one.doneBefore(),
                one.failure(),
                one.id(),
                one.version()));
        if (moved == 0) {
            throw new OptimisticLockException();
        }
    }

    Optional<Import> find(UUID id) {
        return select("id = ?", id).stream().findFirst();
    }

    Optional<Import> own(String subject, UUID id) {
        return select("subject = ? and id = ?", subject, id).stream().findFirst();
    }

    /** The uploader's own, by id. */
    List<Import> list(String subject, ImportStatus status, UUID after, int limit) {
        UUID key = Ids.orFirst(after);
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
    Optional<Import> next() {
        return select("status in ('QUEUED', 'RUNNING') order by id limit 1").stream()
                .findFirst();
    }

    Optional<Import> open(byte[] openKey) {
        return select("open_key = ?", new Object[] {openKey}).stream().findFirst();
    }

    /** The uploader's latest import of the same content. */
    Optional<Import> earlier(String subject, String kind, byte[] hash) {
        return select("subject = ? and kind = ? and content_hash = ? order by id desc limit 1", subject, kind, hash)
                .stream()
                .findFirst();
    }

    private List<Import> select(String condition, Object... values) {
        return database.anywhere(sql -> sql.select("select * from bulk_import where " + condition, values)
                .map(this::read)
                .list());
    }

    private Import read(RowView row) {
        return new Import(
                row.getColumn("id", UUID.class),
                row.getColumn("kind", String.class),
                row.getColumn("dry_run", Boolean.class),
                row.getColumn("status", ImportStatus.class),
                row.getColumn("file_type", FileType.class),
                row.getColumn("header", String.class),
                row.getColumn("content_hash", byte[].class),
                row.getColumn("open_key", byte[].class),
                row.getColumn("repeats", UUID.class),
                row.getColumn("total", Integer.class),
                row.getColumn("done_before", Integer.class),
                caller(row),
                row.getColumn("created_at", Instant.class),
                row.getColumn("started_at", Instant.class),
                row.getColumn("finished_at", Instant.class),
                row.getColumn("failure", ImportFailure.class),
                row.getColumn("version", Long.class));
    }

    private Caller caller(RowView row) {
        return successions.reaching(new Caller(
                row.getColumn("subject", String.class),
                row.getColumn("client", String.class),
                words(row.getColumn("roles", String.class)),
                row.getColumn("region", String.class),
                row.getColumn("institution", UUID.class),
                row.getColumn("person", UUID.class),
                words(row.getColumn("scopes", String.class))));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
