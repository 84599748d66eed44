package org.yiyang.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.MoveTable;

/**
 * What the running transaction has changed. A feature publishes what happened; at the end of the transaction {@code UnitOfWork}
 * writes it all down: the moves, one audit row and one event for each aggregate.
 */
@ApplicationScoped
public class Changes {
    private static final String KEY = Changes.class.getName();
    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager entities;
    private final Outbox outbox;
    private final MoveTable moves;
    private final Audit audit;
    private final List<ChangeWatcher> watchers;

    Changes(
            TransactionSynchronizationRegistry transactions,
            EntityManager entities,
            Outbox outbox,
            MoveTable moves,
            Audit audit,
            @All List<ChangeWatcher> watchers) {
        this.transactions = transactions;
        this.entities = entities;
        this.outbox = outbox;
        this.moves = moves;
        this.audit = audit;
        this.watchers = watchers;
    }

    /**
     * What happened to one aggregate.
     *
     * @param traceparent the trace in which it first happened; a batch of messages is one transaction of many traces
     */
    record Published(List<Fact> facts, String traceparent) {}

    /** Notes what happened to an aggregate that is part of the running transaction. */
    public void publish(Aggregate aggregate, Fact... facts) {
        Published published =
                collected().computeIfAbsent(aggregate, one -> new Published(new ArrayList<>(), traceparent()));
        published.facts().addAll(List.of(facts));
    }

    /** As {@link #publish(Aggregate, Fact...)}. */
    public void publish(Aggregate aggregate, List<? extends Fact> facts) {
        publish(aggregate, facts.toArray(Fact[]::new));
    }

    /** Writes down all that was noted; called by {@code UnitOfWork} as the last act of every transaction. */
    public void write(Call call, OutboxLane lane) {
        Map<Aggregate, Published> all = collected();
        if (all.isEmpty()) {
            return;
        }
        entities.flush();
        Map<Aggregate, List<Move>> moved = new LinkedHashMap<>();
        all.keySet().forEach(aggregate -> moved.put(aggregate, aggregate.drainMoves()));
        moves.write(call, moved);
        audit.changed(call, moved);
        outbox.write(call, all, lane);
        Map<Boolean, List<Aggregate>> isNew = moved.keySet().stream()
                .collect(Collectors.partitioningBy(
                        one -> one.version() == 0 && !moved.get(one).isEmpty()));
        watchers.forEach(watcher -> watcher.all(call, isNew.get(true), isNew.get(false)));
        outbox.wakeAfterCommit(all.keySet());
        all.clear();
    }

    @SuppressWarnings("unchecked")
    private Map<Aggregate, Published> collected() {
        Object map = transactions.getResource(KEY);
        if (map == null) {
            map = new LinkedHashMap<Aggregate, Published>();
            transactions.putResource(KEY, map);
        }
        return (Map<Aggregate, Published>) map;
    }

    private static String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-01" : null;
    }
}
