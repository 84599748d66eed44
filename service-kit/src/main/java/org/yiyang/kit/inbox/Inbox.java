package org.yiyang.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/**
 * Applies what was consumed. A batch is one transaction; unreadable messages are no part of it, and if one message of
 * it cannot be applied, the halves are tried. A message at fault is parked with its bytes in the end, so that it
 * neither blocks the others, nor holds them up, nor is lost.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** How often a message may take too long before it is parked: a database that stalls is no fault of the message. */
    private static final int SLOW_MAX = 5;

    private static final Duration[] BOUNDS = IntStream.of(25, 50, 100, 200, 500, 1_000, 5_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private final Map<String, Listener> listeners = new TreeMap<>();
    private final UnitOfWork unitOfWork;
    private final InboxTable table;
    private final Parked parked;
    private final Traces traces;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;
    private int slow;

    Inbox(
            @jakarta.enterprise.inject.Any Instance<Listener> found,
            UnitOfWork unitOfWork,
            InboxTable table,
            Parked parked,
            Traces traces,
            Clock clock,
            MeterRegistry meters) {
        found.forEach(listener -> listeners.put(listener.topic(), listener));
        this.unitOfWork = unitOfWork;
        this.table = table;
        this.parked = parked;
        this.traces = traces;
        this.json = EventStates.tolerant();
        this.clock = clock;
        this.meters = meters;
    }

    /** A readable record, with the listener that it belongs to. */
    private record Consumed(ConsumerRecord<String, byte[]> record, Message message, Listener listener) {}

    /** The topics that this service consumes. */
    public Set<String> topics() {
        return listeners.keySet();
    }

    /**
     * Applies a batch in the order given.
     *
     * @throws Refused 503 while the database is away or too slow; what is not applied then is brought once more
     */
    public void apply(List<ConsumerRecord<String, byte[]>> batch) {
        List<Consumed> readable = new ArrayList<>();
        Map<ConsumerRecord<String, byte[]>, String> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                readable.add(read(record));
            } catch (RuntimeException unread) {
                unreadable.put(record, reason(unread));
            }
        }
        if (!readable.isEmpty()) {
            applyOrDivide(readable);
        }
        if (!unreadable.isEmpty()) {
            Instant now = clock.instant();
            unitOfWork.run(
                    Call.system(now),
                    () -> unreadable.forEach(
                            (record, reason) -> traces.within(record, () -> park(record, reason, now))));
        }
        batch.forEach(this::measure);
    }

    /**
     * Parts are tried in order. What takes too long as a whole is tried one by one: there is no time for more tries.
     */
    private void applyOrDivide(List<Consumed> batch) {
        Instant now = clock.instant();
        try {
            unitOfWork.run(Call.system(now), () -> applyAll(batch, now));
        } catch (RuntimeException failure) {
            rethrowIfAway(failure);
            if (batch.size() == 1) {
                traces.within(batch.get(0).record(), () -> applyOrPark(batch.get(0)));
                return;
            }
            int part = isOutOfTime(failure) ? 1 : (batch.size() + 1) / 2;
            for (int from = 0; from < batch.size(); from += part) {
                applyOrDivide(batch.subList(from, Math.min(from + part, batch.size())));
            }
        }
    }

    /**
     * An event that is twice in a batch counts once, the first time;
     * messages of one topic in a row are applied together.
     */
    private void applyAll(List<Consumed> batch, Instant now) {
        Map<UUID, Consumed> fresh = new LinkedHashMap<>();
        batch.forEach(one -> fresh.putIfAbsent(one.message().id(), one));
        fresh.keySet().retainAll(table.firstOf(fresh.keySet(), now));
        List<Consumed> inARow = new ArrayList<>();
        for (Consumed one : fresh.values()) {
            if (!inARow.isEmpty() && inARow.get(0).listener() != one.listener()) {
                deliver(inARow);
                inARow.clear();
            }
            inARow.add(one);
        }
        if (!inARow.isEmpty()) {
            deliver(inARow);
        }
    }

    /** Passes messages in a row to their listener; what follows from a message belongs to the trace of that message. */
    private void deliver(List<Consumed> inARow) {
        if (inARow.get(0).listener() instanceof Listener.OfMany listener) {
            Set<UUID> following = new HashSet<>(
                    listener.takeOver(inARow.stream().map(Consumed::message).toList()));
            for (Consumed one : inARow) {
                traces.within(one.record(), () -> {
                    if (following.remove(one.message().subject())) {
                        listener.follow(one.message().subject());
                    }
                });
            }
            return;
        }
        inARow.forEach(one -> traces.within(one.record(), () -> one.listener().apply(one.message())));
    }

    private void applyOrPark(Consumed one) {
        Instant now = clock.instant();
        try {
            unitOfWork.run(Call.system(now), () -> applyOne(one, now));
            slow = 0;
        } catch (RuntimeException failure) {
            rethrowIfAway(failure);
            rethrowIfSlow(failure);
            unitOfWork.run(Call.system(now), () -> park(one.record(), reason(failure), now));
        }
    }

    private void park(ConsumerRecord<String, byte[]> record, String reason, Instant now) {
        LOG.errorf("parked: %s/%d/%d: %s", record.topic(), record.partition(), record.offset(), reason);
        parked.park(record, reason, now);
    }

    private static void rethrowIfAway(RuntimeException failure) {
        if (failure instanceof Refused refused
                && (refused.refusal() == KitRefusal.DATABASE_AWAY || refused.refusal() == KitRefusal.BUSY)) {
            throw refused;
        }
    }

    private static boolean isOutOfTime(RuntimeException failure) {
        return failure instanceof Refused refused && refused.refusal() == KitRefusal.OUT_OF_TIME;
    }

    private void rethrowIfSlow(RuntimeException failure) {
        if (isOutOfTime(failure) && ++slow < SLOW_MAX) {
            throw failure;
        }
        slow = 0;
    }

    private void applyOne(Consumed one, Instant now) {
        if (table.first(one.message().id(), now)) {
            one.listener().apply(one.message());
        }
    }

    private Consumed read(ConsumerRecord<String, byte[]> record) {
        Message message = Message.of(record, json);
        Listener listener = Optional.ofNullable(listeners.get(record.topic()))
                .orElseThrow(() -> new IllegalArgumentException("nobody listens to " + record.topic()));
        return new Consumed(record, message, listener);
    }

    /** Tries a parked message once more; it is marked as replayed in the transaction of its effect. */
    void replay(UUID id) {
        ConsumerRecord<String, byte[]> record = parked.record(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Instant now = clock.instant();
        try {
            traces.within(
                    record,
                    () -> unitOfWork.run(Call.system(now), () -> {
                        applyOne(read(record), now);
                        parked.replayed(id, now);
                    }));
        } catch (IllegalArgumentException | IllegalStateException failure) {
            throw new Refused(KitRefusal.PARKED_REPLAY_FAILED, reason(failure));
        }
    }

    /** The kind of fault and, for our own refusals to read a message, its words; never a driver's or parser's text. */
    private static String reason(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof IllegalArgumentException)) {
            root = root.getCause();
        }
        if (root instanceof Refused refused) {
            return refused.refusal().code();
        }
        boolean ours = root.getClass() == IllegalArgumentException.class
                && root.getMessage() != null
                && root.getMessage().length() < 60;
        return ours ? root.getMessage() : root.getClass().getSimpleName();
    }

    /** From the commit there to the commit here; what is parked or consumed again counts as well. */
    private void measure(ConsumerRecord<String, byte[]> record) {
        Message.millis(record)
                .ifPresent(happened -> Timer.builder("yiyang.inbox.delay")
                        .description("From the commit of a fact in its service to its commit in this one")
                        .tag("topic", record.topic())
                        .serviceLevelObjectives(BOUNDS)
                        .register(meters)
                        .record(Duration.ofMillis(Math.max(0, clock.millis() - happened))));
    }
}
