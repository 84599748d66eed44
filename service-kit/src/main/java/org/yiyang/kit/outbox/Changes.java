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
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.MoveTable;

/**
 * What the running transaction has changed. A feature tells what happened; at the end of the transaction {@code Once}
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
    record Told(List<Fact> facts, String traceparent) {}

    /** Notes what happened to an aggregate that is part of the running transaction. */
    public void tell(Aggregate aggregate, Fact... facts) {
        Told told = collected().computeIfAbsent(aggregate, one -> new Told(new ArrayList<>(), traceparent()));
        told.facts().addAll(List.of(facts));
    }

    /** As {@link #tell(Aggregate, Fact...)}. */
    public void tell(Aggregate aggregate, List<? extends Fact> facts) {
        tell(aggregate, facts.toArray(Fact[]::new));
    }

    /** Writes down all that was noted; called by {@code Once} as the last act of every transaction. */
    public void write(Call call) {
        Map<Aggregate, Told> all = collected();
        if (all.isEmpty()) {
            return;
        }
        entities.flush();
        all.forEach((aggregate, told) -> {
            List<Move> drained = aggregate.drainMoves();
            moves.write(call, aggregate, drained);
            audit.changed(call, aggregate, drained);
            outbox.write(call, aggregate, told);
            watchers.forEach(watcher -> watcher.changed(call, aggregate));
        });
        outbox.wakeAfterCommit(all.keySet());
        all.clear();
    }

    @SuppressWarnings("unchecked")
    private Map<Aggregate, Told> collected() {
        Object map = transactions.getResource(KEY);
        if (map == null) {
            map = new LinkedHashMap<Aggregate, Told>();
            transactions.putResource(KEY, map);
        }
        return (Map<Aggregate, Told>) map;
    }

    private static String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-01" : null;
    }
}
