package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yiyang.kit.history.Binary;

/** What waits for an agency, read with the deadlines, the most urgent first. */
@ApplicationScoped
class TaskList {
    private static final String QUERY = "select t.id, t.kind, t.subject_kind, t.subject_id, t.region_code, t.raised_at,"
            + " d.due_at, d.provisional from insurance_task t join deadline d on d.subject_id = t.subject_id"
            + " and d.kind = t.kind and d.part_id = t.subject_id where t.done_at is null and t.region_code like ?"
            + " and (d.due_at > ? or (d.due_at = ? and t.id > ?)) order by d.due_at, t.id limit ?";
    private final DataSource database;
    private final Clock clock;

    TaskList(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One task.
     *
     * @param todo what to do, in both languages
     * @param dueAt the first moment that is too late
     * @param provisional whether it was counted with a year whose holidays are not known yet
     */
    record Item(
            UUID id,
            TaskKind kind,
            Words todo,
            String subjectKind,
            UUID subjectId,
            String regionCode,
            Instant raisedAt,
            Instant dueAt,
            boolean provisional,
            boolean overdue) {
        Key key() {
            return new Key(dueAt, id);
        }
    }

    /** One page of tasks. */
    record Listed(List<Item> items) {}

    /** Both languages. */
    record Words(String zh, String en) {}

    /** After which task a page begins. */
    record Key(Instant dueAt, UUID id) {
        static final Key START = new Key(Instant.EPOCH, new UUID(0, 0));

        static Key of(String text) {
            if (text == null) {
                return START;
            }
            String[] parts = text.split("_", 2);
            return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String text() {
            return dueAt + "_" + id;
        }
    }

    List<Item> open(String region, Key after, int limit) {
        List<Item> items = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setString(1, region + "%");
            select.setTimestamp(2, Timestamp.from(after.dueAt()));
            select.setTimestamp(3, Timestamp.from(after.dueAt()));
            select.setBytes(4, Binary.of(after.id()));
            select.setInt(5, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(item(row, clock.instant()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("tasks cannot be read", failure);
        }
        return items;
    }

    private static Item item(ResultSet row, Instant now) throws SQLException {
        TaskKind kind = TaskKind.valueOf(row.getString("kind"));
        Instant dueAt = row.getTimestamp("due_at").toInstant();
        return new Item(
                Binary.id(row.getBytes("id")),
                kind,
                new Words(kind.zh(), kind.en()),
                row.getString("subject_kind"),
                Binary.id(row.getBytes("subject_id")),
                row.getString("region_code"),
                row.getTimestamp("raised_at").toInstant(),
                dueAt,
                row.getBoolean("provisional"),
                !now.isBefore(dueAt));
    }
}
