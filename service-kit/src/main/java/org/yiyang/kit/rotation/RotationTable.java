package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.metric.BusinessFigure;
import org.yiyang.kit.metric.BusinessFigures;
import org.yiyang.kit.rotation.RotationJson.RotationStatus;

/** The table of rotations, of which one at most is open; it is what the figures show. */
@ApplicationScoped
class RotationTable implements BusinessFigures {
    private static final String BEGIN = "insert into key_rotation (id, open_key, status, field_key, blind_key, pass,"
            + " total, examined, rewritten, rewritten_in_pass, worked_millis, asked_by, reason, started_at,"
            + " pass_started_at) values (?, 1, 'RUNNING', ?, ?, 1, 0, 0, 0, 0, 0, ?, ?, ?, ?)";
    private static final String WORKED = "update key_rotation set field_key = ?, blind_key = ?, pass = ?, place = ?,"
            + " total = ?, examined = ?, rewritten = ?, rewritten_in_pass = ?, worked_millis = ?, not_before = ?,"
            + " pass_started_at = ?, failure = null where id = ?";
    private static final String BECOME = "update key_rotation set status = ?, failure = ? where id = ? and status = ?";
    private static final String FINISH = "update key_rotation set status = 'DONE', open_key = null, place = null,"
            + " finished_at = ? where id = ? and status = 'RUNNING'";
    private static final String FIGURES = "select 'examined', examined from key_rotation where open_key = 1"
            + " union all select 'total', total from key_rotation where open_key = 1"
            + " union all select 'rewritten', rewritten from key_rotation where open_key = 1";
    private final Database database;

    RotationTable(Database database) {
        this.database = database;
    }

    /** One rotation. */
    record Rotation(
            UUID id,
            RotationStatus status,
            String fieldKey,
            String blindKey,
            int pass,
            String place,
            long total,
            long examined,
            long rewritten,
            long rewrittenInPass,
            long workedMillis,
            Instant notBefore,
            Instant startedAt,
            Instant passStartedAt,
            Instant finishedAt,
            String failure) {

        /** The same at the beginning of a pass. */
        Rotation inPass(int next, String field, String blind, Instant from) {
            return new Rotation(
                    id, status, field, blind, next, null, 0, 0, rewritten, 0, 0, from, startedAt, from, null, null);
        }

        Rotation of(long rows) {
            return new Rotation(
                    id,
                    status,
                    fieldKey,
                    blindKey,
                    pass,
                    place,
                    rows,
                    examined,
                    rewritten,
                    rewrittenInPass,
                    workedMillis,
                    notBefore,
                    startedAt,
                    passStartedAt,
                    null,
                    null);
        }

        /** The same after some rows. */
        Rotation after(Rewriting.Step step, String now, long millis) {
            return new Rotation(
                    id,
                    status,
                    fieldKey,
                    blindKey,
                    pass,
                    now,
                    total,
                    examined + step.examined(),
                    rewritten + step.rewritten(),
                    rewrittenInPass + step.rewritten(),
                    workedMillis + millis,
                    notBefore,
                    startedAt,
                    passStartedAt,
                    null,
                    null);
        }
    }

    void begin(Rotation one, String by, String reason) {
        database.inUnit(sql -> sql.execute(
                BEGIN, one.id(), one.fieldKey(), one.blindKey(), by, reason, one.startedAt(), one.startedAt()));
    }

    Optional<Rotation> open() {
        return first("where open_key = 1");
    }

    /** The last one, open or not. */
    Optional<Rotation> last() {
        return first("order by id desc limit 1");
    }

    /** The last one that ended. */
    Optional<Rotation> lastDone() {
        return first("where status = 'DONE' order by id desc limit 1");
    }

    private Optional<Rotation> first(String which) {
        return database.anywhere(sql -> sql.select("select * from key_rotation " + which)
                .map(RotationTable::of)
                .findFirst());
    }

    /** How far it is; its status is another's to change. */
    void worked(Rotation one) {
        database.inUnit(sql -> sql.execute(
                WORKED,
                one.fieldKey(),
                one.blindKey(),
                one.pass(),
                one.place(),
                one.total(),
                one.examined(),
                one.rewritten(),
                one.rewrittenInPass(),
                one.workedMillis(),
                one.notBefore(),
                one.passStartedAt(),
                one.id()));
    }

    void finish(Rotation one, Instant at) {
        database.inUnit(sql -> sql.execute(FINISH, at, one.id()));
    }

    /** False if it was not in the state from which it should come. */
    boolean become(UUID id, RotationStatus from, RotationStatus to, String failure) {
        return database.inUnit(sql -> sql.execute(BECOME, to.name(), failure, id, from.name())) == 1;
    }

    private static Rotation of(RowView row) {
        return new Rotation(
                row.getColumn("id", UUID.class),
                row.getColumn("status", RotationStatus.class),
                row.getColumn("field_key", String.class),
                row.getColumn("blind_key", String.class),
                row.getColumn("pass", Integer.class),
                row.getColumn("place", String.class),
                row.getColumn("total", Long.class),
                row.getColumn("examined", Long.class),
                row.getColumn("rewritten", Long.class),
                row.getColumn("rewritten_in_pass", Long.class),
                row.getColumn("worked_millis", Long.class),
                row.getColumn("not_before", Instant.class),
                row.getColumn("started_at", Instant.class),
                row.getColumn("pass_started_at", Instant.class),
                row.getColumn("finished_at", Instant.class),
                row.getColumn("failure", String.class));
    }

    @Override
    public List<BusinessFigure> figures() {
        return List.of(
                new BusinessFigure(
                        "yiyang.key.rotations",
                        "Rotations of keys by their status",
                        "status",
                        Stream.of(RotationStatus.values())
                                .map(RotationStatus::name)
                                .toList(),
                        "select status, count(*) from key_rotation group by status"),
                new BusinessFigure(
                        "yiyang.key.rotation.rows",
                        "How far the open rotation of keys is",
                        "rows",
                        List.of("examined", "rewritten", "total"),
                        FIGURES));
    }
}
