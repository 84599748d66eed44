package org.yiyang.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.broker.OutboxEvent;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;

/** What somebody waits for is sent before what files have written, and the events of an aggregate keep their order. */
class LanesIT {
    private static final String TOPIC = "yiyang.lanes";
    private final Database database = KitDatabase.start().doors();
    private final OutboxTable table = new OutboxTable(database);
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @BeforeEach
    void empty() {
        database.alone(sql -> sql.execute("delete from outbox"));
        database.alone(sql -> sql.execute("update feed_head set position = 0, swept = 0"));
    }

    private void write(UUID aggregate, long sequence, OutboxLane lane) {
        database.alone(sql -> sql.execute(
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, payload,"
                        + " happened_at, lane) values (?, ?, 'kit', ?, ?, 'kit.changed', '{}', ?, ?)",
                Ids.next(),
                TOPIC,
                aggregate,
                sequence,
                Instant.EPOCH,
                lane.number()));
    }

    private void fill(int others) {
        Stream.generate(Ids::next).limit(others).forEach(other -> write(other, 0, OutboxLane.BULK));
    }

    private OutboxTable.Batch next(int limit) {
        OutboxTable.Batch batch = table.unsent(TOPIC, limit);
        table.stamp(batch.events(), Instant.EPOCH.plusSeconds(60));
        return batch;
    }

    private static List<String> named(OutboxTable.Batch batch) {
        return batch.events().stream()
                .map(event -> event.aggregateId() + "/" + event.sequence())
                .toList();
    }

    private long count(String select) {
        return database.alone(sql -> sql.select(select).mapTo(Long.class).one());
    }

    @Test
    void aPromptEventWaitsForNothingButTheEarlierOnesOfItsAggregate() {
        fill(12);
        write(first, 0, OutboxLane.BULK);
        fill(3);
        write(first, 1, OutboxLane.PROMPT);
        write(second, 0, OutboxLane.PROMPT);
        OutboxTable.Batch batch = next(3);
        assertEquals(List.of(first + "/0", first + "/1", second + "/0"), named(batch));
        assertTrue(batch.more());
        assertEquals(
                3,
                count("select position from outbox where sequence = 0 and aggregate_id = x'"
                        + second.toString().replace("-", "") + "'"));
        assertEquals(1, count("select count(*) from outbox where superseded_at is not null"));
    }

    @Test
    void whatFilesHaveWrittenGoesOnBesideWhatSomebodyWaitsFor() {
        fill(5);
        write(first, 0, OutboxLane.PROMPT);
        List<OutboxEvent> batch = next(4).events();
        assertEquals(4, batch.size());
        assertEquals(first, batch.get(3).aggregateId());
        assertEquals(
                List.of(),
                batch.stream()
                        .map(OutboxEvent::sequence)
                        .filter(one -> one != 0)
                        .toList());
        assertFalse(next(4).more());
        assertEquals(List.of(), table.unsent(TOPIC, 4).events());
        assertEquals(6, count("select position from feed_head"));
    }

    @Test
    void ofOneAggregateTheFilesEventFollowsThePromptOneBeforeIt() {
        write(first, 0, OutboxLane.PROMPT);
        write(first, 1, OutboxLane.BULK);
        write(second, 0, OutboxLane.PROMPT);
        assertEquals(List.of(first + "/0"), named(next(1)));
        assertEquals(List.of(second + "/0"), named(next(1)));
        assertEquals(List.of(first + "/1"), named(next(1)));
    }

    @Test
    void whatIsStampedAgainKeepsItsPosition() {
        fill(2);
        OutboxTable.Batch batch = next(9);
        write(first, 0, OutboxLane.PROMPT);
        OutboxTable.Batch fresh = table.unsent(TOPIC, 9);
        table.stamp(
                Stream.concat(batch.events().stream(), fresh.events().stream()).toList(), Instant.EPOCH);
        assertEquals(3, count("select max(position) from outbox"));
        assertEquals(3, count("select position from feed_head"));
    }

    @Test
    void soManyEventsOfFilesAreTooMany() {
        fill(3);
        write(first, 0, OutboxLane.PROMPT);
        assertTrue(table.isBulkWaiting(TOPIC, 3));
        assertFalse(table.isBulkWaiting(TOPIC, 4));
    }
}
