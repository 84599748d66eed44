package org.yiyang.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The table of events, written in the transaction of the change; the relay sends them to Kafka. */
@ApplicationScoped
class Outbox {
    private static final String INSERT = "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence,"
            + " type, region, payload, traceparent, happened_at, lane) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final Database database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transactions;
    private final Relays relays;
    private final OutboxConfig config;

    Outbox(
            Database database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transactions,
            Relays relays,
            OutboxConfig config) {
        this.database = database;
        this.json = json;
        this.transactions = transactions;
        this.relays = relays;
        this.config = config;
    }

    /**
     * Writes one event of each aggregate: its snapshot, after the flush, with all that happened to it in this
     * transaction. Aggregates without a topic concern nobody else.
     *
     * @throws Refused if no broker would take it; nothing of the transaction is done then
     */
    void write(Call call, Map<Aggregate, Changes.Published> all, OutboxLane lane) {
        List<Object[]> events = new ArrayList<>();
        all.forEach((aggregate, published) -> {
            if (config.topics().contains(topicOf(aggregate))) {
                events.add(event(call, aggregate, published, lane));
            }
        });
        if (events.isEmpty()) {
            return;
        }
        database.inUnit(sql -> {
            BatchedRows.insert(sql, INSERT, events);
            return null;
        });
    }

    private Object[] event(Call call, Aggregate aggregate, Changes.Published published, OutboxLane lane) {
        String topic = topicOf(aggregate);
        List<Fact> facts = published.facts();
        String first = facts.isEmpty() ? "changed" : facts.get(0).type();
        String payload = payload(aggregate, facts);
        mustBeTaken(payload);
        return new Object[] {
            Ids.next(),
            topic,
            aggregate.kind(),
            aggregate.id(),
            aggregate.version(),
            topic + "." + first,
            aggregate.region(),
            payload,
            published.traceparent(),
            call.now(),
            lane.number()
        };
    }

    /** Has the relays look as soon as the running transaction is committed. */
    void wakeAfterCommit(Collection<Aggregate> aggregates) {
        Set<String> topics = aggregates.stream().map(Outbox::topicOf).collect(Collectors.toSet());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do: the rows are written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relays.wake(topics);
                }
            }
        });
    }

    private void mustBeTaken(String payload) {
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > config.eventBytesMax()) {
            throw new Refused(KitRefusal.EVENT_TOO_LARGE, bytes, config.eventBytesMax());
        }
    }

    private static String topicOf(Aggregate aggregate) {
        return "yiyang." + aggregate.kind();
    }

    private String payload(Aggregate aggregate, List<Fact> facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("happened", facts.stream().map(Fact::type).distinct().toList());
        body.put("state", aggregate.snapshot());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a snapshot cannot be rendered", unrenderable);
        }
    }
}
